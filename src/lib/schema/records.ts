import { z } from 'zod';
import { families } from '../look/family.ts';
import {
  bilingual,
  citations,
  curated,
  dated,
  headcount,
  partialDate,
  position,
  slug,
  webAddress,
  year,
} from './fields.ts';

/** The one schema of every table. It drives the record check, the collections and all that is made from them. */

export const umkmKinds = ['usaha', 'sentra', 'komunitas', 'merek', 'studio', 'venue', 'festival'] as const;
export const basisKinds = ['pers', 'kelurahan', 'pemilik', 'kek'] as const;
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

/** A creative actor (pelaku). Contact channels have no field: they never stand in a public record. */
export const umkmSchema = z.strictObject({
  name: z.string().trim().min(2),
  kind: z.enum(umkmKinds),
  subsektor: slug,
  alsoSubsektor: z.array(slug).optional(),
  kelurahan: slug.optional(),
  kecamatan: slug.optional(),
  address: z.string().trim().min(3).optional(),
  coordinates: position.optional(),
  foundedYear: year.optional(),
  people: z.array(z.strictObject({ name: z.string().trim().min(2), role: bilingual })).optional(),
  employees: headcount.optional(),
  members: headcount.optional(),
  tagline: bilingual,
  description: bilingual,
  products: z.array(bilingual).min(1),
  markets: z.array(bilingual).optional(),
  exports: z.array(bilingual).optional(),
  certifications: z.array(z.strictObject({ label: curated, sources: citations })).optional(),
  awards: z.array(dated).optional(),
  milestones: z.array(dated).optional(),
  website: webAddress.optional(),
  instagram: z
    .string()
    .regex(/^[\w.]{1,30}$/, 'bukan nama akun; tulis nama akun saja, tanpa @ dan tanpa alamat web')
    .optional(),
  photo: z.strictObject({ src: z.string(), alt: curated, credit: z.string().trim().min(2) }).optional(),
  seeAlso: z.array(slug).optional(),
  note: bilingual.optional(),
  lastSeen: year.optional(),
  basis: z.strictObject({ kind: z.enum(basisKinds), on: partialDate }),
  checkedOn: partialDate,
  sources: citations,
});

export const sourceSchema = z.strictObject({
  id: slug,
  title: z.string().trim().min(1),
  /** The language of the title, for screen readers. */
  lang: z.enum(['id', 'en', 'fr', 'it']),
  publisher: z.string().trim().min(1),
  url: webAddress,
  date: partialDate.optional(),
  urlNote: curated.optional(),
  note: curated.optional(),
});

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
