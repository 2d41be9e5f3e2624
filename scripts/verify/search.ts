import { locales, localizedPath } from '../../src/i18n/index.ts';
import type { Finding } from './page.ts';
import { searchSite } from './searched.ts';
import type { Check, Site } from './site.ts';

/** How many names are looked for in each language, and how far down the list each may stand. */
const [looked, near] = [12, 5];

interface Maker {
  id: string;
  name: string;
}
const mend = 'bangun ulang indeks pencarian: npm run build';

/** Makers of the site itself, evenly spread over its open data. */
function makersOf(site: Site): Maker[] {
  const file = 'data/umkm.json';
  if (!site.files.has(file)) return [];
  const { records: makers } = JSON.parse(site.text(file)) as { records: Maker[] };
  const count = Math.min(looked, makers.length);
  return Array.from({ length: count }, (_, i) => makers[Math.floor((i * makers.length) / count)]!);
}

/** Search finds makers of the site by name, near the top, in both languages. */
export const search: Check = {
  name: 'pencarian',
  async run(site) {
    const makers = makersOf(site);
    const file = 'pagefind';
    if (makers.length === 0)
      return { findings: [{ file: 'data/umkm.json', what: 'tidak ada pelaku untuk dicari', mend }] };
    const absent = locales.filter((locale) => !site.files.has(`pagefind/${locale}/pagefind-entry.json`));
    if (absent.length > 0)
      return { findings: absent.map((locale) => ({ file, what: `indeks "${locale}" tidak ada`, mend })) };
    const searched = await searchSite(site.dir, site.base);
    const findings: Finding[] = [];
    try {
      for (const locale of locales)
        for (const { id, name } of makers) {
          const wanted = localizedPath(`/umkm/${id}/`, locale);
          const urls = await searched.urls(locale, `?q=${encodeURIComponent(name)}`, near);
          if (!urls.includes(wanted))
            findings.push({
              file,
              what: `"${name}" tidak menemukan ${wanted} dalam bahasa "${locale}"`,
              mend,
            });
        }
    } finally {
      await searched.close();
    }
    return { findings };
  },
};
