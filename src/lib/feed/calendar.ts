import ical from 'ical-generator';
import { href, inLanguage, translator, type Bilingual, type Locale } from '../../i18n/index.ts';
import { hasDays, type Span } from '../activity/calendar.ts';
import { happeningPath } from '../activity/happenings.ts';
import { periodStart } from '../period.ts';
import { feedPaths } from './syndication.ts';

interface Happening extends Span {
  kind: string;
  title: Bilingual;
  summary: Bilingual;
  sources: readonly string[];
}

interface Site<T> {
  happenings: readonly T[];
  sources: ReadonlyMap<string, { date?: string | undefined }>;
  edition: { name: string };
}

/** A day as UTC midnight: the library writes UTC, and an event of whole days has no time zone. */
const dayOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const oneDay = 86_400_000;

/**
 * Every happening whose source names the day, as an iCalendar of whole days; those known by the month alone are left
 * out. A UID is the record's own and never changes; a stamp is the day of its newest source. Takes the records, the
 * words for the kind and the place of each, the language and the origin of the site.
 */
export function calendar<T extends Happening>(
  records: Site<T>,
  placeOf: (happening: T) => string,
  kindOf: (happening: T) => string,
  locale: Locale,
  origin: string,
): string {
  const t = translator(locale);
  const { name } = records.edition;
  const absolute = (path: string): string => new URL(href(path, locale), origin).href;
  const feed = ical({
    name: `${name}: ${t('kegiatan.title')}`,
    description: t('feed.calendarText'),
    prodId: { company: name, product: 'kegiatan', language: locale.toUpperCase() },
    source: absolute(feedPaths.calendar),
    url: absolute('/kegiatan/'),
    x: [['X-WR-TIMEZONE', 'Asia/Jakarta']],
  });
  for (const happening of records.happenings.filter(hasDays)) {
    const { id, title, summary, start, end = start, sources } = happening;
    const known = sources.flatMap((source) => {
      const { date } = records.sources.get(source) ?? {};
      return date ? [periodStart(date)] : [];
    });
    const url = absolute(happeningPath(id));
    feed.createEvent({
      id: `${id}@etalase-malang`,
      start: dayOf(start),
      // The last day of an event is the first on which it is over.
      end: new Date(dayOf(end).getTime() + oneDay),
      allDay: true,
      stamp: dayOf([start, ...known].sort().at(-1)!),
      summary: inLanguage(title, locale).text,
      description: `${inLanguage(summary, locale).text}\n\n${url}`,
      location: placeOf(happening),
      categories: [{ name: kindOf(happening) }],
      url,
    });
  }
  return feed.toString();
}
