import { locales, localizedPath, type Locale } from '../../src/i18n/index.ts';
import { fileOf, pathOf } from '../pages.ts';
import { tagsOf, type Finding } from './page.ts';
import { headOf, type Check } from './site.ts';

/** Whether search engines are to leave a page out: it stands in for others (no such address, no network). */
export const unlisted = (head: string): boolean => /<meta name="robots" content="noindex"/.test(head);

const localeOf = (path: string): Locale => (path.startsWith('/en/') ? 'en' : 'id');

/** What the head of a page tells machines about its address and its twin in the other language. */
function alternates(head: string): Map<string, string> {
  const links = new Map<string, string>();
  for (const [name, attributes] of tagsOf(head)) {
    const rel = attributes.get('rel');
    if (name !== 'link' || (rel !== 'canonical' && rel !== 'alternate') || attributes.has('type')) continue;
    links.set(rel === 'canonical' ? rel : (attributes.get('hreflang') ?? ''), attributes.get('href') ?? '');
  }
  return links;
}

/** Both languages have the same pages, each names itself and its twin, and links stay in the language of the reader. */
export const languages: Check = {
  name: 'bahasa',
  run(site) {
    const findings: Finding[] = [];
    for (const file of site.pages) {
      const head = headOf(site.text(file));
      const told = alternates(head);
      // The page for an address that does not exist has none itself, and speaks both languages.
      if (unlisted(head) && !told.has('canonical')) continue;
      const path = pathOf(file);
      const locale = localeOf(path);
      const { lang, links } = site.page(file);
      if (lang !== locale)
        findings.push({
          file,
          what: `ditandai berbahasa "${lang}"`,
          mend: `tulis <html lang="${locale}">`,
        });
      const wanted = [
        ['canonical', path],
        ...locales.map((other) => [other, localizedPath(path, other)]),
        ['x-default', localizedPath(path, 'id')],
      ] as [string, string][];
      for (const [name, at] of wanted)
        if (told.get(name) !== site.address + at)
          findings.push({
            file,
            what: `${name === 'canonical' ? name : `hreflang ${name}`} menyebut ${told.get(name) ?? 'tidak apa-apa'}`,
            mend: `harus ${site.address}${at}`,
          });
      const twin = localizedPath(path, locale === 'id' ? 'en' : 'id');
      if (!site.files.has(fileOf(twin)))
        findings.push({
          file,
          what: `tidak ada padanannya, ${twin}`,
          mend: 'buat halaman itu dalam kedua bahasa',
        });
      for (const [url, marked] of links) {
        const to = site.resolve(url, path).file;
        if (!marked && to.endsWith('.html') && localeOf(`/${to}`) !== locale)
          findings.push({
            file,
            what: `menautkan ${url}, halaman dalam bahasa lain`,
            mend: 'tautkan dengan href(path, locale), atau tandai tautannya dengan hreflang',
          });
      }
    }
    return { findings };
  },
};
