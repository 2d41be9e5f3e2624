import { z } from 'zod';
import { citations, curated, partialDate, slug, webAddress, year } from './fields.ts';
import {
  activityKinds,
  commitmentStatuses,
  indicatorKinds,
  programmeKinds,
  timelineKinds,
  visitKinds,
} from './records.ts';

/** The tables behind the evidence pages, and the name of this edition. */

/** One measured value. A point without a period is `undated` and is never drawn. */
const point = z
  .strictObject({
    period: partialDate.optional(),
    undated: z.literal(true).optional(),
    value: z.number(),
    /** Not comparable with what came before: another definition, an unexplained jump, or an old figure repeated. */
    break: z.literal(true).optional(),
    note: curated.optional(),
    source: z.string(),
  })
  .refine(
    (p) => (p.period === undefined) === (p.undated === true),
    'titik ini tanpa waktu; isi "period", atau "undated": true bila sumber tidak menyebut waktunya',
  );

export const themeSchema = z.strictObject({ id: slug, label: curated });

export const indicatorSchema = z
  .strictObject({
    id: slug,
    theme: slug,
    kind: z.enum(indicatorKinds),
    label: curated,
    definition: curated,
    unit: curated,
    /** The subsektor that the series is about, where it is about some alone. */
    subsektor: z.array(slug).min(1).optional(),
    /** False: sources disagree, so the figure is never shown without its rival. */
    headline: z.boolean(),
    rivals: z.array(slug).optional(),
    note: curated.optional(),
    noteSources: citations.optional(),
    points: z.array(point).min(1),
  })
  .refine(
    ({ note, points }) => points.every((p) => !p.break || p.note || note),
    'ada titik "break" tanpa penjelasan; isi "note" pada titik itu atau pada deretnya',
  );

export const indicatorFileSchema = z.strictObject({
  themes: z.array(themeSchema),
  /** The units in use: a series names one of them, in both languages. */
  units: z.array(curated).min(1),
  indicators: z.array(indicatorSchema),
});

export const timelineSchema = z.strictObject({
  slug,
  date: partialDate,
  kind: z.enum(timelineKinds),
  title: curated,
  summary: curated,
  visit: z.enum(visitKinds).optional(),
  note: curated.optional(),
  sources: citations,
});

const certainties = /^(unesco-page|copy-\d{4}|copy-undated|natcom-undated|press-\d{4}|press)$/;

export const criterionSchema = z.strictObject({
  id: slug,
  label: curated,
  /** The exact English title of UNESCO's own text, where one was read. */
  officialTitle: z.string().optional(),
  officialNumber: z.string().optional(),
  summary: curated,
  contains: z.array(curated).optional(),
  /** What kind of copy was read. */
  certainty: z.string().regex(certainties, 'tidak dikenal; lihat daftar "certainty" di content/README.md'),
  evidence: z.strictObject({
    indicators: z.array(slug).optional(),
    activityKinds: z.array(z.enum(activityKinds)).optional(),
    programmeKinds: z.array(z.enum(programmeKinds)).optional(),
    subsektor: z.array(slug).optional(),
    /** The very thing asked for, where it was looked for and not found; what is linked only comes near it. */
    missing: curated.optional(),
    hint: curated,
  }),
  note: curated.optional(),
  sources: citations,
});

export const frameworkGroupSchema = z.strictObject({
  id: slug,
  label: curated,
  officialTitle: z.string().optional(),
  summary: curated,
  items: z.array(criterionSchema).min(1),
});

export const frameworkSchema = z.strictObject({ title: curated, groups: z.array(frameworkGroupSchema) });

export const commitmentSchema = z.strictObject({
  slug,
  title: curated,
  by: curated,
  promisedOn: partialDate,
  due: partialDate.optional(),
  status: z.enum(commitmentStatuses),
  statusOn: partialDate,
  checkedOn: partialDate,
  summary: curated,
  /** A promise of work with cities or institutions abroad. */
  international: z.literal(true).optional(),
  evidence: z.strictObject({ indicators: z.array(slug).optional(), activities: z.array(slug).optional() }),
  note: curated.optional(),
  sources: citations,
});

export const attendances = ['hadir', 'daring', 'tidak', 'tidak-diketahui'] as const;

/** An annual meeting of the network and what the city did there. */
export const meetingSchema = z.strictObject({
  year,
  meeting: curated,
  host: curated.optional(),
  attended: z.enum(attendances),
  role: curated.optional(),
  sources: citations,
});

/** Work with another member city that has a dated proof; a promise stands in komitmen.json. */
export const cooperationSchema = z.strictObject({
  slug,
  city: curated,
  field: curated,
  date: partialDate,
  output: curated,
  proof: curated.optional(),
  sources: citations,
});

/** content/bukti/jejaring.json: what the city did in the network. Both lists may be empty, and then the pages say so. */
export const networkSchema = z.strictObject({
  meetings: z.array(meetingSchema),
  cooperation: z.array(cooperationSchema),
});

/** content/situs.json: everything that differs between editions of this site. */
export const siteSchema = z.strictObject({
  name: z.string().trim().min(2),
  tagline: curated,
  city: z.string(),
  address: webAddress,
  publisher: curated,
  contact: z.email('bukan alamat surel; tulis misalnya nama@contoh.id').optional(),
  repository: webAddress.optional(),
  /** Figures of the front page: undisputed ones, and one that is shown with its rival. */
  home: z.strictObject({ indicators: z.array(slug).min(6), disputed: slug }),
});
