import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createIndex } from 'pagefind';
import { writeSitemap } from '../scripts/publish/sitemap.ts';
import { locales, localizedPath, type Locale } from '../src/i18n/index.ts';

export const address = 'https://contoh.example';

const both = ['/', '/umkm/', '/umkm/tempe-sari/'];
const words: Record<string, string> = {
  '/': 'Beranda',
  '/umkm/': 'Pelaku',
  '/umkm/tempe-sari/': 'Tempe Sari',
};

/** A page as the site has them: two languages, a breadcrumb, a picture, a link to its neighbours. */
function page(path: string, locale: Locale): string {
  const own = address + localizedPath(path, locale);
  const at = (to: string, other = locale) => localizedPath(to, other);
  const other = locale === 'id' ? 'en' : 'id';
  const crumbs = both.slice(0, both.indexOf(path) + 1).map((to, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name: words[to],
    item: address + at(to),
  }));
  const data = { '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement: crumbs };
  const hreflang = [...locales, 'x-default' as const].map(
    (lang) =>
      `<link rel="alternate" hreflang="${lang}" href="${address}${at(path, lang === 'x-default' ? 'id' : lang)}">`,
  );
  return `<!DOCTYPE html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${words[path]} ${locale}</title>
<meta name="description" content="Satu kalimat tentang halaman ini.">
<link rel="canonical" href="${own}">${hreflang.join('')}
<meta property="og:image" content="${address}/og/gambar.svg"><link rel="stylesheet" href="/gaya.css">${
    crumbs.length > 1 ? `<script type="application/ld+json">${JSON.stringify(data)}</script>` : ''
  }</head>
<body><main id="isi"><h1>${words[path]}</h1>
<p>${both.map((to) => `<a href="${at(to)}#isi">${words[to]}</a>`).join(' ')}</p>
<p><a href="${at(path, other)}" hreflang="${other}">${other}</a></p>
<img src="/pola/tempe-sari.svg" alt="" width="40" height="40"></main></body></html>
`;
}

const rss = (locale: Locale): string => {
  const link = address + localizedPath('/umkm/tempe-sari/', locale);
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><link>${address}/</link><description>D</description><item><title>A</title><link>${link}</link><guid>${link}</guid><pubDate>Tue, 24 Nov 2026 00:00:00 GMT</pubDate></item></channel></rss>`;
};
const atom = (locale: Locale): string => {
  const link = address + localizedPath('/umkm/tempe-sari/', locale);
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>${address}/</id><title>T</title><updated>2026-11-24T00:00:00Z</updated><entry><id>${link}</id><title>A</title><updated>2026-11-24T00:00:00Z</updated><link href="${link}"/></entry></feed>`;
};
const calendar = [
  'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//contoh', 'BEGIN:VEVENT', 'UID:a@contoh', 'DTSTAMP:20261124T000000Z',
  'DTSTART;VALUE=DATE:20261124', 'SUMMARY:A', `URL:${address}/umkm/`, 'END:VEVENT', 'END:VCALENDAR', '',
].join('\r\n'); // prettier-ignore

/** A site of six pages in a folder of its own, in which no check finds anything, and what a test does to it. */
export interface MadeUp {
  dir: string;
  write: (file: string, text: string | Uint8Array) => void;
  /** Replaces a part of a file, which must be there. */
  change: (file: string, part: string | RegExp, by: string) => void;
  drop: (file: string) => void;
  remove: () => void;
}

/** Makes the search index of that site, with the makers of the given names. */
export async function indexMakers(dir: string, names: Record<string, string>): Promise<void> {
  for (const locale of locales) {
    const { index } = await createIndex({ forceLanguage: locale });
    for (const [id, name] of Object.entries(names)) {
      const url = localizedPath(`/umkm/${id}/`, locale);
      await index!.addCustomRecord({ url, content: name, language: locale, meta: { title: name } });
    }
    const { files } = await index!.getFiles();
    // Its ready-made interfaces are not published.
    for (const { path, content } of files.filter((file) => !/-ui|highlight|worker/.test(file.path))) {
      mkdirSync(dirname(join(dir, 'pagefind', locale, path)), { recursive: true });
      writeFileSync(join(dir, 'pagefind', locale, path), content);
    }
    await index!.deleteIndex();
  }
}

export function madeUpSite(): MadeUp {
  const dir = mkdtempSync(join(tmpdir(), 'etalase-periksa-'));
  const write = (file: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  };
  for (const locale of locales) {
    const at = (path: string) => localizedPath(path, locale).slice(1);
    for (const path of both) write(`${at(path)}index.html`, page(path, locale));
    write(at('/rss.xml'), rss(locale));
    write(at('/atom.xml'), atom(locale));
    write(at('/kegiatan.ics'), calendar);
  }
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
  write('og/gambar.svg', drawing);
  write('pola/tempe-sari.svg', drawing);
  write('gaya.css', 'main { background: url(/pola/tempe-sari.svg); }');
  write('data/umkm.json', JSON.stringify({ records: [{ id: 'tempe-sari', name: 'Tempe Sari' }] }));
  writeSitemap(dir, address);
  return {
    dir,
    write,
    change(file, part, by) {
      const text = readFileSync(join(dir, file), 'utf8');
      const changed = text.replace(part, by);
      if (changed === text) throw new Error(`${String(part)} is not in ${file}`);
      writeFileSync(join(dir, file), changed);
    },
    drop: (file) => rmSync(join(dir, file), { recursive: true }),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
