import { expect, test } from 'vitest';
import { locales } from '../../src/i18n/index.ts';
import type { SearchTables } from '../../src/lib/search/entries.ts';
import { searchRecords, type SearchRecord } from '../../src/lib/search/records.ts';

const text = (id: string, en: string) => ({ id, en });
const maker: SearchTables['umkm'][number] = {
  id: 'rumah-gerabah',
  file: 'content/umkm/rampalcelaket/rumah-gerabah.json',
  family: 'panji',
  name: 'Rumah Gerabah',
  kind: 'sentra',
  subsektor: 'kriya',
  alsoSubsektor: ['desain-interior'],
  kelurahan: 'rampalcelaket',
  kecamatan: 'klojen',
  people: [{ name: 'Warsito', role: text('pendiri', 'founder') }],
  tagline: text('Tanah liat dari tepi Brantas', 'Clay from the banks of the Brantas'),
  description: text('Para pengrajin membakar dua kali.', 'The makers fire twice.'),
  products: [text('gerabah hias', 'decorative pottery')],
  basis: { kind: 'pers', on: '2026-11' },
  checkedOn: '2026-11',
  sources: ['satu'],
  related: [],
};
const activity: SearchTables['kegiatan'][number] = {
  id: 'pameran-2025',
  title: text('Pameran tanah liat', 'Clay exhibition'),
  kind: 'pameran',
  start: '2025-05',
  organisers: ['Komunitas Lempung'],
  subsektor: ['seni-rupa'],
  venue: text('MCC', 'MCC'),
  summary: text('Karya dari tanah liat.', 'Works in clay.'),
  sources: ['satu'],
};
const tables: SearchTables = {
  umkm: [maker],
  subsektor: [
    {
      id: 'kriya',
      name: text('Kriya', 'Craft'),
      family: 'panji',
      group: 'budaya',
      status: 'unggulan',
      unescoFields: ['Crafts'],
      description: text('Barang buatan tangan.', 'Things made by hand.'),
      facts: [],
      sources: ['satu'],
    },
  ],
  kelurahan: [
    { id: 'rampalcelaket', name: 'Rampalcelaket', kecamatan: 'klojen', aliases: ['Rampal Celaket'] },
    { id: 'dinoyo', name: 'Dinoyo', kecamatan: 'klojen' },
  ],
  kecamatan: [{ id: 'klojen', code: '35.73.02', name: 'Klojen' }],
  kampung: [],
  kegiatan: [activity],
  program: [],
  tema: [],
  indikator: [],
  linimasa: [],
  komitmen: [],
  halaman: [
    {
      path: '/metode/',
      title: text('Cara kerja', 'Method'),
      description: text('Asalnya data.', 'Where data is from.'),
    },
  ],
};

function find(at: string, locale: 'id' | 'en', from: SearchTables = tables): SearchRecord {
  const record = searchRecords(from, locale).find(({ url }) => url === at);
  if (!record) throw new Error(`no record at ${at}`);
  return record;
}
const withMaker = (change: Partial<typeof maker>): SearchTables => ({
  ...tables,
  umkm: [{ ...maker, ...change } as typeof maker],
});

test.each([
  ['id', '/umkm/rumah-gerabah/'],
  ['en', '/en/umkm/rumah-gerabah/'],
] as const)('products of both languages stand in the %s record', (locale, url) => {
  const { content } = find(url, locale);
  expect(content).toContain('gerabah hias');
  expect(content).toContain('decorative pottery');
});

test('the own language comes first, then the words of the other one, then names', () => {
  expect(find('/umkm/rumah-gerabah/', 'id').content).toBe(
    'gerabah hias. Para pengrajin membakar dua kali. ¶ decorative pottery. Craft. ¶ Warsito. Rampal Celaket. ¶ rajin perajin',
  );
});

test('forms of a word are added in the Indonesian index only', () => {
  expect(find('/en/umkm/rumah-gerabah/', 'en').content).not.toContain('perajin');
});

test('titles in the other language can be found', () => {
  expect(find('/mcc/#pameran-2025', 'id').content).toContain('Clay exhibition');
  expect(find('/en/mcc/#pameran-2025', 'en').content).toContain('Pameran tanah liat');
});

test('other spellings of a kelurahan stand in its own record and in those of its makers', () => {
  expect(find('/kelurahan/rampalcelaket/', 'id').content).toContain('Rampal Celaket');
  expect(find('/umkm/rumah-gerabah/', 'id').content).toContain('Rampal Celaket');
});

test('a maker matches the facets of every subsektor it works in', () => {
  expect(find('/umkm/rumah-gerabah/', 'id').filters).toEqual({
    saring: [
      'halaman:umkm',
      'subsektor:kriya',
      'subsektor:desain-interior',
      'kecamatan:klojen',
      'jenis:sentra',
    ],
  });
});

test('a maker whose place no source names has the facet "kota"', () => {
  const record = find(
    '/umkm/rumah-gerabah/',
    'id',
    withMaker({ kelurahan: undefined, kecamatan: undefined }),
  );
  expect(record.filters['saring']).toContain('kecamatan:kota');
});

test('pages without a place have no kecamatan', () => {
  const kecamatan = (url: string) =>
    find(url, 'id').filters['saring']!.filter((v) => v.startsWith('kecamatan:'));
  expect(kecamatan('/mcc/#pameran-2025')).toEqual([]);
  expect(kecamatan('/metode/')).toEqual([]);
  expect(kecamatan('/kelurahan/dinoyo/')).toEqual(['kecamatan:klojen']);
});

test('the line above a name is in the language of the index', () => {
  expect(find('/umkm/rumah-gerabah/', 'id').meta['line']).toBe('Kriya, Rampalcelaket');
  expect(find('/en/umkm/rumah-gerabah/', 'en').meta['line']).toBe('Craft, Rampalcelaket');
  expect(find('/en/mcc/#pameran-2025', 'en').meta['line']).toBe('Exhibition, May 2025');
});

test('a text without English keeps its Indonesian and says so', () => {
  const untranslated = withMaker({ tagline: { id: 'Tanah liat' }, description: { id: 'Dibakar dua kali.' } });
  const record = find('/en/umkm/rumah-gerabah/', 'en', untranslated);
  expect(record.meta).toMatchObject({ text: 'Tanah liat', lang: 'id' });
  expect(record.content).toContain('Dibakar dua kali.');
  expect(find('/en/umkm/rumah-gerabah/', 'en').meta).not.toHaveProperty('lang');
});

test('every record has a word of content, because the library drops those without', () => {
  for (const locale of locales)
    for (const { url, content } of searchRecords(tables, locale)) expect(content, url).toMatch(/\p{L}/u);
});

test('the order of the records does not depend on the order of the collections', () => {
  const turned = Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, [...(rows as unknown[])].reverse()]),
  ) as unknown as SearchTables;
  expect(searchRecords(turned, 'id')).toEqual(searchRecords(tables, 'id'));
});
