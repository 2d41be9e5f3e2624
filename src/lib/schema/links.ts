import { z } from 'zod';
import { webAddress } from './fields.ts';

/** How an address answered: a status of HTTP, or why there was none. */
export const noAnswers = ['waktu habis', 'tidak tersambung', 'pengalihan berputar'] as const;

/** The state of one outside address, as `npm run tautan` saw it last. */
export const linkStateSchema = z
  .strictObject({
    url: webAddress,
    status: z.union([z.int().min(100).max(999), z.enum(noAnswers)]),
    lastChecked: z.iso.date(),
    /** Days on which a check could not reach it, since it answered last. */
    failures: z.int().min(0),
    failedSince: z.iso.date().optional(),
    /** Where it leads by now. */
    movedTo: webAddress.optional(),
    /** A copy in an archive that somebody has seen. */
    archivedUrl: webAddress.optional(),
  })
  .refine(
    ({ failures, failedSince }) => failures > 0 === (failedSince !== undefined),
    '"failedSince" dan "failures" tidak cocok; jalankan npm run tautan, jangan ubah dengan tangan',
  );
export type LinkState = z.infer<typeof linkStateSchema>;

/** content/tautan.json */
export const linksFile = z.strictObject({ links: z.array(linkStateSchema) });
export type LinksFile = z.infer<typeof linksFile>;
