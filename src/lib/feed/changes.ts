import { inLanguage, translator, type Bilingual, type Locale } from '../../i18n/index.ts';
import { happeningPath, isActivity } from '../activity/happenings.ts';
import { periodEnd, periodStart } from '../period.ts';

/**
 * What is new or changed in the record, by the dates the records themselves carry: a happening since its newest source,
 * a promise since its status was last checked, a figure since its newest source, a maker since its check. The same
 * records give the same list, on any day and machine.
 */
export interface Change {
  /** Unique and for ever, also when the record changes again. */
  id: string;
  kind: 'kegiatan' | 'program' | 'komitmen' | 'indikator' | 'umkm';
  /** Indonesian path. */
  path: string;
  title: string;
  text: string;
  /** `YYYY-MM-DD`; of a date without a day, the earliest it allows. */
  on: string;
}

interface Happening {
  id: string;
  title: Bilingual;
  summary: Bilingual;
  start: string;
  end?: string | undefined;
  sources: readonly string[];
}

/** The records of a build, as far as the feed goes. */
export interface Recorded {
  happenings: readonly Happening[];
  commitments: readonly {
    id: string;
    title: Bilingual;
    summary: Bilingual;
    statusOn: string;
    checkedOn: string;
  }[];
  indicators: readonly {
    id: string;
    label: Bilingual;
    definition: Bilingual;
    points: readonly { source: string }[];
  }[];
  umkm: readonly { id: string; name: string; tagline?: Bilingual | undefined; checkedOn: string }[];
  sources: ReadonlyMap<string, { date?: string | undefined }>;
  edition: { edition: { date: string } };
}

/** How many entries a feed holds. */
const most = 60;
/** From this many on, records of one kind and date are told of as one: a check of hundreds is one piece of news. */
const crowd = 12;

/** The newest changes, newest first. */
export function changesOf(records: Recorded, locale: Locale): Change[] {
  const t = translator(locale);
  const { sources, edition } = records;
  const read = (text: Bilingual): string => inLanguage(text, locale).text;
  const newest = (dates: readonly (string | undefined)[]): string =>
    dates
      .flatMap((date) => (date === undefined ? [] : [periodStart(date)]))
      .reduce((a, b) => (b > a ? b : a), '');
  const sourced = (ids: readonly string[]) => ids.map((id) => sources.get(id)?.date);

  const all: Change[] = [
    ...records.happenings.map(({ id, title, summary, start, end, sources: own, ...rest }): Change => ({
      id: happeningPath(id),
      kind: isActivity(rest) ? 'kegiatan' : 'program',
      path: happeningPath(id),
      title: read(title),
      text: read(summary),
      on: newest([start, end, ...sourced(own)]),
    })),
    ...records.commitments.map((commitment): Change => ({
      id: `/unesco/komitmen/#${commitment.id}`,
      kind: 'komitmen',
      path: `/unesco/komitmen/#${commitment.id}`,
      title: read(commitment.title),
      text: read(commitment.summary),
      on: newest([commitment.statusOn, commitment.checkedOn]),
    })),
    ...records.indicators.map((indicator): Change => ({
      id: `/bukti/${indicator.id}/`,
      kind: 'indikator',
      path: `/bukti/${indicator.id}/`,
      title: read(indicator.label),
      text: read(indicator.definition),
      on: newest(sourced(indicator.points.map(({ source }) => source))),
    })),
  ];
  const checks = Map.groupBy(records.umkm, ({ checkedOn }) => checkedOn);
  for (const [date, makers] of checks)
    if (makers.length >= crowd)
      all.push({
        id: `/umkm/#diperiksa-${date}`,
        kind: 'umkm',
        path: '/umkm/',
        title: t.n('feed.makers', makers.length),
        text: t('feed.makersText'),
        on: periodStart(date),
      });
    else
      for (const { id, name, tagline } of makers)
        all.push({
          id: `/umkm/${id}/`,
          kind: 'umkm',
          path: `/umkm/${id}/`,
          title: name,
          text: tagline ? read(tagline) : name,
          on: periodStart(date),
        });
  return all
    .filter(({ on }) => on !== '' && on <= periodEnd(edition.edition.date))
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1))
    .slice(0, most);
}
