import { periodStart } from '../period.ts';
import type { Tables } from '../gate/tables.ts';
import type { WorkFile } from '../schema/contacts.ts';
import { trainingCounts, wishesOf } from './training.ts';

/**
 * The work lists of the officials, in Indonesian: never published. What is asked of them stands in one table a list; a
 * kelurahan gets its own rows of each.
 */

export type WorkCell = string | number;

export interface WorkRow {
  /** Slug; left out where the row belongs to no single kelurahan. */
  kelurahan?: string | undefined;
  cells: WorkCell[];
}

export interface WorkList {
  /** Name of its sheet: at most 31 letters. */
  name: string;
  title: string;
  /** What it says where it has no rows. */
  none: string;
  heads: string[];
  rows: WorkRow[];
  /** About the city as a whole: no kelurahan gets it. */
  citywide?: true;
}

/** A row of a report that has not become a record. */
export interface Held {
  file: string;
  row: number;
  kelurahan?: string | undefined;
  name: string;
  reason: string;
}

export interface WorkInput {
  tables: Pick<Tables, 'umkm' | 'kelurahan' | 'kecamatan' | 'sources' | 'site'>;
  /** Officials' notes by slug. */
  notes: ReadonlyMap<string, WorkFile>;
  held: readonly Held[];
  today: string;
}

const bases = {
  pers: 'sumber terbuka',
  kelurahan: 'laporan kelurahan',
  pemilik: 'pemilik',
  kek: 'Komite Ekonomi Kreatif',
};

/** The day a year before, `YYYY-MM-DD`. */
const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

type Maker = WorkInput['tables']['umkm'][number];

/** What a record lacks for readers: a photo, texts, translations. */
function lacksOf({ record }: Maker): string[] {
  const { photo, tagline, description, products } = record;
  const untranslated = [
    description && !description.en && 'cerita',
    tagline && !tagline.en && 'kalimat ringkas',
    products.some(({ en }) => !en) && 'produk',
  ].filter((part) => typeof part === 'string');
  return [
    ...(photo ? [] : ['foto']),
    ...(description ? [] : ['cerita']),
    ...(tagline ? [] : ['kalimat ringkas']),
    ...(untranslated.length > 0 ? [`terjemahan Inggris: ${untranslated.join(', ')}`] : []),
  ];
}

/** All lists, in the order in which they are worked through. */
export function workLists({ tables, notes, held, today }: WorkInput): WorkList[] {
  const { umkm, kelurahan, kecamatan, sources, site } = tables;
  const kecamatanNames = new Map(kecamatan.map(({ slug, name }) => [slug, name]));
  const places = new Map(kelurahan.map((one) => [one.slug, one]));
  const kecamatanOf = ({ record }: Maker) =>
    record.kecamatan ?? places.get(record.kelurahan ?? '')?.kecamatan;
  const heads = ['Pelaku', 'Kelurahan', 'Kecamatan'];
  /** A row about a maker: who and where, what the list adds, and where its page is. */
  const about = (maker: Maker, cells: WorkCell[]): WorkRow => ({
    kelurahan: maker.record.kelurahan,
    cells: [
      maker.record.name,
      places.get(maker.record.kelurahan ?? '')?.name ?? '',
      kecamatanNames.get(kecamatanOf(maker) ?? '') ?? '',
      ...cells,
      `${site.address.replace(/\/$/, '')}/umkm/${maker.slug}/`,
    ],
  });
  const noted = umkm.flatMap((maker) => {
    const note = notes.get(maker.slug);
    return note ? [{ maker, note }] : [];
  });
  const reported = new Set(
    sources.flatMap((source) => (source.kind === 'laporan' ? [source.kelurahan] : [])),
  );
  const counts = trainingCounts(wishesOf(umkm, kelurahan, notes));

  return [
    {
      name: 'Belum dipastikan',
      title: 'Belum dipastikan, atau lebih dari 12 bulan tidak diperiksa',
      none: 'Semua catatan sudah dipastikan dan diperiksa dalam 12 bulan terakhir.',
      heads: [...heads, 'Dasar catatan', 'Terakhir diperiksa', 'Mengapa', 'Halaman'],
      rows: umkm.flatMap((maker) => {
        const { basis, checkedOn } = maker.record;
        const inspected = notes.get(maker.slug)?.inspectedOn ?? '';
        const last = inspected > checkedOn ? inspected : checkedOn;
        const why = [
          basis.kind === 'pers' && 'belum pernah dipastikan kelurahan atau pemiliknya',
          periodStart(last) < yearBefore(today) && 'lebih dari 12 bulan tidak diperiksa',
        ].filter(Boolean);
        return why.length > 0 ? [about(maker, [bases[basis.kind], last, why.join('; ')])] : [];
      }),
    },
    {
      name: 'Perlu dikunjungi',
      title: 'Perlu dikunjungi menurut kelurahan',
      none: 'Tidak ada usulan kunjungan.',
      heads: [...heads, 'Alasan', 'Tanggal diperiksa', 'Diperiksa oleh (jabatan)', 'Halaman'],
      rows: noted.flatMap(({ maker, note }) =>
        note.visit
          ? [about(maker, [note.visitReason ?? '', note.inspectedOn ?? '', note.inspectedBy ?? ''])]
          : [],
      ),
    },
    {
      name: 'Pelatihan yang diminta',
      title: 'Siapa meminta pelatihan apa',
      none: 'Tidak ada permintaan pelatihan.',
      heads: [...heads, 'Bidang', 'Halaman'],
      rows: noted.flatMap(({ maker, note }) =>
        (note.training ?? []).map((subject) => about(maker, [subject])),
      ),
    },
    {
      name: 'Pelatihan per kecamatan',
      title: 'Jumlah pelaku yang meminta pelatihan, menurut bidang dan kecamatan',
      none: 'Tidak ada permintaan pelatihan.',
      heads: ['Bidang', 'Kecamatan', 'Pelaku'],
      citywide: true,
      rows: counts.map(({ subject, kecamatan: slug, makers }) => ({
        cells: [subject, kecamatanNames.get(slug ?? '') ?? 'kecamatan tidak disebut', makers],
      })),
    },
    {
      name: 'Foto dan terjemahan',
      title: 'Foto, cerita, atau terjemahan yang belum ada',
      none: 'Semua catatan lengkap.',
      heads: [...heads, 'Yang belum ada', 'Halaman'],
      rows: umkm.flatMap((maker) => {
        const lacks = lacksOf(maker);
        return lacks.length > 0 ? [about(maker, [lacks.join('; ')])] : [];
      }),
    },
    {
      name: 'Kelurahan tanpa laporan',
      title: 'Kelurahan yang belum pernah mengirim laporan',
      none: 'Sudah ada laporan.',
      heads: ['Kelurahan', 'Kecamatan', 'Pelaku dalam catatan'],
      rows: kelurahan
        .filter(({ slug }) => !reported.has(slug))
        .map(({ slug, name, kecamatan: home }) => ({
          kelurahan: slug,
          cells: [
            name,
            kecamatanNames.get(home) ?? '',
            umkm.filter(({ record }) => record.kelurahan === slug).length,
          ],
        })),
    },
    {
      name: 'Karantina',
      title: 'Baris laporan yang masih tertahan di karantina',
      none: 'Tidak ada baris yang tertahan.',
      heads: ['Berkas', 'Baris', 'Nama', 'Mengapa dan apa yang sebaiknya ditulis'],
      rows: held.map(({ file, row, name, reason, kelurahan: slug }) => ({
        kelurahan: slug,
        cells: [file, row, name, reason],
      })),
    },
  ];
}

/** The lists of one kelurahan: its own rows of each. */
export const listsOf = (lists: readonly WorkList[], slug: string): WorkList[] =>
  lists
    .filter(({ citywide }) => !citywide)
    .map((list) => ({ ...list, rows: list.rows.filter(({ kelurahan }) => kelurahan === slug) }));
