import { z } from 'zod';
import * as entries from '../schema/entries.ts';
import * as e from '../schema/evidence.ts';
import * as s from '../schema/records.ts';
import { slug } from '../schema/fields.ts';
import { columnsOf, type Column } from './columns.ts';

/** The tables that are offered for reuse, and what becomes of each collection. */

/** What the tables are made from: joined records by the name of their list. */
export type Lists = Readonly<Record<ListName, readonly object[]>>;
type ListName =
  | 'umkm'
  | 'subsektor'
  | 'groups'
  | 'regulations'
  | 'kecamatan'
  | 'kelurahan'
  | 'kampung'
  | 'facility'
  | 'activities'
  | 'programmes'
  | 'themes'
  | 'indicators'
  | 'timeline'
  | 'framework'
  | 'commitments'
  | 'networkList'
  | 'sourceList';

export interface Table {
  /** Name of its files and of its page, the same as that of the collection. */
  name: TableName;
  columns: Column[];
  /** Keys of a row as it stands in the JSON file, nested lists included. */
  keys: string[];
  /** Takes the records of the build; gives the rows by id, or in their own order where that means something. */
  rows: (lists: Lists) => object[];
  /** Columns that name a row of another table. */
  references: Record<string, TableName>;
  /** Set where its records have a place. */
  placed: boolean;
}

interface Plan {
  list: ListName;
  schema: z.ZodObject;
  /** Keys that serve the build and the look of the site alone, and what only a page may show. */
  inner?: readonly string[];
  /** Lists that have a table of their own; the JSON file holds them too. */
  apart?: readonly string[];
  /** Set for the rows of such a list: which one, and the key that leads back to the record it belongs to, where there are several. */
  of?: { list: string; key?: string };
  placed?: true;
  /** The order of the record is its own. */
  ordered?: true;
}

const byId = (rows: readonly object[]): object[] =>
  [...(rows as readonly { id: string }[])].sort((a, b) => (a.id < b.id ? -1 : 1));

const points = (e.indicatorSchema.shape.points.unwrap() as unknown as z.ZodObject).safeExtend({
  indikator: slug,
});
const criteria = e.criterionSchema.extend({ kerangka: slug });

const plans = {
  umkm: {
    list: 'umkm',
    schema: entries.umkmEntry,
    inner: ['file', 'family', 'related', 'contacts'],
    placed: true,
  },
  subsektor: { list: 'subsektor', schema: entries.subsektorEntry, inner: ['family'] },
  kelompok: { list: 'groups', schema: s.groupSchema },
  regulasi: { list: 'regulations', schema: s.regulationSchema },
  kecamatan: { list: 'kecamatan', schema: entries.kecamatanEntry },
  kelurahan: { list: 'kelurahan', schema: entries.kelurahanEntry, inner: ['geometry'], placed: true },
  kampung: { list: 'kampung', schema: entries.kampungEntry, placed: true },
  gedung: { list: 'facility', schema: s.facilitySchema },
  kegiatan: { list: 'activities', schema: entries.activityEntry, placed: true },
  program: { list: 'programmes', schema: entries.programmeEntry, placed: true },
  tema: { list: 'themes', schema: entries.themeEntry, inner: ['order'], ordered: true },
  indikator: {
    list: 'indicators',
    schema: entries.indicatorEntry,
    inner: ['order'],
    apart: ['points'],
    ordered: true,
  },
  nilai: { list: 'indicators', schema: points, of: { list: 'points', key: 'indikator' } },
  linimasa: { list: 'timeline', schema: entries.timelineEntry },
  kerangka: {
    list: 'framework',
    schema: entries.frameworkEntry,
    inner: ['order'],
    apart: ['items'],
    ordered: true,
  },
  kriteria: { list: 'framework', schema: criteria, of: { list: 'items', key: 'kerangka' } },
  komitmen: { list: 'commitments', schema: entries.commitmentEntry },
  pertemuan: { list: 'networkList', schema: e.meetingSchema, of: { list: 'meetings' } },
  kerjasama: { list: 'networkList', schema: e.cooperationSchema, of: { list: 'cooperation' } },
  sumber: { list: 'sourceList', schema: entries.sourceEntry, inner: ['files'] },
} as const satisfies Record<string, Plan>;
export type TableName = keyof typeof plans;

/** Which column of a table names a row of which other one. */
const references: Record<string, TableName> = {
  subsektor: 'subsektor',
  kelurahan: 'kelurahan',
  kecamatan: 'kecamatan',
  theme: 'tema',
  group: 'kelompok',
  indikator: 'indikator',
  kerangka: 'kerangka',
  source: 'sumber',
};

function tableOf(name: TableName, plan: Plan): Table {
  const { list, schema, inner = [], apart = [], of, placed = false, ordered } = plan;
  const all = columnsOf(schema, [...inner, ...apart]);
  // What the rows of a list belong to comes first.
  const columns = of?.key
    ? [...all.filter(({ path }) => path === of.key), ...all.filter(({ path }) => path !== of.key)]
    : all;
  const scalars = columns.filter(({ field }) => field.type === 'string').map(({ field }) => field.name);
  return {
    name,
    columns,
    keys: Object.keys(schema.shape).filter((key) => !inner.includes(key)),
    rows: (lists) =>
      of
        ? lists[list].flatMap((record) =>
            (record as Record<string, object[]>)[of.list]!.map((row) => ({
              ...(of.key && { [of.key]: (record as { id: string }).id }),
              ...row,
            })),
          )
        : ordered
          ? [...lists[list]]
          : byId(lists[list]),
    references: Object.fromEntries(
      scalars.flatMap((column) => (references[column] ? [[column, references[column]]] : [])),
    ),
    placed,
  };
}

/** Every table, in the order of the catalogue. */
export const tables: readonly Table[] = Object.entries(plans).map(([name, plan]) =>
  tableOf(name as TableName, plan),
);
