import {
  formatList,
  formatNumber,
  inLanguage,
  translator,
  type Bilingual,
  type Locale,
} from '../../i18n/index.ts';
import type { CardReason, Names } from './cards.ts';
import { newestYear, type CitedSource } from '../sources.ts';

/** The record of the building that has a page of its own, `/mcc/`; the two link to each other. */
export const mccRecord = 'malang-creative-center';

/** A record is taken as of today while something younger than this shows it. */
const recent = 2020;

/** How far back the trace of a pelaku leads: an old year in which it was last seen, or no year at all. */
export type Trace = { kind: 'press' | 'seen'; year: number } | { kind: 'undated' };

/**
 * What a profile must say about the age of what it tells; undefined when that is recent. `press`: its newest source is
 * from before 2020. `seen`: newer sources mention it, but none shows it active after `lastSeen`, itself before 2020.
 * `undated`: none of its sources has a date.
 */
export function traceOf(
  { lastSeen }: { lastSeen?: number | undefined },
  sources: readonly CitedSource[],
): Trace | undefined {
  const newest = newestYear(sources);
  if (newest === undefined) return { kind: 'undated' };
  if (newest < recent) return { kind: 'press', year: newest };
  if (lastSeen !== undefined && lastSeen < recent) return { kind: 'seen', year: lastSeen };
  return undefined;
}

export interface Headcount {
  value?: number | undefined;
  range?: [number, number] | undefined;
  asOf?: number | undefined;
  note?: { id: string; en: string } | undefined;
}

/** A number of people in words, with its year. Where the record has a note, that stands in for the bare number. */
export function headcountText({ value, range, asOf, note }: Headcount, locale: Locale): string {
  const t = translator(locale);
  const [from, to] = (range ?? []).map((n) => formatNumber(n, locale));
  const count = range ? t('umkm.range', { from: from!, to: to! }) : t.n('umkm.headcount', value ?? 0);
  const text = note ? note[locale] : count;
  return asOf === undefined || text.includes(String(asOf))
    ? text
    : t('umkm.countIn', { count: text, year: asOf });
}

/** A tie between two pelaku, as the gate joined it. */
export interface Tie {
  reason: 'seeAlso' | 'kampung' | 'product' | 'kelurahan' | 'kecamatan' | 'subsektor';
  /** Slug of what is shared, or the shared product word. */
  shared: string;
}

/**
 * The reason of a tie in words. Takes the pelaku it leads from (for its subsektor) and to (for the product that has the
 * shared word), and the names of what can be shared.
 */
export function reasonFor(
  { reason, shared }: Tie,
  from: { subsektor: string },
  to: { products: Bilingual[] },
  names: Names & { kampungById: ReadonlyMap<string, { name: string }> },
  locale: Locale,
): CardReason {
  const t = translator(locale);
  const subsektor = (slug: string) => {
    const { name } = names.subsektorById.get(slug)!;
    return name[locale] ?? name.id;
  };
  switch (reason) {
    case 'seeAlso':
      return { text: t('umkm.reason.seeAlso') };
    case 'kampung':
      return { text: t('umkm.reason.kampung', { name: names.kampungById.get(shared)!.name }) };
    case 'product': {
      const product = to.products.find(({ id }) => id.toLowerCase().includes(shared));
      const words = product ? (product[locale] ?? product.id) : shared;
      return {
        text: t('umkm.reason.product', { word: shared, product: words }),
        foreign: locale === 'id' ? undefined : shared,
      };
    }
    case 'kelurahan':
      return { text: t('umkm.reason.kelurahan', { name: names.kelurahanById.get(shared)!.name }) };
    case 'kecamatan': {
      const { name } = names.kecamatanById.get(shared)!;
      return { text: t('umkm.reason.kecamatan', { name, subsektor: subsektor(from.subsektor) }) };
    }
    case 'subsektor':
      return { text: t('umkm.reason.subsektor', { subsektor: subsektor(shared) }) };
  }
}

/** The address of a record's file in the repository of this edition, at its newest state. */
export function fileInGit(repository: string, file: string): string {
  return `${repository.replace(/\/$/, '')}/blob/HEAD/${file}`;
}

/**
 * A pelaku in one line: its tagline, or its first products where nobody has written one yet. With the `lang` it needs
 * on a page of the given language.
 */
export function gist(
  { tagline, products }: { tagline?: Bilingual | undefined; products: Bilingual[] },
  locale: Locale,
): { text: string; lang: Locale | undefined } {
  if (tagline) return spoken(tagline, locale);
  const shown = products.slice(0, 3).map((product) => spoken(product, locale));
  const words = shown.map(({ text }) => text);
  // Words in Indonesian are joined as Indonesian joins them.
  const lang = shown.find((product) => product.lang)?.lang;
  return { text: formatList(words, lang ?? locale), lang };
}

/** A text in the reader's language, with the `lang` it needs there: undefined where it is the page's own. */
export function spoken(text: Bilingual, locale: Locale): { text: string; lang: Locale | undefined } {
  const { text: words, lang } = inLanguage(text, locale);
  return { text: words, lang: lang === locale ? undefined : lang };
}
