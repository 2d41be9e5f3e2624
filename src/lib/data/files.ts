import { csvLine, type Cell } from '../csv.ts';
import type { LonLat } from '../place/geo.ts';
import { mccRecord } from '../umkm/profile.ts';
import { licenceOf, type Licence } from './licence.ts';
import { placeOf } from './place.ts';
import { type Lists, type Table, type TableName } from './tables.ts';

/** The files of the open data, as text, with what must be known about each; packed.ts makes bytes of them. */

export const formats = {
  csv: { mediaType: 'text/csv' },
  json: { mediaType: 'application/json' },
  geojson: { mediaType: 'application/geo+json' },
} as const;
export type Format = keyof typeof formats;

/** The records of a build, as far as the open data goes. */
export interface OpenRecords extends Omit<Lists, 'sourceList' | 'networkList'> {
  sources: ReadonlyMap<string, object>;
  network: object;
  edition: {
    name: string;
    city: string;
    address: string;
    publisher: { id: string; en: string };
    edition: { id: string; date: string };
  };
  evidence: { edition: { id: string; date: string } };
  umkmById: ReadonlyMap<string, { kelurahan?: string | undefined }>;
  kelurahanById: ReadonlyMap<string, { point: LonLat }>;
}

/** One file: its name under /data/, its size in bytes and its checksum (hexadecimal). */
export interface FileFact {
  table: TableName;
  format: Format;
  path: string;
  rows: number;
  bytes: number;
  sha256: string;
  licence: Licence;
}

/** The formats a table is offered in. */
export const formatsOf = ({ placed }: Table): Format[] => [
  'csv',
  'json',
  ...(placed ? ['geojson' as const] : []),
];

const rowsOf = (table: Table, records: OpenRecords): object[] =>
  table.rows({ ...records, sourceList: [...records.sources.values()], networkList: [records.network] });

/** The edition that a table and its page name: a table without makers is the same while only makers change. */
export function editionOf(
  table: TableName,
  { edition, evidence }: OpenRecords,
): { id: string; date: string } {
  const { id, date } = (table === 'umkm' ? edition : evidence).edition;
  return { id, date };
}

function head(table: Table, format: Format, records: OpenRecords): object {
  const { edition } = records;
  const licence = licenceOf(table.name, format, edition.address);
  return {
    name: table.name,
    page: `${edition.address.replace(/\/$/, '')}/data/${table.name}/`,
    edition: editionOf(table.name, records),
    licence: licence.path,
    ...(licence.notice && { notice: licence.notice }),
  };
}

/** A list of records as JSON, one a line, under a key at the end of what is said of the file. */
function* jsonLines(start: object, key: string, rows: Iterable<object>): Generator<string> {
  yield `${JSON.stringify(start).slice(0, -1)},"${key}":[`;
  let mark = '\n';
  for (const row of rows) {
    yield mark + JSON.stringify(row);
    mark = ',\n';
  }
  yield '\n]}\n';
}

function* features(table: Table, records: OpenRecords): Generator<object> {
  const points = new Map([...records.kelurahanById].map(([id, { point }]) => [id, point]));
  const mcc = records.umkmById.get(mccRecord)?.kelurahan;
  for (const row of rowsOf(table, records)) {
    const { geometry, precision } = placeOf(row, points, mcc);
    const properties: Record<string, Cell> = {};
    for (const { field, cell } of table.columns) {
      const value = cell(row);
      if (value !== undefined) properties[field.name] = value;
    }
    properties['location_precision'] = precision;
    yield { type: 'Feature', id: (row as { id: string }).id, geometry, properties };
  }
}

function* openRows(table: Table, records: OpenRecords): Generator<object> {
  for (const row of rowsOf(table, records)) {
    const open: Record<string, unknown> = {};
    for (const key of table.keys) open[key] = (row as Record<string, unknown>)[key];
    yield open;
  }
}

/** The text of one file, piece by piece: the city's tables are too long to be held as one string. */
export function* filePieces(table: Table, format: Format, records: OpenRecords): Generator<string> {
  if (format === 'geojson') {
    const start = { type: 'FeatureCollection', ...head(table, format, records) };
    yield* jsonLines(start, 'features', features(table, records));
  } else if (format === 'json')
    yield* jsonLines(head(table, format, records), 'records', openRows(table, records));
  else {
    yield csvLine(table.columns.map(({ field }) => field.name));
    for (const row of rowsOf(table, records)) yield csvLine(table.columns.map(({ cell }) => cell(row)));
  }
}

/** What a file holds, but for its bytes. */
export function aboutFile(table: Table, format: Format, records: OpenRecords) {
  return {
    table: table.name,
    format,
    path: `${table.name}.${format}`,
    rows: rowsOf(table, records).length,
    licence: licenceOf(table.name, format, records.edition.address),
  };
}
