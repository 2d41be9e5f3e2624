import { csv } from '../csv.ts';
import type { LonLat } from '../place/geo.ts';
import { mccRecord } from '../umkm/profile.ts';
import { licenceOf, type Licence } from './licence.ts';
import { placeOf } from './place.ts';
import { tables, type Lists, type Table, type TableName } from './tables.ts';

/** The files of the open data, as text, with what must be known about each. */

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

const cellsOf = (table: Table, row: object) => table.columns.map(({ cell }) => cell(row));

function head(table: Table, format: Format, { edition }: OpenRecords): object {
  const licence = licenceOf(table.name, format, edition.address);
  return {
    name: table.name,
    page: `${edition.address.replace(/\/$/, '')}/data/${table.name}/`,
    edition: edition.edition,
    licence: licence.path,
    ...(licence.notice && { notice: licence.notice }),
  };
}

function geojson(table: Table, records: OpenRecords): string {
  const points = new Map([...records.kelurahanById].map(([id, { point }]) => [id, point]));
  const mcc = records.umkmById.get(mccRecord)?.kelurahan;
  const features = rowsOf(table, records).map((row) => {
    const { geometry, precision } = placeOf(row, points, mcc);
    const cells = cellsOf(table, row);
    const properties = table.columns.flatMap(({ field }, i) =>
      cells[i] === undefined ? [] : [[field.name, cells[i]]],
    );
    return {
      type: 'Feature',
      id: (row as { id: string }).id,
      geometry,
      properties: { ...Object.fromEntries(properties), location_precision: precision },
    };
  });
  const collection = { type: 'FeatureCollection', ...head(table, 'geojson', records) };
  return `${JSON.stringify(collection).slice(0, -1)},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}

function json(table: Table, records: OpenRecords): string {
  const rows = rowsOf(table, records).map((row) =>
    Object.fromEntries(table.keys.map((key) => [key, (row as Record<string, unknown>)[key]])),
  );
  return `${JSON.stringify({ ...head(table, 'json', records), records: rows }, null, 1)}\n`;
}

/** The text of one file. */
export function fileText(table: Table, format: Format, records: OpenRecords): string {
  if (format === 'geojson') return geojson(table, records);
  if (format === 'json') return json(table, records);
  const header = table.columns.map(({ field }) => field.name);
  return csv(
    header,
    rowsOf(table, records).map((row) => cellsOf(table, row)),
  );
}

/** SHA-256 of a file, in hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function factOf(table: Table, format: Format, records: OpenRecords): Promise<FileFact> {
  const bytes = new TextEncoder().encode(fileText(table, format, records));
  return {
    table: table.name,
    format,
    path: `${table.name}.${format}`,
    rows: rowsOf(table, records).length,
    bytes: bytes.length,
    sha256: await sha256(bytes),
    licence: licenceOf(table.name, format, records.edition.address),
  };
}

/** One file after the other, so that the texts of all need not be held at once. */
async function factsOf(records: OpenRecords): Promise<FileFact[]> {
  const facts: FileFact[] = [];
  for (const table of tables)
    for (const format of formatsOf(table)) facts.push(await factOf(table, format, records));
  return facts;
}

const known = new WeakMap<OpenRecords, Promise<FileFact[]>>();

/** What must be known about every file, in the order of the tables; reckoned once for the records of a build. */
export function fileFacts(records: OpenRecords): Promise<FileFact[]> {
  const facts = known.get(records) ?? factsOf(records);
  known.set(records, facts);
  return facts;
}
