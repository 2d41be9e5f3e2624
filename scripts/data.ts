import { createHash, type Hash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { dirname, join, sep } from 'node:path';
import { z } from 'zod';
import type { Fault } from '../src/lib/gate/faults.ts';
import { parseTables, type RawContent } from '../src/lib/gate/tables.ts';
import { checkRules } from '../src/lib/gate/rules.ts';
import { joinTables, type Collections, type Edition } from '../src/lib/gate/join.ts';
import { photoNotice, photosOf, type PhotoSource } from '../src/lib/photo/published.ts';
import { codeOf, readResults } from './audit/results.ts';
import { nothingGiven, readPrivate, shownOn } from './contacts.ts';
import { readContent } from './content.ts';
import { withdrawnFaults } from './intake/withdrawn.ts';
import { underLock } from './release/lock.ts';
import { Refusal, sayInWords } from './release/refusal.ts';
import { tell } from './tell.ts';

/**
 * The build script and the only gate: content/ → checked, joined, publishable collections in .data/. What it does not
 * let through does not exist for the pages, the search index, the map or the downloads.
 */

/** Dates between which an edition can lie: since the first records were collected, and as long as a clock is believed. */
const [firstDay, lastDay] = ['2026-01-01', '2060-12-31'];

/**
 * Today in Malang, or BUILD_DATE from the environment. The only place where the site asks for the date.
 * @throws {Refusal} for what is no date, or one that only a wrong clock can give.
 */
export function buildDate(env = process.env): string {
  const given = env['BUILD_DATE'];
  if (given && !z.iso.date().safeParse(given).success)
    throw new Refusal(`BUILD_DATE "${given}" bukan tanggal TTTT-BB-HH.`);
  const date = given || new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(new Date());
  if (date >= firstDay && date <= lastDay) return date;
  throw new Refusal(
    given
      ? `BUILD_DATE "${given}" tidak mungkin: isi tanggal antara ${firstDay} dan ${lastDay}.`
      : `Jam komputer ini menunjuk ${date}. Betulkan jamnya, atau sebutkan tanggal edisi: BUILD_DATE=TTTT-BB-HH`,
  );
}

/** What the gate says: faults, or the collections of an edition. */
export type Gated =
  | { faults: Fault[]; collections?: undefined; texts?: undefined; photos?: undefined; notice?: undefined }
  | {
      faults: [];
      collections: Collections;
      /** The long texts by their path under content/, as written. */
      texts: RawContent['texts'];
      /** The stored photos that are published. */
      photos: PhotoSource[];
      /** What is to be told of contacts and photos. */
      notice: string;
    };

/** What of a maker is counted on pages that do not show it. */
const counted = (maker: unknown): string => {
  const { subsektor, alsoSubsektor, kelurahan, kecamatan, kind } = (maker ?? {}) as Record<string, unknown>;
  return JSON.stringify([subsektor, alsoSubsektor, kelurahan, kecamatan, kind]);
};

/**
 * The ids of this edition: the same content, code and date give the same ones. That of the evidence leaves out the
 * makers, but for how they are counted, so that what is cited of it keeps its id while a maker's text is mended.
 */
export function editionOf(root: string, date: string, raw: RawContent): Edition {
  const hash = createHash('sha256').update(date);
  const evidence = createHash('sha256').update(date);
  const makers = join(root, 'content', 'umkm') + sep;
  for (const [file, maker] of Object.entries(raw.json))
    if (file.startsWith('umkm/')) evidence.update(counted(maker));
  for (const dir of ['content', 'src', 'scripts'].map((name) => join(root, name)).filter(existsSync))
    for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => join(e.parentPath, e.name))
      .sort()) {
      const bytes = readFileSync(entry);
      for (const sum of entry.startsWith(makers) ? [hash] : [hash, evidence])
        sum.update(entry.slice(dir.length)).update(bytes);
    }
  const short = (sum: Hash): string => sum.digest('hex').slice(0, 8);
  return { id: `${date}-${short(hash)}`, evidence: `${date}-bukti-${short(evidence)}`, date };
}

/**
 * Checks what was read; gives all faults at once, and the joined collections when there is none. Of what is given
 * privately only what may be shown on the day of the edition gets into a collection.
 */
export function check(raw: RawContent, edition: Edition, given = nothingGiven): Gated {
  const { tables, faults: malformed } = parseTables(raw);
  const faults = [...malformed, ...checkRules(tables, raw, edition.date), ...withdrawnFaults(tables)];
  if (faults.length > 0) return { faults };
  const { notice, people, ...shown } = shownOn(edition.date, given, tables, raw);
  const photos = photosOf(tables, raw, people);
  return {
    faults: [],
    collections: joinTables(tables, raw, edition, { ...shown, photos: photos.shown }),
    texts: raw.texts,
    photos: photos.sources,
    notice: [notice, ...photoNotice(photos)].join('\n'),
  };
}

/** Reads and checks a content folder under the given root; src/ beside it counts for the edition's id. */
export function gate(root: string, date: string): Gated {
  const { raw, faults: unread } = readContent(join(root, 'content'));
  const gated = check(raw, editionOf(root, date, raw), readPrivate(root));
  const access = readResults(root);
  const faults = [...unread, ...access.faults, ...gated.faults];
  if (faults.length > 0 || !gated.collections) return { faults };
  const row = { id: 'hasil', code: codeOf(root), ...access.results };
  return { ...gated, collections: { ...gated.collections, aksesibilitas: [row] } };
}

const isSame = (one: string, other: string): boolean =>
  existsSync(other) &&
  statSync(one).size === statSync(other).size &&
  readFileSync(one).equals(readFileSync(other));

/** Writes one file from its pieces; one that did not change is left alone, so that little is loaded again. */
function writeChanged(file: string, pieces: Iterable<string>): void {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.new`;
  const descriptor = openSync(fresh, 'w');
  for (const piece of pieces) writeFileSync(descriptor, piece);
  closeSync(descriptor);
  if (isSame(fresh, file)) rmSync(fresh);
  else renameSync(fresh, file);
}

/** Rows that are written at once. */
const atOnce = 200;

/** Records as a JSON list, one a line, piece by piece: the makers of a city are more than one string should hold. */
function* jsonLines(rows: readonly object[]): Generator<string> {
  yield '[\n';
  for (let at = 0; at < rows.length; at += atOnce) {
    const lines = rows.slice(at, at + atOnce).map((row) => JSON.stringify(row));
    yield lines.join(',\n') + (at + atOnce < rows.length ? ',\n' : '');
  }
  yield '\n]\n';
}

/** Writes each collection as one JSON file, a record a line, and the long texts that passed: Astro reads no other. */
export function writeCollections(collections: Collections, texts: RawContent['texts'], out: string): void {
  for (const [name, rows] of Object.entries(collections))
    writeChanged(join(out, `${name}.json`), jsonLines(rows));
  const shelf = join(out, 'naskah');
  for (const [file, text] of Object.entries(texts)) writeChanged(join(shelf, file), [text]);
  for (const file of readdirSync(shelf, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.mdx') && !(file.split(sep).join('/') in texts)) rmSync(join(shelf, file));
}

/** What an editor sees after a clean check: how much there is, and how much still lacks English, and what is told of it. */
export function summary(collections: Collections, notice = ''): string {
  const untranslated = collections['umkm']!.filter(
    (row) => !(row['description'] as { en?: string } | undefined)?.en,
  ).length;
  const counts = ['umkm', 'kegiatan', 'program', 'kampung', 'indikator', 'sumber'].map(
    (name) => `${collections[name]!.length} ${name}`,
  );
  return `Data bersih: ${counts.join(', ')}. Tanpa terjemahan Inggris: ${untranslated}.\n${notice}`.trimEnd();
}

if (import.meta.main) {
  sayInWords();
  const root = join(import.meta.dirname, '..');
  const { faults, collections, texts, notice } = gate(root, buildDate());
  if (!collections) {
    tell(root, faults);
    process.exit(1);
  }
  if (!process.argv.includes('--periksa'))
    underLock(join(root, '.build'), () => writeCollections(collections, texts, join(root, '.data')));
  console.log(summary(collections, notice));
}
