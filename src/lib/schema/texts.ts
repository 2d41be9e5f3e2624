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

/** A story, and the records that stand behind it. */
export const storySchema = textSchema.extend({
  /** Its disciplines, in the order of the story. */
  subsektor: z.array(slug).min(1),
  /** Pelaku of new media, which no subsektor names. */
  newMedia: z.array(slug).min(1),
  indicators: z.array(slug).min(1),
  /** Entries of content/bukti/linimasa.json. */
  timeline: z.array(slug).min(1),
});

/** The folders of long texts, `<folder>/{id,en}/<name>.mdx`. */
export const textFolders = { halaman: textSchema, cerita: storySchema, kasus: caseSchema } as const;
