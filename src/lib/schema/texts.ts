import { z } from 'zod';
import { partialDate, slug } from './fields.ts';

/** What stands between the two lines at the top of a long text. */

const line = z.string().trim().min(1, 'baris ini kosong; isi, atau hapus kuncinya');
const day = z.iso.date('bukan tanggal; tulis TTTT-BB-HH dalam tanda kutip, misalnya "2026-11-24"');

export const textSchema = z.strictObject({ title: line, description: line, checkedOn: day });

/** A case page: its facts that can be linked; who, partners, money and result stand in the text with their sources. */
export const caseSchema = textSchema.extend({
  start: partialDate,
  end: partialDate.optional(),
  /** Ids of content/bukti/kerangka.json. */
  objectives: z.array(slug).min(1),
  criteria: z.array(slug).optional(),
  sdg: z.array(slug).min(1),
  theme: slug,
  indicators: z.array(slug).optional(),
  activities: z.array(slug).optional(),
  programmes: z.array(slug).optional(),
  commitments: z.array(slug).optional(),
});

/** A story: what it is about and who stands in it, so that their pages lead to it. */
export const storySchema = textSchema.extend({
  /** The day it was published. */
  date: day,
  /** The first gives its colour. */
  subsektor: z.array(slug).min(1),
  kelurahan: z.array(slug).min(1).optional(),
  /** Every pelaku it names, and others who belong to it. */
  umkm: z.array(slug).min(1),
  /** Figures shown below the text with all their points, also where sources disagree. */
  indicators: z.array(slug).min(1).optional(),
});

/** The story of media arts, and the records that stand behind it. */
export const mediaSchema = textSchema.extend({
  /** Its disciplines, in the order of the story. */
  subsektor: z.array(slug).min(1),
  /** Pelaku of new media, which no subsektor names. */
  newMedia: z.array(slug).min(1),
  indicators: z.array(slug).min(1),
  /** Entries of content/bukti/linimasa.json. */
  timeline: z.array(slug).min(1),
});

/** The folders of long texts, `<folder>/{id,en}/<name>.mdx`. */
export const textFolders = {
  halaman: textSchema,
  cerita: storySchema,
  kasus: caseSchema,
  media: mediaSchema,
} as const;
