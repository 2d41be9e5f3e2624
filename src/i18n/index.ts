import { fill } from './fill.ts';
import * as access from './messages/access.ts';
import * as bawa from './messages/bawa.ts';
import * as berkas from './messages/berkas.ts';
import * as cerita from './messages/cerita.ts';
import * as contact from './messages/contact.ts';
import * as data from './messages/data.ts';
import * as dossier from './messages/dossier.ts';
import * as evidence from './messages/evidence.ts';
import * as feed from './messages/feed.ts';
import * as glossary from './messages/glossary.ts';
import * as growth from './messages/growth.ts';
import * as home from './messages/home.ts';
import * as kegiatan from './messages/kegiatan.ts';
import * as luring from './messages/luring.ts';
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
    ...access.id,
    ...bawa.id,
    ...berkas.id,
    ...cerita.id,
    ...contact.id,
    ...data.id,
    ...dossier.id,
    ...evidence.id,
    ...feed.id,
    ...glossary.id,
    ...growth.id,
    ...home.id,
    ...kegiatan.id,
    ...luring.id,
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
    ...access.en,
    ...bawa.en,
    ...berkas.en,
    ...cerita.en,
    ...contact.en,
    ...data.en,
    ...dossier.en,
    ...evidence.en,
    ...feed.en,
    ...glossary.en,
    ...growth.en,
    ...home.en,
    ...kegiatan.en,
    ...luring.en,
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

/**
 * Keeps what a function gave for each key: making one of Intl's formats costs a hundred times what using it does, and
 * a page of the city's size is made of thousands.
 */
function kept<T>(make: (locale: Locale, kind: string) => T): (locale: Locale, kind?: string) => T {
  const known = new Map<string, T>();
  return (locale, kind = '') => {
    const key = `${locale}${kind}`;
    const value = known.get(key) ?? make(locale, kind);
    known.set(key, value);
    return value;
  };
}

/** Interface strings of one language. `t(key)` fills `{name}` from params; `t.n(stem, n)` picks the plural form. */
export const translator = kept((locale) => {
  const own: Record<MessageKey, string> = messages[locale];
  const rules = new Intl.PluralRules(tags[locale]);
  const forms = new Map<number, 'one' | 'other'>();
  const t = (key: MessageKey, params?: Params): string => (params ? fill(own[key], params) : own[key]);
  t.n = (stem: PluralKey, n: number, params: Params = {}): string => {
    const form = forms.get(n) ?? (rules.select(n) === 'one' ? 'one' : 'other');
    forms.set(n, form);
    return fill(own[`${stem}.${form}` as MessageKey], { n: formatNumber(n, locale), ...params });
  };
  return t;
}) as (locale: Locale) => Translate;
export interface Translate {
  (key: MessageKey, params?: Params): string;
  n: (stem: PluralKey, n: number, params?: Params) => string;
}

const numbers = kept(
  (locale, options) =>
    new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 3, ...JSON.parse(options || '{}') }),
);

/** A number in the reader's format. */
export function formatNumber(value: number, locale: Locale, options?: Intl.NumberFormatOptions): string {
  // Most are counts, which both languages write alike below a thousand, and Intl takes long.
  if (!options && value >= 0 && value < 1000 && Number.isInteger(value)) return String(value);
  return numbers(locale, options && JSON.stringify(options)).format(value);
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

/** Compares names as a reader of the language expects them in a list. */
export const byAlphabet = kept((locale) => new Intl.Collator(tags[locale]).compare) as (
  locale: Locale,
) => (a: string, b: string) => number;

/** Formats of dates as precise as `y`, `ym` or `ymd`, the month in full or short. */
const dates = kept((locale, kind) => {
  const [parts, month] = kind.split(' ') as [string, 'long' | 'short'];
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (parts.length > 1) options.month = month;
  if (parts.length > 2) options.day = 'numeric';
  return new Intl.DateTimeFormat(tags[locale], options);
});

const written = kept((locale, kind) => {
  const [date, month] = kind.split(' ') as [string, string];
  const [year, mon, day] = date.split('-').map(Number);
  const parts = day ? 'ymd' : mon ? 'ym' : 'y';
  return dates(locale, `${parts} ${month}`).format(Date.UTC(year!, (mon ?? 1) - 1, day ?? 1));
});

/** A date of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precise as it is and no more. */
export function formatDate(date: string, locale: Locale, month: 'long' | 'short' = 'long'): string {
  return written(locale, `${date} ${month}`);
}

/** From when to when, as precise as both are ("8–11 Desember 2022"); one date where there is no later end. */
export function formatDates(start: string, end: string | undefined, locale: Locale): string {
  if (end === undefined || end === start) return formatDate(start, locale);
  if (start.length !== end.length || start.length < 7)
    return `${formatDate(start, locale)} – ${formatDate(end, locale)}`;
  const parts = start.length === 10 ? 'ymd' : 'ym';
  return dates(locale, `${parts} long`).formatRange(Date.parse(start), Date.parse(end));
}

const lists = kept((locale) => new Intl.ListFormat(tags[locale], { type: 'conjunction' }));

/** A list of words joined as the language does ("a, b, dan c"). */
export function formatList(items: string[], locale: Locale): string {
  return lists(locale).format(items);
}

/** The text for a reader, with the language it is really in: Indonesian stands in where English is missing. */
export function inLanguage(text: Bilingual, locale: Locale): { text: string; lang: Locale } {
  const own = text[locale];
  return own === undefined ? { text: text.id, lang: 'id' } : { text: own, lang: locale };
}
