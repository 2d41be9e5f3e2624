import { z } from 'zod';
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

/** The table of the pelaku: the one that a spreadsheet can fill (see columns.ts). */

export const umkmKinds = ['usaha', 'sentra', 'komunitas', 'merek', 'studio', 'venue', 'festival'] as const;
export const basisKinds = ['pers', 'kelurahan', 'pemilik', 'kek'] as const;

/** A photo beside the file, as `npm run foto` stores it. */
export const photo = z.strictObject({
  src: z.string().regex(/^[a-z0-9-]+\.jpg$/, 'bukan nama foto; simpan fotonya dengan npm run foto'),
  alt: curated,
  credit: z.string().trim().min(2),
  /** When it was taken. */
  on: partialDate.optional(),
  /** Set where somebody in it can be recognised: then it is published only with consent for the channel `photo`. */
  people: z.literal(true).optional(),
});

/** A creative actor (pelaku). Contact channels have no field: they never stand in a public record. */
export const umkmFields = z.strictObject({
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
  tagline: bilingual.optional(),
  description: bilingual.optional(),
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
  photo: photo.optional(),
  seeAlso: z.array(slug).optional(),
  note: bilingual.optional(),
  lastSeen: year.optional(),
  basis: z.strictObject({ kind: z.enum(basisKinds), on: partialDate }),
  checkedOn: partialDate,
  sources: citations,
});

/**
 * A record as its file holds it. One from public sources is written by us and so has its texts; one that somebody
 * reported may have none. `$schema` is for editors' programs alone.
 */
export const umkmSchema = umkmFields
  .extend({ $schema: z.string().optional() })
  .superRefine(({ basis, ...record }, context) => {
    for (const key of ['tagline', 'description'] as const)
      if (basis.kind === 'pers' && record[key] === undefined)
        context.addIssue({
          code: 'custom',
          path: [key],
          message: 'catatan dari sumber terbuka tidak boleh tanpa teks ini; isi "id" dan "en"',
        });
  });

export type UmkmRecord = z.infer<typeof umkmSchema>;
