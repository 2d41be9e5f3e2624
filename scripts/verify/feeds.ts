import ICAL from 'ical.js';
import { locales, localizedPath } from '../../src/i18n/index.ts';
import { pathOf } from '../pages.ts';
import { unlisted } from './languages.ts';
import type { Finding } from './page.ts';
import { headOf, type Check, type Site } from './site.ts';
import { named, readXml, type XmlElement } from './xml.ts';

const one = (element: XmlElement, name: string): string => named(element, name)[0]?.text ?? '';

/** A finding for each address that leads nowhere. */
function lost(site: Site, file: string, addresses: readonly string[]): Finding[] {
  return addresses.flatMap((address) => {
    const to = site.fileAt(address);
    return to && site.files.has(to)
      ? []
      : [{ file, what: `${address || 'alamat kosong'} tidak ada di situs ini`, mend: 'betulkan alamatnya' }];
  });
}

/** A finding for each part that has no text. */
const empty = (file: string, element: XmlElement, parts: readonly string[]): Finding[] =>
  parts
    .filter((part) => one(element, part).trim() === '')
    .map((part) => ({ file, what: `<${part}> kosong atau tidak ada`, mend: `isi <${part}>` }));

function rss(site: Site, file: string, root: XmlElement): Finding[] {
  const channel = named(root, 'channel')[0];
  if (root.name !== 'rss' || !channel) return [{ file, what: 'bukan RSS 2.0', mend: 'lihat src/lib/feed/' }];
  const items = named(channel, 'item');
  return [
    ...empty(file, channel, ['title', 'link', 'description']),
    ...items.flatMap((item) => empty(file, item, ['title', 'guid', 'pubDate'])),
    ...items
      .filter((item) => Number.isNaN(Date.parse(one(item, 'pubDate'))))
      .map((item) => ({ file, what: `"${one(item, 'pubDate')}" bukan tanggal`, mend: 'betulkan <pubDate>' })),
    ...lost(site, file, [one(channel, 'link'), ...items.map((item) => one(item, 'link'))]),
  ];
}

function atom(site: Site, file: string, root: XmlElement): Finding[] {
  if (root.name !== 'feed') return [{ file, what: 'bukan Atom', mend: 'lihat src/lib/feed/' }];
  const entries = named(root, 'entry');
  const links = [root, ...entries].flatMap((element) =>
    named(element, 'link').map(({ attributes }) => attributes['href'] ?? ''),
  );
  return [
    ...empty(file, root, ['id', 'title', 'updated']),
    ...entries.flatMap((entry) => empty(file, entry, ['id', 'title', 'updated'])),
    ...lost(site, file, links),
  ];
}

function calendar(site: Site, file: string, text: string): Finding[] {
  const found: Finding[] = [];
  const long = text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75).length;
  if (long > 0) found.push({ file, what: `${long} baris lebih dari 75 oktet`, mend: 'lipat barisnya' });
  if (/[\r\n]/.test(text.replaceAll('\r\n', '')))
    found.push({ file, what: 'baris tidak diakhiri CRLF', mend: 'akhiri tiap baris dengan CRLF' });
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  const uids = events.map((event) => String(event.getFirstPropertyValue('uid') ?? ''));
  if (new Set(uids).size < uids.length || uids.includes(''))
    found.push({ file, what: 'ada UID yang kosong atau kembar', mend: 'beri tiap acara UID sendiri' });
  const urls = events.map((event) => String(event.getFirstPropertyValue('url') ?? ''));
  return [...found, ...lost(site, file, urls)];
}

/** What readers and calendars subscribe to is well-formed, complete, and leads to pages that exist. */
export const feeds: Check = {
  name: 'umpan',
  run(site) {
    const findings: Finding[] = [];
    for (const locale of locales)
      for (const [name, check] of [
        ['rss.xml', (file: string) => rss(site, file, readXml(site.text(file)))],
        ['atom.xml', (file: string) => atom(site, file, readXml(site.text(file)))],
        ['kegiatan.ics', (file: string) => calendar(site, file, site.text(file))],
      ] as const) {
        const file = localizedPath(`/${name}`, locale).slice(1);
        try {
          if (site.files.has(file)) findings.push(...check(file));
          else findings.push({ file, what: 'umpan ini tidak ada', mend: 'terbitkan; pembaca berlangganan' });
        } catch (error) {
          const reason = (error as Error).message.split('\n')[0]!;
          findings.push({ file, what: `tidak terbaca: ${reason}`, mend: 'lihat src/lib/feed/' });
        }
      }
    return { findings };
  },
};

/** The sitemap lists every page that has an address, each with both languages, and nothing else. */
export const sitemap: Check = {
  name: 'peta situs',
  run(site) {
    const file = 'sitemap.xml';
    const mend = 'lihat scripts/publish/sitemap.ts';
    if (!site.files.has(file)) return { findings: [{ file, what: 'tidak ada', mend }] };
    const findings: Finding[] = [];
    const listed = new Set<string>();
    try {
      for (const url of named(readXml(site.text(file)), 'url')) {
        const address = one(url, 'loc');
        if (listed.has(address)) findings.push({ file, what: `${address} terdaftar dua kali`, mend });
        listed.add(address);
        const to = site.fileAt(address);
        if (to === undefined || !site.files.has(to)) findings.push(...lost(site, file, [address]));
        else if (!to.endsWith('.html')) findings.push({ file, what: `${address} bukan halaman`, mend });
        else if (unlisted(headOf(site.text(to))))
          findings.push({ file, what: `${address} ditandai noindex`, mend });
        const path = `/${address.slice(site.address.length + 1)}`;
        const told = named(url, 'xhtml:link').map(
          ({ attributes }) => `${attributes['hreflang']} ${attributes['href']}`,
        );
        const wanted = [...locales, 'x-default' as const].map(
          (lang) => `${lang} ${site.address}${localizedPath(path, lang === 'x-default' ? 'id' : lang)}`,
        );
        if (told.toSorted().join() !== wanted.toSorted().join())
          findings.push({ file, what: `${address}: bahasanya tidak berpasangan`, mend });
      }
    } catch (error) {
      findings.push({ file, what: `tidak terbaca: ${(error as Error).message.split('\n')[0]}`, mend });
    }
    for (const page of site.pages)
      if (!listed.has(site.address + pathOf(page)) && !unlisted(headOf(site.text(page))))
        findings.push({ file, what: `${pathOf(page)} tidak terdaftar`, mend });
    return { findings };
  },
};
