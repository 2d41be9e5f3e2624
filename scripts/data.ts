import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../src/lib/gate/faults.ts';
import { parseTables, type RawContent } from '../src/lib/gate/tables.ts';
import { checkRules } from '../src/lib/gate/rules.ts';
import { joinTables, type Collections } from '../src/lib/gate/join.ts';
import { readContent } from './content.ts';
import { tell } from './tell.ts';

/**
 * The build script and the only gate: content/ → checked, joined, publishable collections in .data/. What it does not
 * let through does not exist for the pages, the search index, the map or the downloads.
 */

/** Today in Malang, or BUILD_DATE from the environment. The only place where the site asks for the date. */
export function buildDate(env = process.env): string {
  const given = env['BUILD_DATE'];
  if (given && !/^\d{4}-\d{2}-\d{2}$/.test(given))
    throw new Error(`BUILD_DATE "${given}" bukan tanggal TTTT-BB-HH.`);
  return given ?? new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(new Date());
}

/** What the gate says: faults, or the collections of an edition. */
export interface Gated {
  faults: Fault[];
  collections?: Collections;
}

/** A short id of this edition: the same content, code and date give the same id. */
function editionId(dirs: string[], date: string): string {
  const hash = createHash('sha256').update(date);
  for (const dir of dirs.filter(existsSync))
    for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => join(e.parentPath, e.name))
      .sort())
      hash.update(entry.slice(dir.length)).update(readFileSync(entry));
  return `${date}-${hash.digest('hex').slice(0, 8)}`;
}

/** Checks what was read; gives all faults at once, and the joined collections when there is none. */
export function check(raw: RawContent, edition: { id: string; date: string }): Gated {
  const { tables, faults: malformed } = parseTables(raw);
  const faults = [...malformed, ...checkRules(tables, raw, edition.date)];
  return faults.length > 0 ? { faults } : { faults, collections: joinTables(tables, raw, edition) };
}

/** Reads and checks a content folder under the given root; src/ beside it counts for the edition's id. */
export function gate(root: string, date: string): Gated {
  const { raw, faults: unread } = readContent(join(root, 'content'));
  const id = editionId([join(root, 'content'), join(root, 'src'), join(root, 'scripts')], date);
  const { faults, collections } = check(raw, { id, date });
  return unread.length > 0 || !collections ? { faults: [...unread, ...faults] } : { faults, collections };
}

/** Writes each collection as one JSON file; those that did not change are left alone, so that little is loaded again. */
export function writeCollections(collections: Collections, out: string): void {
  mkdirSync(out, { recursive: true });
  for (const [name, rows] of Object.entries(collections)) {
    const file = join(out, `${name}.json`);
    const text = JSON.stringify(rows);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  }
}

/** What an editor sees after a clean check: how much there is, and how much still lacks English. */
export function summary(collections: Collections): string {
  const untranslated = collections['umkm']!.filter(
    (row) => !(row['description'] as { en?: string } | undefined)?.en,
  ).length;
  const counts = ['umkm', 'kegiatan', 'program', 'kampung', 'indikator', 'sumber'].map(
    (name) => `${collections[name]!.length} ${name}`,
  );
  return `Data bersih: ${counts.join(', ')}. Tanpa terjemahan Inggris: ${untranslated}.`;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const { faults, collections } = gate(root, buildDate());
  if (!collections) {
    tell(root, faults);
    process.exit(1);
  }
  if (!process.argv.includes('--periksa')) writeCollections(collections, join(root, '.data'));
  console.log(summary(collections));
}
