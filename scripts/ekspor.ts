import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { csv, type Cell } from '../src/lib/csv.ts';
import { parseTables, type Tables } from '../src/lib/gate/tables.ts';
import { draftOf, type City } from '../src/lib/intake/draft.ts';
import { mergeRecord } from '../src/lib/intake/merge-record.ts';
import { sheetNames } from '../src/lib/intake/sheet.ts';
import type { Table } from '../src/lib/intake/table.ts';
import type { Column } from '../src/lib/schema/column.ts';
import { columns, type ColumnKey } from '../src/lib/schema/columns.ts';
import { workbook } from '../src/lib/workbook.ts';
import { readContent } from './content.ts';
import { buildDate } from './data.ts';
import { cityOf } from './intake/run.ts';
import { sayInWords } from './release/refusal.ts';
import { tell } from './tell.ts';

/** Writes what is published as a workbook and as CSV, in the columns of the importer. */

const exported = columns.filter(({ access }) => access === 'public');

type Row = Tables['umkm'][number];
type Bilingual = { id: string; en?: string | undefined };

const joined = (list: readonly Bilingual[] | undefined): string =>
  (list ?? []).map(({ id }) => id).join('; ');
/** Translations are written only where each entry has one: they are matched by their order. */
const translated = (list: readonly Bilingual[]): string =>
  list.every(({ en }) => en !== undefined) ? list.map(({ en }) => en).join('; ') : '';
const people = (count: Row['record']['employees']): Cell =>
  count?.range ? count.range.join('-') : count?.value;

/** The cell of each public column of a record. */
function cellsOf({ slug, record }: Row, tables: Tables): Partial<Record<ColumnKey, Cell>> {
  const kelurahan = tables.kelurahan.find((k) => k.slug === record.kelurahan);
  const kecamatan = record.kecamatan ?? kelurahan?.kecamatan;
  const subsektor = (id: string) => tables.classification.subsektor.find((s) => s.slug === id)!.name.id;
  return {
    slug,
    name: record.name,
    kind: record.kind,
    subsektor: subsektor(record.subsektor),
    alsoSubsektor: (record.alsoSubsektor ?? []).map(subsektor).join('; '),
    kelurahan: kelurahan?.name,
    kecamatan: tables.kecamatan.find((k) => k.slug === kecamatan)?.name,
    products: joined(record.products),
    productsEn: translated(record.products),
    foundedYear: record.foundedYear,
    employees: people(record.employees),
    members: people(record.members),
    tagline: record.tagline?.id,
    taglineEn: record.tagline?.en,
    description: record.description?.id,
    descriptionEn: record.description?.en,
    markets: joined(record.markets),
    exports: joined(record.exports),
    website: record.website,
    instagram: record.instagram,
    sourceAddress: record.address,
  };
}

const asTable: Table = {
  file: '',
  columns: exported.map(({ key }, index) => ({ key, index, label: key })),
  rows: [],
  date1904: false,
  exported: true,
};

/**
 * The cells of a record that the importer reads back as what they are. One that it would read in another way (a product
 * with a semicolon, a text of several paragraphs) is left out: an empty cell changes nothing when the export comes back.
 */
function safeCells(row: Row, tables: Tables, city: City): ReturnType<typeof cellsOf> {
  const cells = cellsOf(row, tables);
  const unsafe = new Set<string | undefined>();
  const typed = Object.entries(cells).filter(([, value]) => value !== undefined && value !== '');
  const read = Object.fromEntries(typed.map(([key, value]) => [key, { text: String(value) }]));
  const draft = draftOf(asTable, { number: 1, cells: read }, city, ({ severity, column }) => {
    if (severity === 'error') unsafe.add(column);
  });
  const { changes, faults } = mergeRecord(row.record, draft, 0);
  const changed = new Set(changes.map(({ field }) => field));
  for (const { key, field } of exported as readonly Column[])
    if (field && changed.has(field)) unsafe.add(key);
  for (const { column } of faults) unsafe.add(column);
  return Object.fromEntries(Object.entries(cells).filter(([key]) => !unsafe.has(key)));
}

/** The published records as a workbook and as CSV. Takes tables without faults and the day. */
export function exportOf(tables: Tables, date: string): { xlsx: Uint8Array; csv: string } {
  const city = cityOf(tables, { type: 'FeatureCollection', features: [] }, date);
  const heads = exported.map(({ header }) => header);
  const rows = tables.umkm.map((row) => {
    const cells = safeCells(row, tables, city);
    return exported.map(({ key }): Cell => cells[key] || undefined);
  });
  // The importer knows its own export by this line, and takes changes in it for an editor's.
  const mark = `Ekspor: ${date}. Perubahan pada berkas ini dianggap suntingan, bukan laporan kelurahan.`;
  const widths = (exported as readonly Column[]).map(({ key }) =>
    /description|tagline|products/.test(key) ? 40 : 20,
  );
  const xlsx = workbook([
    {
      name: sheetNames.makers,
      widths,
      frozen: 2,
      frozenColumns: 2,
      rows: [
        [{ value: mark, look: 'example' }],
        heads.map((value) => ({ value, look: 'head' as const })),
        ...rows,
      ],
    },
  ]);
  return { xlsx, csv: `\uFEFF${csv([mark, ...heads.slice(1).map(() => '')], [heads, ...rows])}` };
}

if (import.meta.main) {
  sayInWords();
  const root = join(import.meta.dirname, '..');
  const { raw, faults: unread } = readContent(join(root, 'content'));
  const { tables, faults } = parseTables(raw);
  if (unread.length + faults.length > 0) {
    tell(root, [...unread, ...faults]);
    process.exit(1);
  }
  const date = buildDate();
  const folder = resolve(process.argv[2] ?? 'ekspor');
  const files = exportOf(tables, date);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `pelaku-${date}.xlsx`), files.xlsx);
  writeFileSync(join(folder, `pelaku-${date}.csv`), files.csv);
  console.log(`${tables.umkm.length} pelaku ditulis ke ${folder}: pelaku-${date}.xlsx dan .csv.`);
}
