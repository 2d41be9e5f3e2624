import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checks, findingsText, verdictLine, verifyEverything } from '../../scripts/verify/run.ts';
import { leakFindings } from '../../scripts/verify/leaks.ts';
import { linkFindings } from '../../scripts/verify/links.ts';
import { openSite } from '../../scripts/verify/site.ts';
import { address, indexMakers, madeUpSite, type MadeUp } from '../made-up-site.ts';

/** Each check of the built site finds the fault it is there for, in a small site that has this fault alone. */

let site: MadeUp;
beforeEach(() => {
  site = madeUpSite();
});
afterEach(() => site.remove());

/** What one check finds, as `file: what`. */
async function found(name: string): Promise<string[]> {
  const check = checks.find((candidate) => candidate.name === name)!;
  const { findings } = await check.run(openSite(site.dir, address), { all: true });
  return findings.map(({ file, what, mend }) => (mend ? `${file}: ${what}` : 'no way to mend it'));
}

test('a site without faults has none, and each check tells its time', async () => {
  await indexMakers(site.dir, { 'tempe-sari': 'Tempe Sari' });
  const lines: string[] = [];
  const verdicts = await verifyEverything(site.dir, {
    address,
    allowed: [],
    done: (verdict) => lines.push(verdictLine(verdict)),
  });
  expect(verdicts.flatMap((verdict) => (verdict.findings.length > 0 ? [findingsText(verdict)] : []))).toEqual(
    [],
  );
  expect(verdicts.map(({ name }) => name)).toEqual(checks.map(({ name }) => name));
  for (const line of lines) expect(line).toMatch(/^✓ .+ 0 temuan +\d+\.\d d/);
}, 60_000);

const profile = 'umkm/tempe-sari/index.html';
/** Text that cannot be made much smaller. */
const noise = (count: number): string =>
  Array.from({ length: count }, (_, i) => (i * i * 7919) % 100003).join();
const rules = (count: number): string =>
  Array.from({ length: count }, (_, i) => `.a${(i * 7919) % 100003}{order:${(i * 104729) % 99991}}`).join('');

test.each<[string, string, (at: MadeUp) => void, string | RegExp]>([
  ['tautan', 'a page that is not there', (at) => at.change(profile, '</main>', '<a href="/tidak-ada/">x</a></main>'), `${profile}: /tidak-ada/ tidak ada`],
  ['tautan', 'a part of another page that is not there', (at) => at.change(profile, '/umkm/#isi', '/umkm/#hilang'), `${profile}: /umkm/#hilang: halamannya ada, bagian itu tidak`],
  ['tautan', 'a part of the page that is not there', (at) => at.change(profile, '</main>', '<a href="#hilang">x</a></main>'), `${profile}: #hilang: halamannya ada, bagian itu tidak`],
  ['tautan', 'an id twice', (at) => at.change(profile, '<h1>', '<h1 id="isi">'), `${profile}: id "isi" ada dua kali`],
  ['tautan', 'a style attribute', (at) => at.change(profile, '<h1>', "<h1 style='color:red'>"), `${profile}: style="color:red" diblokir peramban (CSP)`],
  ['tautan', 'a style attribute without quotes, after a sign that could end the tag', (at) => at.change(profile, '<h1>', '<h1 title="a > b" style=color:red>'), `${profile}: style="color:red" diblokir peramban (CSP)`],
  ['tautan', 'an inline handler', (at) => at.change(profile, '<h1>', '<h1 onclick="x()">'), `${profile}: onclick="x()" diblokir peramban (CSP)`],
  ['tautan', 'a script of another host', (at) => at.change(profile, '</main>', '</main><script src="https://lain.example/a.js"></script>'), `${profile}: memuat https://lain.example/a.js dari situs lain`],
  ['tautan', 'a style sheet of another host', (at) => at.change(profile, '</head>', '<link rel="stylesheet" href="//lain.example/a.css"></head>'), `${profile}: memuat //lain.example/a.css dari situs lain`],
  ['tautan', 'a drawing of another host in the page', (at) => at.change(profile, '</main>', '<svg><use href="https://lain.example/a.svg#b"/></svg></main>'), `${profile}: memuat https://lain.example/a.svg#b dari situs lain`],
  ['tautan', 'a picture of another host in a style sheet', (at) => at.write('gaya.css', 'main { background: url(//lain.example/a.png) }'), 'gaya.css: memuat //lain.example/a.png dari situs lain'],
  ['tautan', 'a style sheet of another host that one imports', (at) => at.write('gaya.css', '@import "https://lain.example/a.css";'), 'gaya.css: memuat https://lain.example/a.css dari situs lain'],
  ['tautan', 'a style sheet that one imports and that is not there', (at) => at.write('gaya.css', "@import './hilang.css';"), 'gaya.css: ./hilang.css tidak ada'],
  ['tautan', 'a picture of another host in a drawing', (at) => at.write('og/gambar.svg', '<svg xmlns="http://www.w3.org/2000/svg"><image xlink:href="https://lain.example/a.png"/></svg>'), 'og/gambar.svg: memuat https://lain.example/a.png dari situs lain'],
  ['tautan', 'a style of another host in a drawing', (at) => at.write('og/gambar.svg', '<svg xmlns="http://www.w3.org/2000/svg"><style>@import url(https://lain.example/a.css)</style></svg>'), 'og/gambar.svg: memuat https://lain.example/a.css dari situs lain'],
  ['tautan', 'a sheet of another host before a drawing', (at) => at.write('og/gambar.svg', '<?xml-stylesheet href="https://lain.example/a.css"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'og/gambar.svg: memuat https://lain.example/a.css dari situs lain'],
  ['tautan', 'a script that fetches from another host', (at) => at.write('a.js', 'const a=await fetch("https://lain.example/a.json")'), 'a.js: memuat https://lain.example/a.json dari situs lain'],
  ['tautan', 'a script that imports from another host', (at) => at.write('a.js', 'import{a}from"//lain.example/a.js";'), 'a.js: memuat //lain.example/a.js dari situs lain'],
  ['tautan', 'a picture in a style sheet that is not there', (at) => at.write('gaya.css', 'main { background: url("./hilang.svg") }'), 'gaya.css: ./hilang.svg tidak ada'],
  ['bahasa', 'a document in the wrong language', (at) => at.change(profile, 'lang="id"', 'lang="en"'), `${profile}: ditandai berbahasa "en"`],
  ['bahasa', 'a page without its twin', (at) => at.drop('en/umkm/tempe-sari'), `${profile}: tidak ada padanannya, /en/umkm/tempe-sari/`],
  ['bahasa', 'a page for want of a network without its twin', (at) => { at.write('luring/index.html', `<html lang="id"><head><link rel="canonical" href="${address}/luring/"><meta name="robots" content="noindex"></head></html>`); }, 'luring/index.html: tidak ada padanannya, /en/luring/'],
  ['bahasa', 'a page that does not tell its address', (at) => at.change(profile, '<link rel="canonical"', '<link rel="lain"'), `${profile}: canonical menyebut tidak apa-apa`],
  ['bahasa', 'hreflang that is not mutual', (at) => at.change('en/umkm/index.html', `hreflang="id" href="${address}/umkm/"`, `hreflang="id" href="${address}/"`), `en/umkm/index.html: hreflang id menyebut ${address}/`],
  ['bahasa', 'a canonical address of another page', (at) => at.change(profile, 'rel="canonical" href="https://contoh.example/umkm/tempe-sari/', 'rel="canonical" href="https://contoh.example/umkm/'), `${profile}: canonical menyebut ${address}/umkm/`],
  ['bahasa', 'a link into the other language that is not marked', (at) => at.change(profile, 'href="/umkm/#isi"', 'href="/en/umkm/#isi"'), `${profile}: menautkan /en/umkm/#isi, halaman dalam bahasa lain`],
  ['tanpa tautan', 'a page nothing leads to', (at) => at.write('yatim/index.html', '<!DOCTYPE html><html lang="id"><head></head><body></body></html>'), 'yatim/index.html: tidak terjangkau dari beranda'],
  ['tanpa tautan', 'a picture nothing shows', (at) => at.write('pola/lain.svg', '<svg/>'), 'pola/lain.svg: gambar ini tidak dipakai halaman mana pun'],
  ['judul dan gambar', 'a title twice', (at) => at.change(profile, /<title>.*<\/title>/, '<title>Pelaku id</title>'), /sama dengan .*: "Pelaku id"/],
  ['judul dan gambar', 'no description', (at) => at.change(profile, '<meta name="description"', '<meta name="lain"'), `${profile}: keterangannya tidak ada atau terlalu pendek`],
  ['judul dan gambar', 'no share image', (at) => at.change(profile, '/og/gambar.svg', '/og/hilang.svg'), `${profile}: gambar untuk dibagikan tidak ada: ${address}/og/hilang.svg`],
  ['judul dan gambar', 'a heading level left out', (at) => at.change(profile, '</main>', '<h3>x</h3></main>'), `${profile}: judul h3 sesudah h1`],
  ['judul dan gambar', 'two first headings', (at) => at.change(profile, '</main>', '<h1>x</h1></main>'), `${profile}: 2 judul h1`],
  ['judul dan gambar', 'a picture without words', (at) => at.change(profile, ' alt=""', ''), `${profile}: gambar /pola/tempe-sari.svg tanpa alt`],
  ['judul dan gambar', 'no title', (at) => at.change(profile, /<title>.*<\/title>/, '<title> </title>'), `${profile}: tidak berjudul`],
  ['judul dan gambar', 'a picture without a width', (at) => at.change(profile, ' width="40"', ''), `${profile}: gambar /pola/tempe-sari.svg tanpa width`],
  ['judul dan gambar', 'a picture without a height', (at) => at.change(profile, ' height="40"', ' height="auto"'), `${profile}: gambar /pola/tempe-sari.svg tanpa height`],
  ['umpan', 'a feed that is not well-formed', (at) => at.change('rss.xml', '</item>', ''), /^rss\.xml: tidak terbaca/],
  ['umpan', 'an entry that leads nowhere', (at) => at.change('en/atom.xml', '<link href="https://contoh.example/en/umkm/tempe-sari/"', '<link href="https://contoh.example/en/umkm/hilang/"'), `en/atom.xml: ${address}/en/umkm/hilang/ tidak ada di situs ini`],
  ['umpan', 'an entry without a title', (at) => at.change('rss.xml', '<item><title>A</title>', '<item>'), 'rss.xml: <title> kosong atau tidak ada'],
  ['umpan', 'an entry without a date', (at) => at.change('rss.xml', 'Tue, 24 Nov 2026 00:00:00 GMT', 'kemarin'), 'rss.xml: "kemarin" bukan tanggal'],
  ['umpan', 'a feed that is gone', (at) => at.drop('en/rss.xml'), 'en/rss.xml: umpan ini tidak ada'],
  ['umpan', 'a calendar with a line that is too long', (at) => at.change('kegiatan.ics', 'SUMMARY:A', `SUMMARY:${'A'.repeat(80)}`), 'kegiatan.ics: 1 baris lebih dari 75 oktet'],
  ['umpan', 'a line that ends in LF alone', (at) => at.change('kegiatan.ics', 'SUMMARY:A\r\n', 'SUMMARY:A\n'), 'kegiatan.ics: baris tidak diakhiri CRLF'],
  ['umpan', 'an event that leads nowhere', (at) => at.change('kegiatan.ics', 'URL:https://contoh.example/umkm/', 'URL:https://contoh.example/hilang/'), `kegiatan.ics: ${address}/hilang/ tidak ada di situs ini`],
  ['umpan', 'two events of one name', (at) => at.change('kegiatan.ics', 'END:VEVENT\r\n', 'END:VEVENT\r\nBEGIN:VEVENT\r\nUID:a@contoh\r\nURL:https://contoh.example/\r\nEND:VEVENT\r\n'), 'kegiatan.ics: ada UID yang kosong atau kembar'],
  ['peta situs', 'a page that is not there', (at) => at.drop(profile), `sitemap.xml: ${address}/umkm/tempe-sari/ tidak ada di situs ini`],
  ['peta situs', 'a page that is not listed', (at) => at.write('baru/index.html', '<head></head>'), 'sitemap.xml: /baru/ tidak terdaftar'],
  ['peta situs', 'a pair that is none', (at) => at.change('sitemap.xml', `hreflang="en" href="${address}/en/umkm/"`, `hreflang="en" href="${address}/en/"`), `sitemap.xml: ${address}/umkm/: bahasanya tidak berpasangan`],
  ['peta situs', 'an address twice', (at) => at.change('sitemap.xml', '</urlset>', `<url><loc>${address}/umkm/</loc></url></urlset>`), `sitemap.xml: ${address}/umkm/ terdaftar dua kali`],
  ['peta situs', 'an address that is no page', (at) => at.change('sitemap.xml', '</urlset>', `<url><loc>${address}/data/umkm.json</loc></url></urlset>`), `sitemap.xml: ${address}/data/umkm.json bukan halaman`],
  ['peta situs', 'a page that search engines are to leave out', (at) => at.change(profile, '<head>', '<head><meta name="robots" content="noindex">'), `sitemap.xml: ${address}/umkm/tempe-sari/ ditandai noindex`],
  ['data terstruktur', 'an unknown property', (at) => at.change(profile, '"@type":"BreadcrumbList"', '"@type":"BreadcrumbList","telephone":"1"'), `${profile}: BreadcrumbList: "telephone" tidak dikenal`],
  ['data terstruktur', 'a type we do not know', (at) => at.change(profile, '"@type":"BreadcrumbList"', '"@type":"Recipe"'), `${profile}: jenis schema.org "Recipe" tidak dikenal`],
  ['data terstruktur', 'a crumb that is not there', (at) => at.change(profile, '"item":"https://contoh.example/umkm/"', '"item":"https://contoh.example/hilang/"'), `${profile}: BreadcrumbList menyebut ${address}/hilang/, yang tidak ada`],
  ['data terstruktur', 'crumbs out of order', (at) => at.change(profile, '"position":2', '"position":5'), /BreadcrumbList › itemListElement: nomor urutnya harus 1, 2, 3/],
  ['data terstruktur', 'crumbs of another page', (at) => at.change(profile, /"item":"https:\/\/contoh\.example\/umkm\/tempe-sari\/"/, '"item":"https://contoh.example/umkm/"'), /remah roti berakhir di .*, bukan di halaman ini/],
  ['data terstruktur', 'a required field that is missing', (at) => at.change(profile, '"name":"Beranda",', ''), /BreadcrumbList › itemListElement › 0 › name: /],
  ['data terstruktur', 'text that is no JSON', (at) => at.change(profile, '{"@context"', '{"@context"'.slice(1)), `${profile}: data terstrukturnya bukan JSON yang utuh`],
  ['bobot', 'a page with more elements than it may have', (at) => at.change(profile, '</main>', `${'<b>x</b>'.repeat(4600)}</main>`), /^umkm\/tempe-sari\/index\.html: 46\d\d elemen; paling banyak 4500/],
  ['bobot', 'a page with too much HTML', (at) => at.change(profile, '</main>', `<p>${noise(20_000)}</p></main>`), /^umkm\/tempe-sari\/index\.html: [\d.]+ KB HTML; paling banyak 40/],
  ['bobot', 'too much CSS', (at) => at.write('gaya.css', rules(3000)), /^umkm\/tempe-sari\/index\.html: [\d.]+ KB CSS; paling banyak 10/],
  ['bobot', 'too much CSS for print', (at) => { at.change(profile, '</head>', '<link rel="stylesheet" media="print" href="/cetak.css"></head>'); at.write('cetak.css', rules(3000)); }, /^umkm\/tempe-sari\/index\.html: [\d.]+ KB CSS; paling banyak 10/],
  ['bobot', 'a profile that is too heavy', (at) => at.write('gaya.css', rules(9000)), /^umkm\/tempe-sari\/index\.html: [\d.]+ KB HTML dan CSS; paling banyak 20/],
  ['bobot', 'a script that is loaded on use', (at) => { at.change(profile, '</main>', '</main><script type="module" src="/a.js"></script>'); at.write('a.js', 'document.onclick=()=>import("./b.js")'); at.write('b.js', noise(3000)); }, /KB JavaScript; paling banyak 1\.5/],
  ['bobot', 'too many requests', (at) => at.change(profile, '</main>', `${Array.from({ length: 20 }, (_, i) => `<img src="/${i}.png" alt="">`).join('')}</main>`), `${profile}: 23 permintaan; paling banyak 14`],
  ['bobot', 'a screen that waits for too many style sheets', (at) => at.change(profile, '</head>', `${Array.from({ length: 5 }, (_, i) => `<link rel="stylesheet" href="/${i}.css">`).join('')}</head>`), /^umkm\/tempe-sari\/index\.html: \d berkas gaya; paling banyak 4/],
  ['bobot', 'fonts that are too heavy to be asked for at once', (at) => { at.change(profile, '</head>', '<link rel="preload" as="font" href="/huruf.woff2"></head>'); at.write('huruf.woff2', 'x'.repeat(64 * 1024)); }, /^umkm\/tempe-sari\/index\.html: 64 KB huruf; paling banyak 63/],
  ['html', 'a paragraph in which no list can stand', (at) => at.change(profile, '<h1>', '<p><ul><li>x</li></ul></p><h1>'), /^umkm\/tempe-sari\/index\.html: baris \d+, kolom \d+/],
  ['kebocoran', 'a private number', (at) => at.change(profile, '</main>', '<p>0812-3456-7890</p></main>'), /^umkm\/tempe-sari\/index\.html: .*telepon|ponsel|nomor/i],
])('%s: finds %s', async (check, _, seed, what) => {
  seed(site);
  expect(await found(check)).toContainEqual(typeof what === 'string' ? what : expect.stringMatching(what));
}, 60_000); // prettier-ignore

test('kebocoran: finds what a camera or a drawing program wrote into a picture, and tells how it is mended', async () => {
  const camera = { IFD0: { Artist: 'Seseorang' } };
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } });
  site.write('og/foto.jpg', await picture.withExif(camera).jpeg().toBuffer());
  site.write('og/gambar.svg', '<svg xmlns="http://www.w3.org/2000/svg"><metadata>Siti</metadata></svg>');
  site.change(profile, '</main>', '<p>0812-3456-7890</p></main>');
  expect(await leakFindings(site.dir, [])).toEqual([
    { file: 'og/foto.jpg', what: 'EXIF tersembunyi dalam gambar', mend: 'simpan ulang gambarnya tanpa metadata (npm run foto)' },
    { file: 'og/gambar.svg', what: 'metadata tersembunyi dalam gambar', mend: 'simpan ulang gambarnya sebagai SVG biasa, tanpa metadata dan catatan' },
    { file: profile, what: expect.stringMatching(/^nomor telepon 08•+0$/), mend: 'hapus dari content/, atau terbitkan dengan izin' },
  ]);
}); // prettier-ignore

test('pencarian: finds a maker that search does not, and an index that is gone', async () => {
  await indexMakers(site.dir, { 'keripik-tempe': 'Keripik' });
  expect(await found('pencarian')).toEqual([
    'pagefind: "Tempe Sari" tidak menemukan /umkm/tempe-sari/ dalam bahasa "id"',
    'pagefind: "Tempe Sari" tidak menemukan /en/umkm/tempe-sari/ dalam bahasa "en"',
  ]);
  site.drop('pagefind/en');
  expect(await found('pencarian')).toEqual(['pagefind: indeks "en" tidak ada']);
}, 60_000);

test('bobot: weighs every page, as its files are now', async () => {
  for (let i = 0; i < 9; i += 1) site.write(`umkm/pelaku-${i}/index.html`, '<b></b>'.repeat(4501));
  expect(await found('bobot')).toHaveLength(9);
  site.write('umkm/pelaku-8/index.html', '<b></b>'.repeat(4500));
  expect(await found('bobot')).toHaveLength(8);
});

test('a page without an address needs no twin, no link and no place in the sitemap', async () => {
  site.write(
    '404.html',
    '<!DOCTYPE html><html lang="id"><head><meta name="robots" content="noindex"></head><body></body></html>',
  );
  for (const check of ['bahasa', 'tanpa tautan', 'peta situs']) expect(await found(check)).toEqual([]);
});

test('a picture whose files are all there passes, and one with a file of another host does not', () => {
  const faults = (srcset: string) => {
    site.write('umkm/tempe-sari/index.html', `<picture><source srcset="${srcset}"><img src="/og/gambar.svg" alt=""></picture>`); // prettier-ignore
    return linkFindings(site.dir)
      .filter(({ file }) => file === profile)
      .map(({ what }) => what);
  };
  expect(faults('/og/gambar.svg 384w, /pola/tempe-sari.svg 768w')).toEqual([]);
  expect(faults('/og/gambar.svg 384w, /pola/hilang.svg 768w')).toEqual(['/pola/hilang.svg tidak ada']);
  const other = ['memuat https://lain.example/a.avif dari situs lain'];
  expect(faults('https://lain.example/a.avif 384w')).toEqual(other);
  expect(faults('/og/gambar.svg 384w, https://lain.example/a.avif 768w')).toEqual(other);
});

test('names of other hosts that nothing is loaded from are no fault', () => {
  site.write('a.js', 'const n="http://www.w3.org/2000/svg";fetch(`${n}/a`);a.href="https://lain.example/";import("./b.js")');
  site.write('b.js', '');
  site.write('og/gambar.svg', '<svg xmlns="http://www.w3.org/2000/svg"><a href="https://lain.example/"><use href="#b"/></a></svg>');
  site.write('gaya.css', '/* https://lain.example/ */ a::after { content: "https://lain.example/" }');
  expect(linkFindings(site.dir)).toEqual([]);
}); // prettier-ignore

test('what was made now is checked over what stays, and all of it where something has gone', () => {
  const made = madeUpSite();
  for (const file of ['umkm', 'en', 'data', 'pola', 'og', 'gaya.css', 'sitemap.xml']) made.drop(file);
  const over = (vanished: string[]) =>
    linkFindings(made.dir, '/', { below: site.dir, vanished }).map(({ file, what }) => `${file}: ${what}`);
  expect(over([])).toEqual([]);
  expect(over([profile])).toContain(`umkm/index.html: /umkm/tempe-sari/#isi tidak ada`);
  made.change('index.html', 'id="isi"', 'id="lain"');
  expect(over([])).toContain('umkm/index.html: /#isi: halamannya ada, bagian itu tidak');
  made.remove();
});

test('under a base path links lead to the same files', () => {
  site.change('index.html', /href="\/(?!\/)/g, 'href="/etalase/');
  site.change('index.html', /src="\/pola/g, 'src="/etalase/pola');
  const faults = linkFindings(site.dir, '/etalase/').filter(({ file }) => file === 'index.html');
  expect(faults).toEqual([]);
  site.change('index.html', '</main>', '<a href="/umkm/">x</a></main>');
  expect(linkFindings(site.dir, '/etalase/').map(({ file, what }) => `${file}: ${what}`)).toContain(
    'index.html: /umkm/ tidak ada',
  );
});
