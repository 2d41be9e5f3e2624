import { basename, join } from 'node:path';
import { parseTables, type RawContent, type Tables } from '../../src/lib/gate/tables.ts';
import { checkRules } from '../../src/lib/gate/rules.ts';
import { discreet, discreetText, finding, type Finding } from '../../src/lib/intake/findings.ts';
import { intake, type Intake } from '../../src/lib/intake/intake.ts';
import type { Outcome } from '../../src/lib/intake/merge.ts';
import { reportsOf } from '../../src/lib/intake/reports.ts';
import type { City } from '../../src/lib/intake/draft.ts';
import { boxOf } from '../../src/lib/intake/values/coordinates.ts';
import { subsektorAliases } from '../../src/lib/intake/values/choices.ts';
import { lookUp, nameIndex, type Named } from '../../src/lib/intake/values/names.ts';
import type { SourceRecord } from '../../src/lib/schema/records.ts';
import { readContent } from '../content.ts';
import { readInChild } from './child.ts';
import { listsOf, type Lists } from './choices.ts';
import { noFingerprint } from './read.ts';
import { withdrawalCheck } from './withdrawn.ts';

export interface Options {
  /** The folder that holds content/. */
  root: string;
  files: readonly string[];
  today: string;
  /** The day of the report; today where none is given. */
  date?: string | undefined;
  kelurahan?: string | undefined;
  shrinkReason?: string | undefined;
  /** Heads of columns to be left out. */
  leftOut?: readonly string[];
}

/** What an import would do, or does. */
export interface Run extends Intake {
  sources: SourceRecord[];
  /** Sources that are new or have gained a file. */
  newSources: SourceRecord[];
  fingerprint: (file: string) => string;
  /** What the drop-downs of a quarantine workbook offer. */
  lists: Lists;
}

/** The city as the importer needs it, from the tables of content/. */
export function cityOf(tables: Tables, boundaries: RawContent['boundaries'], today: string): City {
  const named = (slug: string, name: string, aliases: readonly string[] = []): Named => ({
    slug,
    name,
    aliases,
  });
  const shapes = new Map(boundaries.features.map(({ properties, geometry }) => [properties.code, geometry]));
  const kecamatan = new Map(tables.kecamatan.map(({ slug, name }) => [slug, name]));
  return {
    kelurahan: nameIndex(
      tables.kelurahan.map((k) => ({ ...named(k.slug, k.name, k.aliases), kecamatan: k.kecamatan })),
    ),
    kecamatan: nameIndex(tables.kecamatan.map(({ slug, name }) => named(slug, name))),
    subsektor: nameIndex(
      tables.classification.subsektor.map(({ slug, name }) =>
        named(slug, name.id, [name.en, ...(subsektorAliases[slug] ?? [])]),
      ),
    ),
    kecamatanName: (slug) => kecamatan.get(slug) ?? slug,
    box: boxOf(boundaries),
    shapes: new Map(
      tables.kelurahan.flatMap(({ slug, code }) => (shapes.has(code) ? [[slug, shapes.get(code)!]] : [])),
    ),
    today,
  };
}

/** Sources as they will be: those nobody cites after all are not added. */
function citedSources(
  before: readonly SourceRecord[],
  after: readonly SourceRecord[],
  outcomes: readonly Outcome[],
) {
  const known = new Map(before.map((source) => [source.id, source]));
  const cited = new Set(outcomes.flatMap(({ kind, record }) => (kind === 'same' ? [] : record.sources)));
  const sources = after.flatMap((source) => {
    const old = known.get(source.id);
    return cited.has(source.id) ? [source] : old ? [old] : [];
  });
  return { sources, newSources: sources.filter((source) => source !== known.get(source.id)) };
}

/** The content as it would be, put through the gate; gives the faults by the file they are in. */
function gateFaults(raw: RawContent, outcomes: readonly Outcome[], sources: SourceRecord[], today: string) {
  const json: RawContent['json'] = { ...raw.json, 'sumber.json': sources };
  for (const { kind, folder, from, slug, record } of outcomes) {
    if (kind === 'same') continue;
    if (from) delete json[`umkm/${from}/${slug}.json`];
    json[`umkm/${folder}/${slug}.json`] = record;
  }
  const after = { ...raw, json };
  const { tables, faults } = parseTables(after);
  return Map.groupBy([...faults, ...checkRules(tables, after, today)], ({ file }) => file);
}

const heaviest = ['error', 'warning', 'info'];
/** Heaviest first; then as one goes through the file. */
const inOrder = (a: Finding, b: Finding): number =>
  heaviest.indexOf(a.severity) - heaviest.indexOf(b.severity) ||
  a.file.localeCompare(b.file) ||
  (a.sheet ?? '').localeCompare(b.sheet ?? '') ||
  (a.row ?? 0) - (b.row ?? 0);

/** What the editor typed makes no sense; the message says what to type. */
export class UsageError extends Error {}

function kelurahanOf(name: string | undefined, city: City): string | undefined {
  if (name === undefined) return undefined;
  const found = lookUp(name, city.kelurahan);
  if ('named' in found && !found.slip) return found.named.slug;
  throw new UsageError(`--kelurahan: “${name}” bukan kelurahan di Kota Malang.`);
}

/** Reads files, lays them over content/ and has the gate look at the result. Writes nothing. */
export async function runIntake(options: Options): Promise<Run> {
  const { root, files, today, date = today } = options;
  const read = await Promise.all(files.map((file) => readInChild(file, options.leftOut)));
  const { raw } = readContent(join(root, 'content'));
  const { tables } = parseTables(raw);
  const city = cityOf(tables, raw.boundaries, today);
  const marks = new Map(files.map((file, i) => [basename(file), read[i]!.fingerprint]));
  const fingerprint = (file: string): string => marks.get(file) ?? noFingerprint;
  const names = new Map(tables.kelurahan.map(({ slug, name }) => [slug, name]));
  const reports = reportsOf({
    sources: tables.sources,
    kelurahanName: (slug) => names.get(slug) ?? slug,
    publisher: tables.site.publisher.id,
    date,
  });
  const result = intake(
    read.flatMap(({ tables: found }) => found),
    read.flatMap(({ findings }) => findings),
    {
      city: { ...city, kelurahanOfFile: kelurahanOf(options.kelurahan, city) },
      reports,
      fingerprint,
      existing: tables.umkm,
      takenSlugs: tables.umkm.map(({ slug }) => slug),
      isWithdrawn: withdrawalCheck(tables.withdrawn),
      shrinkReason: options.shrinkReason,
    },
  );
  const changed = result.outcomes.some(({ kind }) => kind !== 'same');
  const proposed = citedSources(tables.sources, reports.sources(), result.outcomes);
  const faults = changed
    ? gateFaults(raw, result.outcomes, proposed.sources, today)
    : new Map<string, never>();

  const findings: Finding[] = [...result.findings];
  const refused = [...result.refused];
  const outcomes = result.outcomes.filter((outcome) => {
    const wrong =
      outcome.kind === 'same'
        ? []
        : (faults.get(`content/umkm/${outcome.folder}/${outcome.slug}.json`) ?? []);
    const told = wrong.map((fault) =>
      finding('GRB-01', outcome.draft.place, {
        message: `${fault.place}: ${fault.wrong}.`,
        repair: fault.instead,
      }),
    );
    findings.push(...told);
    if (told.length > 0)
      refused.push({ table: outcome.source.table, row: outcome.source.row, reasons: told });
    return told.length === 0;
  });
  findings.sort(inOrder);
  return {
    ...result,
    outcomes: outcomes.map((outcome) => ({
      ...outcome,
      changes: outcome.changes.map((change) => ({
        ...change,
        before: discreetText(change.before),
        after: discreetText(change.after),
      })),
    })),
    refused: refused.map((row) => ({ ...row, reasons: row.reasons.map(discreet) })),
    findings: findings.map(discreet),
    fingerprint,
    lists: listsOf(tables),
    ...citedSources(tables.sources, reports.sources(), outcomes),
  };
}
