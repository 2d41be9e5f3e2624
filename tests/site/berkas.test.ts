import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { formatDate, locales, type Locale } from '../../src/i18n/index.ts';
import { dossierPath, dossierThemes, themeName, type DossierTheme } from '../../src/lib/dossier/themes.ts';
import { claimsInDossier } from '../dossier-claims.ts';

/** The dossiers: what they are promised to hold, in the built bytes. */

const dist = process.env['ETALASE_DIST'] ?? 'dist';
const content = (file: string) => JSON.parse(readFileSync(`content/${file}.json`, 'utf8'));
const data = (name: string) => JSON.parse(readFileSync(join('.data', `${name}.json`), 'utf8'));
const sources = new Map<string, { url?: string; title: string; publisher: string }>(
  data('sumber').map((source: { id: string }) => [source.id, source]),
);
const byAddress = new Map([...sources.values()].map((source) => [source.url, source]));
const edition = JSON.parse(readFileSync(join(dist, 'data/edisi.json'), 'utf8'));
/** A dossier with makers has an edition of its own; all others have that of the evidence. */
const editionIn = (html: string) => /\d{4}-\d\d-\d\d-berkas-[0-9a-f]{8}/.exec(html)?.[0] ?? edition.evidence;
const themes = dossierThemes({ subsektor: data('subsektor'), kecamatan: data('kecamatan') });
const { address } = content('situs');

const prefix = (locale: Locale) => (locale === 'en' ? '/en' : '');
const page = (path: string, locale: Locale): string =>
  readFileSync(join(dist, prefix(locale), path, 'index.html'), 'utf8');
const dossier = ({ key }: DossierTheme, locale: Locale) => page(dossierPath(key), locale);
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
const bytes = (html: string): number =>
  [
    Buffer.from(html),
    ...[...html.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)].map(([, to]) =>
      readFileSync(join(dist, to!)),
    ),
  ].reduce((sum, file) => sum + brotliCompressSync(file).length, 0);

/** The dark modules of a drawn QR code, `x,y`, without its quiet border. */
function modules(html: string): { dark: Set<string>; size: number } {
  const svg = /<div class="qr"[^>]*>(<svg.*?<\/svg>)/s.exec(html)![1]!;
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)![1]) - 8;
  const squares = [...svg.matchAll(/M(\d+),(\d+)h1v1h-1z/g)];
  return { size, dark: new Set(squares.map(([, x, y]) => `${Number(x) - 4},${Number(y) - 4}`)) };
}

const cases = locales.flatMap((locale) => themes.map((theme) => [theme.key, locale, theme] as const));

test('there is a dossier of the city, media arts, MCC, UNESCO, each subsektor and each kecamatan', () => {
  expect(themes.map(({ key }) => key)).toEqual([
    'kota',
    'media-arts',
    'mcc',
    'unesco',
    ...data('subsektor').map(({ id }: { id: string }) => `subsektor/${id}`),
    ...data('kecamatan').map(({ id }: { id: string }) => `kecamatan/${id}`),
  ]);
  expect(themes.length).toBe(4 + 17 + 5);
});

describe.each(cases)('%s in %s', (key, locale, theme) => {
  const html = dossier(theme, locale);
  const live = new URL(prefix(locale) + dossierPath(key), address).href;

  test('its cover names theme, edition, date, publisher and address', () => {
    const cover = /<header class="cover".*?<\/header>/s.exec(html)![0];
    const words = plain(cover);
    expect(cover).toMatch(/<img src="\/pola\/berkas-[a-z-]+\.svg" alt=""/);
    expect(words).toContain(themeName(theme, locale));
    expect(words).toContain(editionIn(cover));
    expect(cover).toContain(`datetime="${edition.date}"`);
    expect(words).toContain(edition.publisher[locale]);
    expect(words).toContain(live.replace('https://', ''));
  });

  test('its QR code is that of its own address, with a name', () => {
    const { dark, size } = modules(html);
    const { data: matrix } = encode(live, { ecc: 'M', border: 0 });
    expect(size).toBe(matrix.length);
    const expected = matrix.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x},${y}`] : [])));
    expect([...dark].sort()).toEqual(expected.sort());
    expect(html).toContain(
      `role="img" aria-label="${locale === 'en' ? 'QR code for' : 'Kode QR menuju'} ${live}"`,
    );
  });

  test('the code of each figure of its theme can be read on it', () => {
    const codes = new Set([...html.matchAll(/<code[^>]*>([a-z0-9-]+)<\/code>/g)].map(([, id]) => id));
    for (const id of claimsInDossier(key)) expect(codes, id).toContain(id);
    if (claimsInDossier(key).length === 0)
      expect(plain(html)).toContain(locale === 'en' ? 'no sourced figure yet' : 'Belum ada angka bersumber');
  });

  test('its sources are numbered, and each has title, publisher and address', () => {
    const list = html.slice(html.indexOf('<h2 id="sumber"')).split('</ol>')[0]!;
    const items = [...list.matchAll(/<li id="sumber-(\d+)".*?<\/li>/gs)];
    expect(items.length).toBeGreaterThan(0);
    items.forEach(([item, number], i) => {
      expect(Number(number)).toBe(i + 1);
      const url = /<a href="([^"]+)"/.exec(item)?.[1]?.replaceAll('&amp;', '&');
      expect(url ?? item).toMatch(url ? /^https?:\/\// : /<cite/);
      if (url) {
        const source = byAddress.get(url)!;
        expect(plain(item)).toContain(source.title.replace(/\s+/g, ' '));
        expect(plain(item)).toContain(source.publisher);
      }
    });
    const marks = [...html.matchAll(/href="#sumber-(\d+)"/g)].map(([, n]) => Number(n));
    expect(Math.max(...marks)).toBeLessThanOrEqual(items.length);
  });

  test('each part of its contents is there, in order', () => {
    const contents = /aria-labelledby="isi-berkas".*?<\/ol>/s.exec(html)![0];
    const ids = [...contents.matchAll(/href="#([a-z-]+)"/g)].map(([, id]) => id);
    const heads = [...html.matchAll(/<h2 id="([a-z-]+)"/g)].map(([, id]) => id);
    expect(heads.filter((id) => ids.includes(id))).toEqual(ids);
    expect(ids.at(-1)).toBe('sumber');
    expect(ids.length).toBeGreaterThan(4);
  });

  test('it needs no script and is light', () => {
    expect(html.match(/<script(?![^>]*ld\+json)/g)).toHaveLength(1);
    expect(bytes(html)).toBeLessThanOrEqual(60 * 1024);
  });

  test('its foot names theme and the day of the edition', () => {
    const sheet = readFileSync(join(dist, prefix(locale), `berkas/${key}.css`), 'utf8');
    expect(sheet).toContain(themeName(theme, locale));
    expect(sheet).toContain(formatDate(edition.date, locale));
    expect(html).toContain(`media="print" href="${prefix(locale)}/berkas/${key}.css"`);
  });
});

test('the sheets of a dossier, which hide the frame of the site on paper, reach no other page', () => {
  const sheets = (path: string) =>
    [...page(path, 'id').matchAll(/<link rel="stylesheet"[^>]*href="([^"]+)"/g)].map(([, to]) => to!);
  const holds = (to: string) => readFileSync(join(dist, to), 'utf8').includes('main>.page');
  expect(sheets('/berkas/kota/').filter(holds)).toHaveLength(1);
  for (const path of [
    '/',
    '/berkas/',
    '/umkm/',
    '/unesco/',
    '/mcc/',
    '/media-arts/',
    '/subsektor/kriya/',
    '/bukti/',
  ])
    expect(sheets(path).filter(holds), path).toEqual([]);
});

describe.each(locales)('in %s', (locale) => {
  const link = (path: string) => `href="${prefix(locale)}${path}"`;

  test('every dossier is on the list, and the list tells how to print', () => {
    const html = page('/berkas/', locale);
    for (const { key } of themes) expect(html).toContain(link(dossierPath(key)));
    expect(html).toContain('id="cara"');
    expect(html).toContain('A4');
  });

  test('an assessor finds them from evidence, UNESCO, open data and the page of each theme', () => {
    for (const path of ['/bukti/', '/unesco/', '/data/', '/'])
      expect(page(path, locale)).toContain(link('/berkas/'));
    for (const theme of themes.filter(({ kind }) => kind !== 'kota' && kind !== 'unesco'))
      expect(page(theme.about, locale), theme.about).toContain(link(dossierPath(theme.key)));
  });

  test('the dossier of the city shows every contradiction and every subsektor', () => {
    const html = page(dossierPath('kota'), locale);
    const disputes = page('/bukti/pertentangan/', locale).match(/<div class="contradiction"/g)!;
    expect(html.match(/<div class="contradiction"/g)).toHaveLength(disputes.length);
    for (const { id } of data('subsektor')) expect(html).toContain(link(dossierPath(`subsektor/${id}`)));
  });

  test('the dossier of UNESCO holds every promise with its sources, and says what is empty', () => {
    const html = page(dossierPath('unesco'), locale);
    for (const { id } of data('komitmen')) expect(html).toContain(link(`/unesco/komitmen/#${id}`));
    expect(html).toMatch(/<tr data-empty/);
    expect(plain(html)).toContain(locale === 'en' ? 'None yet.' : 'Belum ada. ');
  });

  test('a subsektor names each of its makers with sources', () => {
    const html = page(dossierPath('subsektor/kriya'), locale);
    const makers = data('umkm').filter(({ subsektor }: { subsektor: string }) => subsektor === 'kriya');
    for (const { id } of makers) {
      const row = html.slice(html.indexOf(link(`/umkm/${id}/`))).split('</tr>')[0]!;
      expect(row, id).toContain('href="#sumber-');
    }
  });

  test('a kecamatan names its kelurahan without records', () => {
    const html = page(dossierPath('kecamatan/klojen'), locale);
    const filled = new Set(data('umkm').map(({ kelurahan }: { kelurahan?: string }) => kelurahan));
    const empty = data('kelurahan').filter(
      (k: { id: string; kecamatan: string }) => k.kecamatan === 'klojen' && !filled.has(k.id),
    );
    expect(empty.length).toBeGreaterThan(0);
    const part = plain(html.slice(html.indexOf('<h2 id="kosong"')).split('</section>')[0]!);
    for (const { name } of empty) expect(part).toContain(name);
  });
});
