import { z } from 'zod';
import { families } from '../look/family.ts';
import { reasons } from '../gate/related.ts';
import * as s from './records.ts';
import { contacts } from './contacts.ts';
import * as e from './evidence.ts';
import { curated, partialDate, slug, webAddress } from './fields.ts';
import { photo, umkmFields } from './umkm.ts';

/** The collections as scripts/data.ts writes them: the record schemas with an id and what the join added. */

const entry = { id: slug };
const geometry = z.custom<import('../place/geo.ts').AreaGeometry>(
  (value) => typeof value === 'object' && value !== null,
);

export const umkmEntry = umkmFields.extend({
  ...entry,
  file: z.string(),
  family: z.enum(families),
  /** `src` is here the address of the widest JPEG that is published, with its size in px. */
  photo: photo.extend({ src: z.url(), width: z.int(), height: z.int() }).optional(),
  related: z.array(z.strictObject({ id: slug, reason: z.enum(reasons), shared: z.string() })),
  /** For the maker's own page alone: no list, search, feed or download has them. */
  contacts: contacts.optional(),
});
/** With what a reader is told once its address has not answered for days. */
export const sourceEntry = s.sourceSchema.safeExtend({
  unreachableSince: z.iso.date().optional(),
  archivedUrl: webAddress.optional(),
});
export const subsektorEntry = s.subsektorSchema.omit({ slug: true }).extend(entry);
export const kecamatanEntry = s.kecamatanSchema.omit({ slug: true }).extend(entry);
export const kelurahanEntry = s.kelurahanSchema
  .omit({ slug: true })
  .extend({ ...entry, geometry, neighbours: z.array(slug) });
export const kampungEntry = s.kampungSchema.omit({ slug: true }).extend(entry);
export const activityEntry = s.activitySchema.omit({ slug: true }).extend(entry);
export const programmeEntry = s.programmeSchema.omit({ slug: true }).extend(entry);
/** Tables whose order in the file means something. */
const order = { order: z.int() };
export const themeEntry = e.themeSchema.extend(order);
export const indicatorEntry = e.indicatorSchema.safeExtend(order);
export const frameworkEntry = e.frameworkGroupSchema.extend(order);
export const timelineEntry = e.timelineSchema.omit({ slug: true }).extend(entry);
export const commitmentEntry = e.commitmentSchema.omit({ slug: true }).extend(entry);
export const networkEntry = e.networkSchema.extend(entry);
export const editionEntry = e.siteSchema.extend({
  ...entry,
  edition: z.strictObject({ id: z.string(), evidence: z.string(), date: partialDate }),
  frameworkTitle: curated,
  /** How many makers asked for a training, by subject and kecamatan; of officials' notes this alone is public. */
  training: z.array(z.strictObject({ subject: z.string(), kecamatan: slug, makers: z.int() })).optional(),
  classification: s.classificationSchema.pick({
    title: true,
    status: true,
    regulationNote: true,
    nameNote: true,
  }),
});
