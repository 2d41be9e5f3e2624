import { z } from 'zod';
import { partialDate, position, slug } from './fields.ts';

/**
 * What stands in the private folder (ETALASE_PRIBADI), never in content/: contact values with the consent they were given
 * with, and what officials noted for their work lists.
 */

export const channels = ['whatsapp', 'phone', 'email', 'address', 'ownerName', 'photo'] as const;
export type Channel = (typeof channels)[number];

export const consentedValue = z.strictObject({
  channel: z.enum(channels),
  /** The consent for photos has no value of its own. */
  value: z.string().trim().min(1).optional(),
  /** With the address, where the report gives a point. */
  coordinates: position.optional(),
  status: z.literal('yes'),
  givenOn: z.iso.date(),
  /** Where the signed form lies: a file number, never the form. */
  basis: z.string().trim().min(1),
  formVersion: z.string().trim().min(1),
  expiresOn: z.iso.date().optional(),
  withdrawnOn: z.iso.date().optional(),
});
export type ConsentedValue = z.infer<typeof consentedValue>;

/** `ETALASE_PRIBADI/<slug>.json`. */
export const contactFile = z.strictObject({ slug, channels: z.array(consentedValue) });
export type ContactFile = z.infer<typeof contactFile>;

const phoneNumber = z.strictObject({
  /** E.164 with its plus. */
  number: z.string(),
  /** As people read it. */
  shown: z.string(),
});

/** What a profile may show of it: only values whose consent holds on the day of the build (lib/privacy/consent.ts). */
export const contacts = z.strictObject({
  whatsapp: phoneNumber.optional(),
  phone: phoneNumber.optional(),
  email: z.string().optional(),
  address: z.string().optional(),
  coordinates: position.optional(),
  ownerName: z.string().optional(),
  /** The newest of the consents behind these. */
  givenOn: z.iso.date(),
});
export type Contacts = z.infer<typeof contacts>;

/** `ETALASE_PRIBADI/kerja/<slug>.json`: for officials' work lists. */
export const workFile = z.strictObject({
  slug,
  /** Id of the report in content/sumber.json. */
  report: slug,
  visit: z.boolean().optional(),
  visitReason: z.string().optional(),
  training: z.array(z.string()).optional(),
  inspectedOn: partialDate.optional(),
  /** A post, never a person's name. */
  inspectedBy: z.string().optional(),
});
export type WorkFile = z.infer<typeof workFile>;

/**
 * content/tarik.json: what was withdrawn, without a name. A hash is SHA-256 over `<salt>/<key>` in hexadecimal; the keys of
 * a record are its slug and its folded name with its kelurahan.
 */
export const withdrawnFile = z.strictObject({
  salt: z.string().min(16),
  withdrawn: z.array(
    z.strictObject({
      hashes: z.array(z.string().regex(/^[0-9a-f]{64}$/)).min(1),
      on: z.iso.date(),
      /** The whole record, or one channel of it. */
      scope: z.enum(['record', ...channels]),
    }),
  ),
});
export type WithdrawnFile = z.infer<typeof withdrawnFile>;
