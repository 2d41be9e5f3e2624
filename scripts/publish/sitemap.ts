import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { offlinePath } from '../../src/lib/offline.ts';
import { locales, localizedPath, type Locale } from '../../src/i18n/index.ts';
import { pagesOf, placeOf } from '../pages.ts';

const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/**
 * Writes sitemap.xml with every page of a built site and its twin in the other language.
 * Takes the folder of the site, its full address (origin and base path), and its pages where not all are in the folder.
 */
export function writeSitemap(dir: string, address: string, pages = pagesOf(dir)): void {
  const { root } = placeOf(address);
  const url = (path: string, locale: Locale) => escape(root + localizedPath(path, locale));
  const paths = [...pages]
    .sort()
    .filter((path) => !path.startsWith('/en/') && path.endsWith('/') && path !== offlinePath);
  const entries = paths.map((path) => {
    const own = locales.map((locale): [Locale, string] => [locale, url(path, locale)]);
    const links = [...own, ['x-default', url(path, 'id')]];
    const alternates = links
      .map(([lang, href]) => `<xhtml:link rel="alternate" hreflang="${lang!}" href="${href!}"/>`)
      .join('');
    return own.map(([, href]) => `<url><loc>${href}</loc>${alternates}</url>`).join('\n');
  });
  const spaces =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  writeFileSync(
    join(dir, 'sitemap.xml'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>\n${entries.join('\n')}\n</urlset>\n`,
  );
}
