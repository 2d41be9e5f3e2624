import { fill } from './fill.ts';
import * as berkas from './messages/berkas.ts';
import * as cerita from './messages/cerita.ts';
import * as contact from './messages/contact.ts';
import * as data from './messages/data.ts';
import * as evidence from './messages/evidence.ts';
import * as feed from './messages/feed.ts';
import * as growth from './messages/growth.ts';
import * as home from './messages/home.ts';
import * as kegiatan from './messages/kegiatan.ts';
import * as map from './messages/map.ts';
import * as mcc from './messages/mcc.ts';
import * as place from './messages/place.ts';
import * as search from './messages/search.ts';
import * as site from './messages/site.ts';
import * as subsektor from './messages/subsektor.ts';
import * as terms from './messages/terms.ts';
import * as texts from './messages/texts.ts';
import * as training from './messages/training.ts';
import * as umkm from './messages/umkm.ts';

export const locales = ['id', 'en'] as const;
export type Locale = (typeof locales)[number];
/** A text in both languages; an imported record may still lack its English. */
export type Bilingual = { id: string; en?: string | undefined };

const messages = {
  id: {
    ...berkas.id,
    ...cerita.id,
    ...contact.id,
    ...data.id,
    ...evidence.id,
    ...feed.id,
    ...growth.id,
    ...home.id,
    ...kegiatan.id,
    ...map.id,
    ...mcc.id,
    ...place.id,
    ...search.id,
    ...site.id,
    ...subsektor.id,
    ...terms.id,
    ...texts.id,
    ...training.id,
    ...umkm.id,
  },
  en: {
    ...berkas.en,
    ...cerita.en,
    ...contact.en,
    ...data.en,
    ...evidence.en,
    ...feed.en,
    ...growth.en,
    ...home.en,
    ...kegiatan.en,
    ...map.en,
    ...mcc.en,
    ...place.en,
    ...search.en,
    ...site.en,
    ...subsektor.en,
    ...terms.en,
    ...texts.en,
    ...training.en,
    ...umkm.en,
  },
};
export type MessageKey = keyof (typeof messages)['id'];
/** Keys that exist as `<key>.one` and `<key>.other`. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Stem}.other` ? Stem : never) : never;
type Params = Record<string, string | number>;

const tags = { id: 'id-ID', en: 'en-GB' } as const;

/** `getStaticPaths` rows of a page that exists in both languages; the `[...locale]` segment of Indonesian is empty. */
export const localeParams = locales.map((locale) => ({
  locale,
  param: locale === 'id' ? undefined : locale,
}));

/** The locale of a page under `[...locale]`, from Astro's current locale. */
export function localeOf(current: string | undefined): Locale {
  return current === 'en' ? 'en' : 'id';
}

/** The path of the same page in the given language, without the base path. Takes a path of either language. */
export function localizedPath(path: string, locale: Locale): string {
  const bare = path.replace(/^\/en(?=\/|$)/, '') || '/';
  return locale === 'id' ? bare : `/en${bare}`;
}

const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/$/, '');

/** Adds the base path of this edition's address (content/situs.json) to a path of the site. */
export function asset(path: string): string {
  return `${base}${path}`;
}

/** The link to a page in the reader's language, base path included. */
export function href(path: string, locale: Locale): string {
  return asset(localizedPath(path, locale));
}

/** Interface strings of one language. `t(key)` fills `{name}` from params; `t.n(stem, n)` picks the plural form. */
export function translator(locale: Locale) {
  const own: Record<MessageKey, string> = messages[locale];
  const rules = new Intl.PluralRules(tags[locale]);
  const t = (key: MessageKey, params: Params = {}): string => fill(own[key], params);
  t.n = (stem: PluralKey, n: number, params: Params = {}): string => {
    const form = rules.select(n) === 'one' ? 'one' : 'other';
    return fill(own[`${stem}.${form}` as MessageKey], { n: formatNumber(n, locale), ...params });
  };
  return t;
}
export type Translate = ReturnType<typeof translator>;

/** A number in the reader's format. */
export function formatNumber(value: number, locale: Locale, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 3, ...options }).format(value);
}

/** The size of a file in the reader's format: bytes, or kB and MB of a thousand. */
export function formatBytes(bytes: number, locale: Locale): string {
  const [value, unit] =
    bytes < 1000 ? [bytes, 'byte'] : bytes < 1e6 ? [bytes / 1000, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(tags[locale], {
    style: 'unit',
    unit: unit as string,
    unitDisplay: 'short',
    maximumFractionDigits: (value as number) < 10 ? 1 : 0,
  }).format(value as number);
}

/** A date of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precise as it is and no more. */
export function formatDate(date: string, locale: Locale, month: 'long' | 'short' = 'long'): string {
  const [year, mon, day] = date.split('-').map(Number);
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (mon) options.month = month;
  if (day) options.day = 'numeric';
  return new Intl.DateTimeFormat(tags[locale], options).format(Date.UTC(year!, (mon ?? 1) - 1, day ?? 1));
}

/** From when to when, as precise as both are ("8–11 Desember 2022"); one date where there is no later end. */
export function formatDates(start: string, end: string | undefined, locale: Locale): string {
  if (end === undefined || end === start) return formatDate(start, locale);
  if (start.length !== end.length || start.length < 7)
    return `${formatDate(start, locale)} – ${formatDate(end, locale)}`;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'long' };
  if (start.length === 10) options.day = 'numeric';
  return new Intl.DateTimeFormat(tags[locale], options).formatRange(Date.parse(start), Date.parse(end));
}

/** A list of words joined as the language does ("a, b, dan c"). */
export function formatList(items: string[], locale: Locale): string {
  return new Intl.ListFormat(tags[locale], { type: 'conjunction' }).format(items);
}

/** The text for a reader, with the language it is really in: Indonesian stands in where English is missing. */
export function inLanguage(text: Bilingual, locale: Locale): { text: string; lang: Locale } {
  const own = text[locale];
  return own === undefined ? { text: text.id, lang: 'id' } : { text: own, lang: locale };
}
