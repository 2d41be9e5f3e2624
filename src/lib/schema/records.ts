import { z } from 'zod';
import { families } from '../look/family.ts';
import { citations, curated, partialDate, position, slug, webAddress, year } from './fields.ts';

/** The one schema of every table. It drives the record check, the collections and all that is made from them. */

export const visitKinds = ['menteri', 'unesco', 'panselnas', 'kota-lain', 'wali-kota'] as const;
export const activityKinds = [
  'pameran', 'bincang', 'festival', 'kunjungan', 'pertunjukan', 'kompetisi', 'lokakarya', 'inkubasi', 'pelatihan',
] as const; // prettier-ignore
export const programmeKinds = [
  'pelatihan', 'pendampingan', 'kunjungan', 'monitoring', 'fasilitasi', 'ngombe', 'pendataan', 'bazar',
  'festival', 'pameran', 'bincang', 'penghargaan', 'kompetisi',
] as const; // prettier-ignore
export const subsektorStatuses = ['unggulan', 'prioritas', 'didorong', 'berkembang'] as const;
export const commitmentStatuses = ['done', 'under-way', 'announced', 'unknown'] as const;
export const timelineKinds = ['uccn', 'lokal', 'nasional', 'regulasi', 'prasarana', 'kunjungan'] as const;
export const indicatorKinds = ['stock', 'flow', 'rate', 'cumulative'] as const;

const count = z.int().positive();

const sourceFields = {
  id: slug,
  title: z.string().trim().min(1),
  /** The language of the title, for screen readers. */
  lang: z.enum(['id', 'en', 'fr', 'it']),
  publisher: z.string().trim().min(1),
  url: webAddress.optional(),
  /** A report handed in by a kelurahan: it has no public address. The importer writes these. */
  kind: z.literal('laporan').optional(),
  kelurahan: slug.optional(),
  /** Of a report: the fingerprints of the files it came in, by which a file is known again. */
  files: z.array(z.string().regex(/^[0-9a-f]{16}$/, 'bukan sidik berkas; jangan ubah isian ini')).optional(),
  date: partialDate.optional(),
  urlNote: curated.optional(),
  note: curated.optional(),
};

/** What is cited: a public page, or a report with its kelurahan and day. */
export const sourceSchema = z
  .strictObject(sourceFields)
  .refine(
    ({ kind, url }) => (kind === 'laporan') === (url === undefined),
    'sumber terbuka perlu alamat; isi "url" (hanya laporan kelurahan yang tanpa alamat)',
  )
  .refine(
    ({ kind, kelurahan, date }) => (kind === 'laporan' ? date !== undefined : kelurahan === undefined),
    'laporan perlu tanggal; isi "date", dan "kelurahan" hanya pada laporan',
  );
export type SourceRecord = z.infer<typeof sourceSchema>;

export const kecamatanSchema = z.strictObject({ slug, code: z.string(), name: z.string() });

export const kelurahanSchema = z.strictObject({
  slug,
  code: z.string().regex(/^35\.73\.\d\d\.\d{4}$/, 'bukan kode kelurahan Kota Malang; tulis 35.73.xx.xxxx'),
  name: z.string(),
  kecamatan: slug,
  aliases: z.array(z.string()).optional(),
  point: position,
  areaKm2: z.number().positive(),
  postalCode: z
    .string()
    .regex(/^\d{5}$/, 'bukan kode pos; tulis lima angka')
    .optional(),
  note: curated.optional(),
  sources: citations,
});

const fact = z.strictObject({ text: curated, note: curated.optional(), sources: citations });

export const subsektorSchema = z.strictObject({
  slug,
  name: curated,
  family: z.enum(families),
  group: slug,
  status: z.enum(subsektorStatuses),
  unescoFields: z.array(z.string()).min(1),
  description: curated,
  facts: z.array(fact),
  sources: citations,
});

export const groupSchema = z.strictObject({
  id: slug,
  label: curated,
  official: z.boolean(),
  members: z.array(slug),
  note: curated.optional(),
  sources: citations.optional(),
});

export const regulationSchema = z.strictObject({ id: slug, year, label: curated, sources: citations });

/** content/subsektor.json: the seventeen with what is known about the list itself. */
export const classificationSchema = z.strictObject({
  title: curated,
  status: z.strictObject({
    legend: z.record(z.enum(subsektorStatuses), curated),
    note: curated,
    sources: citations,
  }),
  groups: z.array(groupSchema),
  regulations: z.array(regulationSchema),
  regulationNote: curated,
  nameNote: curated,
  subsektor: z.array(subsektorSchema),
});

export const kampungSchema = z.strictObject({
  slug,
  name: z.string(),
  kelurahan: slug.optional(),
  kecamatan: slug.optional(),
  subsektor: slug.optional(),
  theme: curated,
  description: curated,
  status2022: z.enum(['aktif', 'belum aktif']).optional(),
  umkm: z.array(slug).optional(),
  note: curated.optional(),
  sources: citations,
});

export const facilitySchema = z.strictObject({
  id: slug,
  topic: slug,
  label: curated,
  fact: curated,
  note: curated.optional(),
  sources: citations,
});

const happening = {
  slug,
  title: curated,
  start: partialDate,
  end: partialDate.optional(),
  organisers: z.array(z.string()).min(1),
  subsektor: z.array(slug).min(1),
  participants: count.optional(),
  umkmCount: count.optional(),
  visit: z.enum(visitKinds).optional(),
  summary: curated,
  note: curated.optional(),
  sources: citations,
};

export const activitySchema = z.strictObject({
  ...happening,
  kind: z.enum(activityKinds),
  venue: curated,
  floor: z.string().optional(),
});

export const programmeSchema = z.strictObject({
  ...happening,
  kind: z.enum(programmeKinds),
  kelurahan: z.array(slug).optional(),
  kecamatan: z.array(slug).optional(),
  citywide: z.literal(true).optional(),
  area: curated.optional(),
});
