import { z } from 'zod';

/** The results of the accessibility checks: `docs/aksesibilitas.json`, written by `npm run axe` and `npm run walks`. */

/** The walks of scripts/audit/walk/, in the order of the page that tells their results. */
export const checkIds = [
  'keyboard',
  'targets',
  'reflow',
  'textSize',
  'textSpacing',
  'motion',
  'forcedColours',
  'print',
  'language',
  'figures',
  'markup',
] as const;
export type CheckId = (typeof checkIds)[number];

const count = z.int().nonnegative();
const run = {
  /** The day it ran, in Malang. */
  date: z.iso.date(),
  /** Hash of the site's code it ran against. */
  code: z.string(),
  browser: z.string(),
  /** Templates, pages in both languages, and pages after their scripts were used. */
  templates: count,
  pages: count,
  uses: count,
};

export const accessSchema = z.strictObject({
  axe: z
    .strictObject({
      ...run,
      tool: z.string(),
      rules: count,
      /** Pages under a condition: theme, width, with or without JavaScript. */
      states: count,
      /** Names of the conditions. */
      conditions: z.array(z.string()),
      /** States that could not be looked at. */
      unseen: count,
      /** Broken rules, with the number of states they are broken in. */
      broken: z.array(z.strictObject({ rule: z.string(), help: z.string(), states: count })),
    })
    .optional(),
  walks: z
    .strictObject({
      ...run,
      tool: z.string(),
      /** Of each walk: the pages it looked at, what it looked at there, how many pages have faults. */
      checks: z.array(z.strictObject({ id: z.enum(checkIds), pages: count, looked: count, faulty: count })),
    })
    .optional(),
});
/** The results as a collection: with the hash of the code that the site is made of now. */
export const accessEntry = accessSchema.extend({ id: z.string(), code: z.string() });
export type AccessResults = z.infer<typeof accessSchema>;
