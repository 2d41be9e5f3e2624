import { inLanguage, translator, type Bilingual, type Locale, type MessageKey } from '../../i18n/index.ts';
import { hasDays, type Span } from './calendar.ts';
import type { Citations } from '../sources.ts';

/** A key of a list with its entries, for counts and anchored indices. */
export interface Group<T> {
  key: string;
  items: T[];
}

/** Entries under each of their keys, the fullest group first; groups of one size in the order of their keys. */
export function groupBy<T>(items: readonly T[], keys: (item: T) => readonly string[]): Group<T>[] {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of new Set(keys(item))) groups.set(key, [...(groups.get(key) ?? []), item]);
  return [...groups]
    .map(([key, own]) => ({ key, items: own }))
    .sort((a, b) => b.items.length - a.items.length || a.key.localeCompare(b.key));
}

type Kind = MessageKey extends infer K ? (K extends `happening.${infer Name}` ? Name : never) : never;

/** A row of an index on a page: what it is called and what stands under it. */
export interface IndexRow<T> {
  name: string;
  family?: string;
  items: T[];
}

/** The same happenings by kind and by subsektor, named in the reader's language, the fullest row first. */
export function indexRows<T extends { kind: Kind; subsektor: string[] }>(
  items: readonly T[],
  subsektor: ReadonlyMap<string, { name: Record<Locale, string>; family: string }>,
  locale: Locale,
): { byKind: IndexRow<T>[]; bySubsektor: IndexRow<T>[] } {
  const t = translator(locale);
  return {
    byKind: groupBy(items, ({ kind }) => [kind]).map(({ key, items: own }) => ({
      name: t(`happening.${key as Kind}`),
      items: own,
    })),
    bySubsektor: groupBy(items, (item) => item.subsektor).map(({ key, items: own }) => {
      const { name, family } = subsektor.get(key)!;
      return { name: name[locale], family, items: own };
    }),
  };
}

/** Source numbers of each record by its id, cited in the order given. */
export function marksById(
  citations: Citations,
  records: readonly { id: string; sources: readonly string[] }[],
): Map<string, number[]> {
  return new Map(records.map((record) => [record.id, citations.mark(record.sources)]));
}

interface EventRecord extends Span {
  title: Bilingual;
  summary: Bilingual;
  organisers: string[];
}

/**
 * schema.org Event of a happening, without @context. Takes its address on this site and the place as a
 * schema.org object. Gives undefined where the source names no day, because an Event without a date says too much.
 */
export function eventLd(
  record: EventRecord,
  url: string,
  location: object,
  locale: Locale,
): object | undefined {
  if (!hasDays(record)) return undefined;
  return {
    '@type': 'Event',
    '@id': url,
    url,
    name: inLanguage(record.title, locale).text,
    description: inLanguage(record.summary, locale).text,
    startDate: record.start,
    endDate: record.end ?? record.start,
    location,
    organizer: record.organisers.map((name) => ({ '@type': 'Organization', name })),
  };
}
