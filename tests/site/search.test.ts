import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../../scripts/pages.ts';
import { href, locales, translator } from '../../src/i18n/index.ts';
import { searchSite, type Found, type Searched } from '../../scripts/verify/searched.ts';

const dist = resolve(process.env['ETALASE_DIST'] ?? 'dist');

let searched: Searched;
beforeAll(async () => {
  searched = await searchSite(dist);
});
afterAll(() => searched?.close());

const find: Searched['find'] = (...query) => searched.find(...query);
const urls: Searched['urls'] = (...query) => searched.urls(...query);

test('every maker, place and page is in both indexes', async () => {
  const [id, en] = [await urls('id', '?halaman=umkm'), await urls('en', '?halaman=umkm')];
  const umkm = JSON.parse(readFileSync('.data/umkm.json', 'utf8')) as { id: string }[];
  expect([...id].sort()).toEqual(umkm.map((row) => `/umkm/${row.id}/`).sort());
  expect([...en].sort()).toEqual([...id].map((url) => `/en${url}`).sort());
  const kelurahan = JSON.parse(readFileSync('.data/kelurahan.json', 'utf8')) as { id: string }[];
  expect((await urls('id', '?halaman=kelurahan')).length).toBe(kelurahan.length);
});

describe.each([
  ['id', ''],
  ['en', '/en'],
] as const)('in the %s index', (locale, prefix) => {
  test.each(['gerabah', 'pottery'])('"%s" finds the potters of Penanggungan', async (word) => {
    expect(await urls(locale, `?q=${word}&halaman=umkm`)).toContain(
      `${prefix}/umkm/kampung-gerabah-penanggungan/`,
    );
  });

  test('a name finds its maker first', async () => {
    expect((await urls(locale, '?q=clay game studio'))[0]).toBe(`${prefix}/umkm/clay-game-studio/`);
    expect((await urls(locale, '?q=batik tlogomas'))[0]).toBe(`${prefix}/umkm/batik-tlogomas/`);
  });

  test('the name of a kelurahan finds its page first, in its other spellings too', async () => {
    for (const [word, slug] of [
      ['Dinoyo', 'dinoyo'],
      ['Rampal Celaket', 'rampalcelaket'],
      ['Polawijen', 'polowijen'],
      ["Sama'an", 'samaan'],
      ['oro oro dowo', 'oro-oro-dowo'],
    ] as const)
      expect((await urls(locale, `?q=${word}`))[0], word).toBe(`${prefix}/kelurahan/${slug}/`);
  });

  test('a facet gives only what has its value', async () => {
    const found = await find(locale, '?q=batik&subsektor=kriya&kecamatan=klojen');
    expect(found.length).toBeGreaterThan(0);
    for (const { url, filters } of found) {
      expect(filters['saring'], url).toContain('subsektor:kriya');
      expect(filters['saring'], url).toContain('kecamatan:klojen');
    }
  });

  test('every result is a page of the site, and its anchor exists there', async () => {
    const types =
      'umkm,subsektor,kelurahan,kecamatan,kampung,kegiatan,program,indikator,linimasa,komitmen,halaman';
    const pages = new Map<string, string>();
    for (const url of await urls(locale, `?halaman=${types}`)) {
      const [path, anchor] = url.split('#') as [string, string?];
      if (!pages.has(path)) pages.set(path, readFileSync(join(dist, path, 'index.html'), 'utf8'));
      if (anchor) expect(pages.get(path)!.includes(`id="${anchor}"`), url).toBe(true);
    }
  });
});

/** Queries that must find a page whose words are only of the other form. */
test.each([
  ['kerajinan', /(?<!\p{L})pe(ng)?rajin/iu, /(?<!\p{L})kerajinan/iu],
  ['perajin', /(?<!\p{L})kerajinan/iu, /(?<!\p{L})pe(ng)?rajin/iu],
  ['melatih', /(?<!\p{L})pelatihan/iu, /(?<!\p{L})melatih/iu],
  ['penari', /(?<!\p{L})tari(an)?(?!\p{L})/iu, /(?<!\p{L})penari(?!\p{L})/iu],
])('in Indonesian "%s" finds pages with another form of the word', async (word, has, lacks) => {
  const own = ({ content, meta }: Found) => `${Object.values(meta).join(' ')} ${content.split('¶')[0]}`;
  const found = (await find('id', `?q=${word}`)).map(own);
  expect(found.filter((text) => has.test(text) && !lacks.test(text)).length).toBeGreaterThan(0);
});

test('of the library only the index is published: its code comes with the script that uses it', () => {
  const files = filesOf(join(dist, 'pagefind'));
  expect(files.filter((file) => /ui|worker|highlight|playground|\.js$/.test(file))).toEqual([]);
});

test.each(locales)(
  'a missing index is spoken of as on a published site, not as on a bench (%s)',
  (locale) => {
    const page = readFileSync(join(dist, href('/cari/', locale), 'index.html'), 'utf8');
    expect(page).toContain(translator(locale)('search.error'));
    expect(page).not.toContain(translator(locale)('search.noIndex'));
  },
);

test('a script that fetches another on use is one file, which no other has to follow', () => {
  const scripts = filesOf(join(dist, '_astro')).filter((file) => file.endsWith('.js'));
  const text = (file: string) => readFileSync(join(dist, '_astro', file), 'utf8');
  const doors = scripts.filter((file) => /\bimport\(/.test(text(file)));
  expect(doors.length).toBeGreaterThanOrEqual(3);
  for (const file of scripts) expect(text(file), file).not.toMatch(/\b(from|import)\s*["'`]\.\//);
});
