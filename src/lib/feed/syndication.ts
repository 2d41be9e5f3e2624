import { Feed } from 'feed';
import { asset, href, translator, type Locale } from '../../i18n/index.ts';
import { changesOf, type Recorded } from './changes.ts';

/** The feeds of what is new or changed, in RSS 2.0 and Atom. */

interface Site extends Recorded {
  edition: Recorded['edition'] & { name: string; publisher: { id: string; en: string } };
}

/** Midnight in Malang. */
const midnight = (day: string): Date => new Date(`${day}T00:00:00+07:00`);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Indonesian paths of the feeds; the English ones lie under `/en/`. */
export const feedPaths = { rss: '/rss.xml', atom: '/atom.xml', calendar: '/kegiatan.ics' } as const;

/** One feed as XML. Takes the records of a build, the format, the language and the origin of the site. */
export function syndication(records: Site, format: 'rss' | 'atom', locale: Locale, origin: string): string {
  const t = translator(locale);
  const absolute = (path: string): string => new URL(href(path, locale), origin).href;
  const changes = changesOf(records, locale);
  const { name, publisher } = records.edition;
  const feed = new Feed({
    id: absolute('/'),
    title: `${name}: ${t('feed.title')}`,
    description: t('feed.description'),
    link: absolute('/'),
    language: locale,
    copyright: `${publisher[locale]}, CC BY 4.0`,
    generator: name,
    author: { name: publisher[locale] },
    image: new URL(asset('/favicon.png'), origin).href,
    ...(changes[0] && { updated: midnight(changes[0].on) }),
    feedLinks: { rss: absolute(feedPaths.rss), atom: absolute(feedPaths.atom) },
  });
  for (const { id, path, title, text, on, kind } of changes)
    feed.addItem({
      id: absolute(id),
      link: absolute(path),
      // A title of RSS is plain text; that of Atom and every description are read as HTML.
      title: format === 'atom' ? escaped(title) : title,
      description: escaped(text),
      date: midnight(on),
      category: [{ name: t(`search.type.${kind}`), term: kind }],
    });
  return format === 'rss' ? feed.rss2() : feed.atom1();
}
