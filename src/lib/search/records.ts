import { inLanguage, localizedPath, type Bilingual, type Locale } from '../../i18n/index.ts';
import { partMark } from './excerpt.ts';
import { searchEntries, type SearchEntry, type SearchTables } from './entries.ts';
import { inOrder } from './order.ts';
import { filterName, filterValue, type FacetName } from './state.ts';
import { otherForms } from './word-forms.ts';

/** The value of the facet `kecamatan` for a record whose place no source names. */
export const placeUnknown = 'kota';

/** One record of the index. Every value of `meta` is searched too, so only words that a reader may type stand there. */
export interface SearchRecord {
  /** Path of the page in the reader's language, without the base path. */
  url: string;
  /** What is searched and quoted: own language ¶ other language ¶ names ¶ word forms (see `lib/excerpt.ts`). */
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
const joined = (texts: string[]): string => texts.map(sentence).join(' ');

/** Own language, other language, names: each word is found, and a card can tell which language it quotes. */
function contentOf(entry: SearchEntry, subsektorName: Map<string, Bilingual>, locale: Locale): string {
  const other = locale === 'id' ? 'en' : 'id';
  const { words = [], body = [], names = [], subsektor = [] } = entry;
  const own = (text: Bilingual): string => inLanguage(text, locale).text;
  const labels = subsektor.flatMap((slug) => subsektorName.get(slug) ?? []);
  const foreign = [entry.title, ...words, ...labels].flatMap((text) => {
    const value = text[other];
    return value === undefined || value === own(text) ? [] : [value];
  });
  // The library drops a record without a word of content, so the name stands there where nothing else does.
  const last = words.length + body.length + names.length > 0 ? names : [own(entry.title)];
  const spoken = [...words, ...body].map(own);
  const forms = locale === 'id' ? otherForms([own(entry.title), ...spoken].join(' ')) : [];
  const content = [joined(spoken), joined([...new Set(foreign)]), joined(last)];
  return [...content, ...(forms.length > 0 ? [forms.join(' ')] : [])].join(` ${partMark} `).trim();
}

function metaOf({ title, line = [], text, body = [], subsektor = [], isTerm }: SearchEntry, locale: Locale) {
  const name = inLanguage(title, locale).text;
  const above = line.filter((piece) => piece !== undefined).join(', ');
  const shown = text ?? body[0];
  const lang = shown && inLanguage(shown, locale).lang;
  return {
    title: name,
    ...(isTerm && { term: name }),
    ...(above && { line: above }),
    ...(text && { text: inLanguage(text, locale).text }),
    ...(subsektor[0] && { subsektor: subsektor[0] }),
    // Only where a translation is missing, so that the card can name the language it shows.
    ...(lang && lang !== locale && { lang }),
  };
}

function filtersOf({ type, subsektor = [], kecamatan, kind }: SearchEntry): Record<string, string[]> {
  const values: [FacetName, readonly string[]][] = [
    ['halaman', [type]],
    ['subsektor', subsektor],
    ['kecamatan', kecamatan?.length === 0 ? [placeUnknown] : (kecamatan ?? [])],
    ['jenis', kind === undefined ? [] : [kind]],
  ];
  return {
    [filterName]: values.flatMap(([facet, given]) => given.map((value) => filterValue(facet, value))),
  };
}

/** The records of one language's index, always in the same order. Takes the checked collections. */
export function searchRecords(tables: SearchTables, locale: Locale): SearchRecord[] {
  const subsektorName = new Map(tables.subsektor.map(({ id, name }) => [id, name]));
  return inOrder(searchEntries(tables, locale)).map((entry) => ({
    url: localizedPath(entry.path, locale),
    content: contentOf(entry, subsektorName, locale),
    meta: metaOf(entry, locale),
    filters: filtersOf(entry),
  }));
}
