import { locales, localizedPath } from '../../src/i18n/index.ts';

/** One page for both languages. */
const shared = '/404.html';

/** Pages that lack their twin in the other language. Takes the addresses of all pages of a site, without base path. */
export function withoutTwin(pages: readonly string[]): string[] {
  const all = new Set(pages);
  const own = (path: string): string => (path.startsWith('/en/') ? path.slice('/en'.length) : path);
  return pages.flatMap((path) =>
    locales
      .map((locale) => localizedPath(own(path), locale))
      .filter((twin) => path !== shared && !all.has(twin))
      .map((twin) => `${path}: ${twin} tidak ada`),
  );
}
