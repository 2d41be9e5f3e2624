import { inLanguage, type Bilingual, type Locale, type MessageKey } from '../../i18n/index.ts';
import { hasDays, type Span } from './calendar.ts';
import type { Citations } from '../sources.ts';
import type { visitKinds } from '../schema/records.ts';

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

/** What activities at MCC and programmes in the kelurahan have in common, as far as lists go. */
export interface Happens extends Span {
  kind: Kind;
  subsektor: readonly string[];
  visit?: (typeof visitKinds)[number] | undefined;
  kelurahan?: readonly string[] | undefined;
}

/** True for an activity at MCC, false for a programme: only an activity has a venue. */
export const isActivity = <T extends object>(happening: T): happening is T & { venue: Bilingual } =>
  'venue' in happening;

/** Indonesian path of the page of one happening. */
export const happeningPath = (id: string): string => `/kegiatan/${id}/`;

type Kind = MessageKey extends infer K ? (K extends `happening.${infer Name}` ? Name : never) : never;

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
