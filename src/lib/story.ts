import type { Locale } from '../i18n/index.ts';
import type { Family } from './look/family.ts';

type Both = Record<Locale, string>;

/** What pages need to know of a story to name it and lead to it. */
export interface Story {
  /** The last word of its address, the same in both languages. */
  id: string;
  title: Both;
  description: Both;
  date: string;
  checkedOn: string;
  subsektor: string[];
  kelurahan: string[];
  umkm: string[];
  indicators: string[];
  /** The colour of its first subsektor. */
  family: Family;
}

/** A story in one language as the content layer holds it; its id is `<language>/<name>`. */
interface Entry {
  id: string;
  data: {
    title: string;
    description: string;
    date: string;
    checkedOn: string;
    subsektor: string[];
    kelurahan?: string[] | undefined;
    umkm: string[];
    indicators?: string[] | undefined;
  };
}

/** Joins the two languages of each story; the gate has seen that both are there. The newest first. */
export function storiesOf(
  entries: readonly Entry[],
  subsektor: readonly { id: string; family: Family }[],
): Story[] {
  const family = new Map(subsektor.map((s) => [s.id, s.family]));
  const english = new Map(entries.map(({ id, data }) => [id, data]));
  return entries
    .filter(({ id }) => id.startsWith('id/'))
    .map(({ id, data }) => {
      const name = id.slice('id/'.length);
      const { title, description } = english.get(`en/${name}`)!;
      return {
        ...data,
        id: name,
        title: { id: data.title, en: title },
        description: { id: data.description, en: description },
        kelurahan: data.kelurahan ?? [],
        indicators: data.indicators ?? [],
        family: family.get(data.subsektor[0]!)!,
      };
    })
    .sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
}

const shared = (a: readonly string[], b: readonly string[]): number => a.filter((x) => b.includes(x)).length;

/** The stories to read next: those that share most with this one, then its neighbours in the list. */
export function nextStories(story: Story, all: readonly Story[], count: number): Story[] {
  const here = all.findIndex(({ id }) => id === story.id);
  const around = [...all.slice(here + 1), ...all.slice(0, here)];
  const nearness = ({ subsektor, kelurahan, umkm }: Story) =>
    2 * shared(subsektor, story.subsektor) +
    2 * shared(kelurahan, story.kelurahan) +
    shared(umkm, story.umkm);
  return around.sort((a, b) => nearness(b) - nearness(a)).slice(0, count);
}

/** The figures below a story: each with those that contradict it, and all its points, the newest first. */
export function figuresOf<
  P extends { period?: string | undefined },
  S extends { points: P[]; rivals?: string[] | undefined },
>({ indicators }: Story, byId: ReadonlyMap<string, S>): { indicator: S; points: S['points'] }[] {
  const ids = new Set(indicators.flatMap((id) => [id, ...(byId.get(id)!.rivals ?? [])]));
  return [...ids].map((id) => {
    const indicator = byId.get(id)!;
    const points = indicator.points.toSorted((a, b) => (b.period ?? '').localeCompare(a.period ?? ''));
    return { indicator, points };
  });
}

/** A story as a schema.org object, without `@context`. Takes its absolute address and the addresses it cites. */
export function structuredStory(
  { title, description, date, checkedOn }: Story,
  { url, publisher, cited, locale }: { url: string; publisher: string; cited: string[]; locale: Locale },
): object {
  const house = { '@type': 'Organization', name: publisher };
  return {
    '@type': 'Article',
    headline: title[locale],
    description: description[locale],
    inLanguage: locale,
    datePublished: date,
    dateModified: checkedOn,
    url,
    mainEntityOfPage: url,
    author: house,
    publisher: house,
    citation: cited,
  };
}
