import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawAreas, type Area } from '../../src/lib/area.ts';
import { claimsOf } from '../../src/lib/belonging.ts';
import { countBy } from '../../src/lib/count.ts';
import { formatRange } from '../../src/lib/daterange.ts';
import type { KelurahanCollection } from '../../src/lib/geo.ts';
import { cardLabels, placeLabel, programmePlace } from '../../src/lib/labels.ts';
import { paged, pageParam, pagePath } from '../../src/lib/paging.ts';
import { countsOfKecamatan, countsOfKelurahan } from '../../src/lib/place-counts.ts';
import { kecamatanData, kelurahanData } from '../../src/lib/place-data.ts';
import { subsektorSlugs } from '../../src/lib/icons.ts';

const read = <T>(path: string): T =>
  JSON.parse(readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8')) as T;

test.each([
  [0, [0]],
  [1, [1]],
  [48, [48]],
  [60, [60]],
  [61, [48, 13]],
  [108, [48, 60]],
  [109, [48, 48, 13]],
])('a list of %i makers stands on pages of %j', (length, sizes) => {
  const pages = paged(Array.from({ length }, (_, i) => i));
  expect(pages.map(({ items }) => items.length)).toEqual(sizes);
  expect(pages.flatMap(({ items }) => items)).toHaveLength(length);
  expect(pages.map(({ number, pages }) => [number, pages])).toEqual(
    sizes.map((_, i) => [i + 1, sizes.length]),
  );
});

test('the first page of a list has the address of the list', () => {
  expect([pageParam(1), pagePath('/subsektor/kriya/', 1)]).toEqual([undefined, '/subsektor/kriya/']);
  expect([pageParam(2), pagePath('/subsektor/kriya/', 2)]).toEqual(['2', '/subsektor/kriya/2/']);
});

test('counting leaves out what has no key', () => {
  const kinds: ('usaha' | 'studio' | undefined)[] = ['usaha', undefined, 'studio', 'usaha'];
  expect([...countBy(kinds, (kind) => kind)]).toEqual([
    ['usaha', 2],
    ['studio', 1],
  ]);
});

test.each([
  ['2024-01-24', undefined, 'id', '24 Januari 2024'],
  ['2024-01-24', '2024-01-24', 'en', '24 January 2024'],
  ['2023-02-10', '2023-02-12', 'id', '10–12 Februari 2023'],
  ['2023-02-10', '2023-02-12', 'en', '10–12 February 2023'],
  ['2025-02', undefined, 'en', 'February 2025'],
  ['2025-02', '2025-04', 'id', 'Februari–April 2025'],
  ['2024', '2025', 'en', '2024–2025'],
  ['2024-12', '2025-01-03', 'id', 'Desember 2024 – 3 Januari 2025'],
] as const)('%s to %s reads as dates do (%s)', (start, end, locale, text) => {
  // The spaces around the dash differ between versions of the language data.
  const plain = (words: string) => words.replace(/[\s\u2009]*–[\s\u2009]*/g, '–');
  expect(plain(formatRange(start, end, locale))).toBe(plain(text));
});

test('claims of a subsektor exist and are none that must not stand alone', () => {
  const { indicators } = read<{ indicators: { id: string; headline: boolean }[] }>('bukti/indikator.json');
  const headline = new Set(indicators.filter((i) => i.headline).map(({ id }) => id));
  const claims = subsektorSlugs.flatMap((slug) => [...claimsOf(slug)]);
  expect(claims.length).toBeGreaterThan(0);
  expect(claims.filter((id) => !headline.has(id))).toEqual([]);
});

const names = {
  subsektorById: new Map([['kriya', { name: { id: 'Kriya', en: 'Craft' } }]]),
  kelurahanById: new Map([
    ['dinoyo', { name: 'Dinoyo' }],
    ['jodipan', { name: 'Jodipan' }],
  ]),
  kecamatanById: new Map([['klojen', { name: 'Klojen' }]]),
};

test('a place is named as precisely as it is known and never guessed', () => {
  expect(placeLabel({ kelurahan: 'dinoyo', kecamatan: 'lowokwaru' }, names, 'id')).toBe('Dinoyo');
  expect(placeLabel({ kecamatan: 'klojen' }, names, 'id')).toBe('Kecamatan Klojen');
  expect(placeLabel({}, names, 'id')).toBeUndefined();
  expect(cardLabels({ subsektor: 'kriya' }, names, 'en')).toEqual({ subsektor: 'Craft', place: undefined });
});

test('a programme names its area, then its kelurahan, its kecamatan or the city', () => {
  expect(programmePlace({ kelurahan: ['dinoyo', 'jodipan'], kecamatan: ['klojen'] }, names, 'en')).toEqual([
    'Kelurahan Dinoyo and Jodipan',
  ]);
  expect(programmePlace({ kecamatan: ['klojen'] }, names, 'id')).toEqual(['Kecamatan Klojen']);
  expect(programmePlace({ citywide: true }, names, 'id')).toEqual(['Seluruh Kota Malang']);
  expect(programmePlace({ area: { id: 'Jalan Kertanegara' } }, names, 'en')).toEqual(['Jalan Kertanegara']);
});

test('a kecamatan counts each record once and says how many have no kelurahan', () => {
  const by = {
    umkmByKelurahan: new Map([['dinoyo', [{ kelurahan: 'dinoyo' }]]]),
    umkmByKecamatan: new Map([['lowokwaru', [{ kelurahan: 'dinoyo' }, {}, {}]]]),
    kampungByKelurahan: new Map(),
    kampungByKecamatan: new Map(),
    programmesByKelurahan: new Map(),
    programmesByKecamatan: new Map([['lowokwaru', [{ kelurahan: ['dinoyo', 'merjosari'] }]]]),
  };
  expect(countsOfKelurahan('dinoyo', by)).toEqual({ makers: 1, kampung: 0, programmes: 0 });
  expect(countsOfKecamatan('lowokwaru', by)).toEqual({
    total: { makers: 3, kampung: 0, programmes: 1 },
    unplaced: { makers: 2, kampung: 0, programmes: 0 },
  });
});

const { features } = read<KelurahanCollection>('kelurahan.geojson');
const table =
  read<{ code: string; slug: string; name: string; kecamatan: string; point: [number, number] }[]>(
    'kelurahan.json',
  );
const areas: Area[] = table.map(({ slug, ...row }) => ({
  ...row,
  id: slug,
  geometry: features.find((feature) => feature.properties.code === row.code)!.geometry,
}));

test('the drawing of the city has every kelurahan and the border of every kecamatan', () => {
  const drawing = drawAreas(areas, 400);
  expect(drawing.areas.map(({ id }) => id)).toEqual(table.map(({ slug }) => slug));
  expect(drawing.areas.every(({ d }) => /^M[\d. ML]+Z/.test(d))).toBe(true);
  expect(drawing.borders).toHaveLength(5);
  expect(drawing.labels).toEqual([]);
  expect(drawing.viewBox).toBe(`0 0 400 ${drawing.height}`);
});

test('names in a drawing stay inside it and clear of each other, the first named first', () => {
  const ids = areas.map(({ id }) => id);
  const { labels, width } = drawAreas(areas, 400, ids);
  expect(labels[0]!.id).toBe(ids[0]);
  expect(labels.length).toBeGreaterThan(5);
  expect(labels.length).toBeLessThan(ids.length);
  for (const { x } of labels) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(width);
  }
});

test('a kelurahan without a postcode has no address for machines', () => {
  const kecamatan = kecamatanData(
    { name: 'Blimbing', code: '35.73.01' },
    'https://example.org/kecamatan/blimbing/',
  );
  const data = kelurahanData(
    { name: 'Jodipan', code: '35.73.01.1011', point: [112.6386, -7.98652] },
    'https://example.org/kelurahan/jodipan/',
    kecamatan,
  );
  expect(JSON.parse(JSON.stringify(data))).toEqual({
    '@type': ['Place', 'AdministrativeArea'],
    name: 'Kelurahan Jodipan',
    identifier: '35.73.01.1011',
    url: 'https://example.org/kelurahan/jodipan/',
    geo: { '@type': 'GeoCoordinates', longitude: 112.6386, latitude: -7.98652 },
    containedInPlace: kecamatan,
  });
});
