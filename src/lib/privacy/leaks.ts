import { masked, plainDigits, privatePatterns } from '../schema/private.ts';

/** What must not stand in any byte of the published site, found in one text at a time. */

/** A private value that was found, not yet masked. */
export interface Leak {
  kind: string;
  /** Empty where the kind says all, as with what a picture carries beside its pixels. */
  value: string;
  /** The entry of an archive in which it stands. */
  entry?: string;
}

/** Where a value may stand after all. */
export interface Permission {
  /** Files of the site that may hold it. */
  files: (file: string) => boolean;
  /** As `valueKey` gives it. */
  key: string;
}

const patterns: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ...privatePatterns,
  // Landlines of Malang, and any Indonesian number written with its country code.
  ['nomor telepon', /(?<![\d.])(?:\+?62[\s.()-]*|0)341[\s.()-]*[2-9](?:[\s.()-]?\d){5,6}(?!\d)/],
  ['nomor telepon', /\+62[\s.()-]*[2-9](?:[\s.()-]*\d){6,11}(?!\d)/],
].map(([kind, pattern]) => [kind as string, new RegExp(pattern as RegExp, 'g')]);

/** What hides a number from a reader of bytes but not from a reader of the page: soft hyphens and zero-width signs. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** Days as data writes them: two of them in a row are no number of a person. */
const days = /(?<!\d)(?:19|20)\d{2}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])(?!\d)/g;
/** Checksums in hexadecimal. */
const checksums = /(?<![0-9a-z])(?=\d*[a-f])[0-9a-f]{32,128}(?![0-9a-z])/gi;
/** Without one of these no pattern can match; almost every text ends here. */
const worthALook = /@|\d(?:[^\p{L}]{0,4}\d){8}/u;

/** Every private value in a text. */
export function leaksIn(text: string): Leak[] {
  if (text.length < 6) return [];
  const plain = plainDigits(text.replace(invisible, ''));
  if (!worthALook.test(plain)) return [];
  const searched = plain.replace(days, 'tanggal').replace(checksums, 'hash');
  const found = new Map<string, Leak>();
  for (const [kind, pattern] of patterns)
    for (const [value] of searched.matchAll(pattern)) {
      const key = valueKey(value);
      if (!found.has(key)) found.set(key, { kind, value });
    }
  return [...found.values()];
}

/** A value as it is compared: an e-mail address in small letters, a number by its digits with the country code. */
export function valueKey(value: string): string {
  if (value.includes('@')) return value.trim().toLowerCase();
  const digits = plainDigits(value).replace(/\D/g, '');
  return digits.startsWith('0') ? `62${digits.slice(1)}` : digits;
}

/** A leak as it may be told: where, what it is, and the value masked, in the file's name too. */
export interface MaskedLeak {
  file: string;
  what: string;
  /** Whether it is something that a picture carries. */
  picture: boolean;
}

export function maskedLeak(file: string, leak: Leak): MaskedLeak {
  const { kind, value } = leak;
  const place = placeOf(file, leak);
  return {
    file: value === '' ? place : place.replaceAll(value, masked(value)),
    what: `${kind} ${masked(value)}`.trim(),
    picture: value === '',
  };
}

/**
 * Keys whose values are no words for people: hashes, coordinates, path data, and addresses of sources (DECISIONS 18).
 * They hold for JSON keys and for attributes alike.
 */
const skippedKeys: ReadonlySet<string> = new Set([
  'coordinates', 'geometry', 'bbox', 'hash', 'hashes', 'sha256', 'integrity', 'url', 'urls', 'archivedUrl', 'sameAs',
  'd', 'points', 'transform', 'viewbox', 'viewBox', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry',
  'width', 'height', 'class', 'srcset', 'sizes', 'stroke-dasharray', 'pathlength', 'fill', 'stroke',
]); // prettier-ignore

/** Addresses that are a contact themselves and therefore looked at wherever they stand. */
const contactAddress =
  /^(?:mailto:|tel:|sms:|whatsapp:|https?:\/\/(?:wa\.me|api\.whatsapp\.com|web\.whatsapp\.com|t\.me)\b)/i;
const webAddress = /https?:\/\/[^\s"'<>()]+/g;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A text of prose or an attribute without the web addresses in it; those that are contacts stay, decoded. */
function withoutAddresses(text: string): string {
  if (contactAddress.test(text)) return decoded(text);
  return text.includes('://') ? text.replace(webAddress, (url) => (contactAddress.test(url) ? decoded(url) : ' ')) : text; // prettier-ignore
}

/** Private values in what stands under a key, an attribute or (with an empty key) in running text. */
export function leaksUnder(key: string, text: string): Leak[] {
  if (skippedKeys.has(key) && !contactAddress.test(text)) return [];
  return leaksIn(withoutAddresses(text));
}

/** Private values in parsed JSON: keys, strings, and whole numbers long enough to be one. */
export function leaksInJson(value: unknown, key = ''): Leak[] {
  if (typeof value === 'string') return leaksUnder(key, value);
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && value >= 1e9 ? leaksUnder(key, String(value)) : [];
  if (Array.isArray(value))
    return skippedKeys.has(key) && typeof value[0] !== 'string'
      ? []
      : value.flatMap((item) => leaksInJson(item, key));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => [...leaksIn(name), ...leaksInJson(inner, name)]);
}

/** Private values in a text file, line by line; the folded lines of a calendar are put together first. */
export function leaksInText(text: string): Leak[] {
  const whole = text.startsWith('BEGIN:VCALENDAR') ? text.replace(/\r?\n[ \t]/g, '') : text;
  return whole.split(/\r?\n/).flatMap((line) => leaksUnder('', line));
}

/** Private values in a script or style sheet, whose decimal numbers mean nothing to people. */
export function leaksInCode(text: string): Leak[] {
  return leaksInText(text.replace(/(?<![\d.])\d*\.\d+(?![\d.])/g, ' '));
}

/** A file as permissions and messages name it; a file in an archive is `<archive>!<entry>`. */
const placeOf = (file: string, { entry }: Leak): string => (entry === undefined ? file : `${file}!${entry}`);

/** The leaks of a file that no permission covers. Takes the permissions by their key. */
export function unpermitted(
  file: string,
  leaks: readonly Leak[],
  allowed: ReadonlyMap<string, readonly Permission[]>,
): Leak[] {
  return leaks.filter(
    (leak) => !allowed.get(valueKey(leak.value))?.some(({ files }) => files(placeOf(file, leak))),
  );
}
