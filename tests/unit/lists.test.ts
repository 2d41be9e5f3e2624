import { expect, test } from 'vitest';
import { filterGroups, type Counted } from '../../src/lib/umkm/filters.ts';
import { pagePath, pagesOf } from '../../src/lib/paging.ts';

const items = (n: number) => Array.from({ length: n }, (_, at) => at);

test.each([
  [0, []],
  [1, [1]],
  [48, [48]],
  [49, [48, 1]],
  [264, [48, 48, 48, 48, 48, 24]],
])('a list of %i is cut into pages of at most 48, none of them empty', (n, sizes) => {
  const pages = pagesOf(items(n));
  expect(pages.map((page) => page.items.length)).toEqual(sizes);
  expect(pages.flatMap((page) => page.items)).toEqual(items(n));
  expect(pages.map(({ number, count }) => `${number}/${count}`)).toEqual(
    sizes.map((_, at) => `${at + 1}/${sizes.length}`),
  );
});

test('the first page of a list is the list itself', () => {
  expect(pagePath('/umkm/', 1)).toBe('/umkm/');
  expect(pagePath('/umkm/jenis/komunitas/', 2)).toBe('/umkm/jenis/komunitas/2/');
});

const records: Counted = {
  umkm: items(5),
  subsektor: [
    { id: 'kriya', name: { id: 'Kriya', en: 'Craft' } },
    { id: 'musik', name: { id: 'Musik', en: 'Music' } },
  ],
  kecamatan: [{ id: 'klojen', name: 'Klojen' }],
  umkmBySubsektor: new Map([['kriya', items(5)]]),
  umkmByKecamatan: new Map([['klojen', items(3)]]),
  umkmByKind: new Map([
    ['usaha', items(4)],
    ['venue', items(1)],
  ]),
};

test('a filter links to the page that is that list, and an empty one is not linked', () => {
  const [subsektor, kecamatan, kind] = filterGroups(records, 'en', '/umkm/jenis/usaha/');
  expect(subsektor!.links).toEqual([
    { label: 'Craft', count: 5, path: '/subsektor/kriya/', current: false },
    { label: 'Music', count: 0, path: undefined, current: false },
  ]);
  expect(kecamatan!.links[0]).toEqual({
    label: 'Klojen',
    count: 3,
    path: '/kecamatan/klojen/',
    current: false,
  });
  expect(kind!.links.filter((link) => link.path).map((link) => link.path)).toEqual([
    '/umkm/jenis/usaha/',
    '/umkm/jenis/venue/',
  ]);
  expect(kind!.links.filter((link) => link.current).map((link) => link.label)).toEqual(['Businesses']);
});

test('subsektor stand in the order of the reader’s alphabet', () => {
  const subsektor = [
    { id: 'kriya', name: { id: 'Kriya', en: 'Craft' } },
    { id: 'desain-produk', name: { id: 'Desain Produk', en: 'Product Design' } },
  ];
  const labels = (locale: 'id' | 'en') =>
    filterGroups({ ...records, subsektor }, locale, '/umkm/')[0]!.links.map((link) => link.label);
  expect(labels('id')).toEqual(['Desain Produk', 'Kriya']);
  expect(labels('en')).toEqual(['Craft', 'Product Design']);
});

test('the counts of each group add up to all records; those without a kecamatan are counted, not linked', () => {
  for (const { links } of filterGroups(records, 'id', '/umkm/'))
    expect(links.reduce((sum, link) => sum + link.count, 0)).toBe(5);
  const unplaced = filterGroups(records, 'id', '/umkm/')[1]!.links.at(-1)!;
  expect(unplaced).toEqual({ label: 'kecamatan tidak disebut', count: 2 });
});
