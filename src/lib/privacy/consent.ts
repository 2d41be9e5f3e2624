import { z } from 'zod';
import { pointTolerance } from '../gate/rules.ts';
import { parsePhone } from '../intake/values/phones.ts';
import { parseEmail } from '../intake/values/web.ts';
import { distanceToGeometry, type AreaGeometry } from '../place/geo.ts';
import { consentedValue, type Channel, type ConsentedValue, type Contacts } from '../schema/contacts.ts';
import { privateIn } from '../schema/private.ts';

/** Which contact values may be shown: each channel is judged for itself, on the day of the build. */

/** Why a channel, a point or a whole file is not published. */
export type Refusal =
  'malformed' | 'twice' | 'withdrawn' | 'future' | 'expired' | 'value' | 'outside' | 'stranger';

/**
 * Why a consent does not hold on a day (`YYYY-MM-DD`); undefined where it does. It holds when it is complete (status
 * exactly `yes`, basis, form), given by that day, not expired, and neither marked as withdrawn nor given before a
 * withdrawal that is known from elsewhere. A mark of withdrawal counts from the moment it is there, whatever its date.
 */
function refusalOf(consent: unknown, day: string, withdrawn: string | undefined): Refusal | undefined {
  const { data } = consentedValue.safeParse(consent);
  if (!data) return 'malformed';
  if (data.withdrawnOn !== undefined || (withdrawn !== undefined && data.givenOn <= withdrawn))
    return 'withdrawn';
  if (data.givenOn > day) return 'future';
  return data.expiresOn !== undefined && data.expiresOn < day ? 'expired' : undefined;
}

const channelOf = (entry: unknown): unknown => (entry as { channel?: unknown } | null)?.channel;

/**
 * Whether a maker's consent for a channel holds on a day. Takes the `channels` of its private file as read, and the day
 * of a withdrawal known from content/tarik.json. For a photo of a person: `hasConsent(channels, 'photo', day)`.
 */
export function hasConsent(
  channels: readonly unknown[],
  channel: Channel,
  day: string,
  withdrawn?: string,
): boolean {
  const entries = channels.filter((entry) => channelOf(entry) === channel);
  return entries.length === 1 && refusalOf(entries[0], day, withdrawn) === undefined;
}

type Shown = Partial<Omit<Contacts, 'givenOn'>>;

/** What a page shows of a consented value; undefined where the value is none, or holds more than its channel may. */
function shownOf(
  { channel, value = '', coordinates }: ConsentedValue,
  shape: AreaGeometry | undefined,
): Shown | undefined {
  switch (channel) {
    case 'whatsapp':
    case 'phone': {
      const { value: phone } = parsePhone(value);
      if (!phone || (channel === 'whatsapp' && !phone.mobile)) return undefined;
      return { [channel]: { number: phone.number, shown: phone.shown } };
    }
    case 'email': {
      const { value: email } = parseEmail(value);
      return email === undefined ? undefined : { email };
    }
    case 'address': {
      const inside = coordinates && shape && distanceToGeometry(coordinates, shape) <= pointTolerance;
      if ((!value && !inside) || privateIn(value)) return undefined;
      return { ...(value && { address: value }), ...(inside && { coordinates }) };
    }
    case 'ownerName':
      return value && !privateIn(value) ? { ownerName: value } : undefined;
    case 'photo':
      return {};
  }
}

const privateFile = z.strictObject({ slug: z.string(), channels: z.array(z.unknown()) });

/** What becomes of one maker's private file. */
export interface Judged {
  contacts?: Contacts;
  /** The channels whose consent holds, that for photos among them. */
  published: Channel[];
  refused: Refusal[];
}

/**
 * Judges a maker's private file on a day. Takes the file as read, the slug it must be about, the shape of the maker's
 * kelurahan (without one no point is shown), and the days of withdrawals by channel.
 */
export function judge(
  file: unknown,
  maker: { slug: string; shape: AreaGeometry | undefined },
  day: string,
  withdrawn: ReadonlyMap<Channel, string> = new Map(),
): Judged {
  const { data } = privateFile.safeParse(file);
  if (data?.slug !== maker.slug) return { published: [], refused: ['malformed'] };
  const judged: Judged = { published: [], refused: [] };
  const shown: Shown = {};
  let newest = '';
  for (const entry of data.channels) {
    const channel = channelOf(entry) as Channel;
    const refusal = refusalOf(entry, day, withdrawn.get(channel));
    if (refusal || !hasConsent(data.channels, channel, day, withdrawn.get(channel))) {
      judged.refused.push(refusal ?? 'twice');
      continue;
    }
    const consent = consentedValue.parse(entry);
    const own = shownOf(consent, maker.shape);
    if (!own) {
      judged.refused.push(consent.coordinates && !consent.value ? 'outside' : 'value');
      continue;
    }
    if (consent.coordinates && !own.coordinates) judged.refused.push('outside');
    judged.published.push(channel);
    Object.assign(shown, own);
    if (channel !== 'photo' && consent.givenOn > newest) newest = consent.givenOn;
  }
  if (newest) judged.contacts = { ...shown, givenOn: newest };
  return judged;
}
