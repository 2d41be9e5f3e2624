import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { claimsOf } from '../../src/lib/place/belonging.ts';
import { countBy } from '../../src/lib/count.ts';
import type { KelurahanCollection } from '../../src/lib/place/geo.ts';
import type { Area } from '../../src/lib/map/drawing.ts';
import { drawPart } from '../../src/lib/map/part.ts';
import { pagesOf, pagesOrEmpty } from '../../src/lib/paging.ts';
import { countsOfKecamatan, countsOfKelurahan } from '../../src/lib/place/counts.ts';
import { kecamatanData, kelurahanData } from '../../src/lib/place/data.ts';
import { programmePlace } from '../../src/lib/place/programmes.ts';
import { subsektorSlugs } from '../../src/lib/look/icons.ts';

const read = <T>(path: string): T =>
  JSON.parse(readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8')) as T;

test('a place without records has one empty page, a list has none', () => {
  expect(pagesOrEmpty([])).toEqual([{ number: 1, count: 1, items: [] }]);
  expect(pagesOf([])).toEqual([]);
  expect(pagesOrEmpty([1, 2, 3], 2)).toEqual(pagesOf([1, 2, 3], 2));
});

test('counting leaves out what has no key', () => {
  const kinds: ('usaha' | 'studio' | undefined)[] = ['usaha', undefined, 'studio', 'usaha'];
  expect([...countBy(kinds, (kind) => kind)]).toEqual([
    ['usaha', 2],
    ['studio', 1],
  ]);
});

test('claims of a subsektor exist and are none that must not stand alone', () => {
  const { indicators } = read<{ indicators: { id: string; headline: boolean }[] }>('bukti/indikator.json');
  const headline = new Set(indicators.filter((i) => i.headline).map(({ id }) => id));
  const claims = subsektorSlugs.flatMap((slug) => [...claimsOf(slug)]);
  expect(claims.length).toBeGreaterThan(0);
  expect(claims.filter((id) => !headline.has(id))).toEqual([]);
});

const names = {
  kelurahanById: new Map([
    ['dinoyo', { name: 'Dinoyo' }],
    ['jodipan', { name: 'Jodipan' }],
  ]),
  kecamatanById: new Map([['klojen', { name: 'Klojen' }]]),
};

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

test('the drawing of the city has every kelurahan, and no name unless asked', () => {
  const drawing = drawPart(areas);
  expect(drawing.kelurahan.map(({ id }) => id)).toEqual(table.map(({ slug }) => slug));
  expect([...drawing.areas.keys()]).toEqual(table.map(({ slug }) => slug));
  expect(drawing.borders).toHaveLength(5);
  expect(drawing.labels).toEqual([]);
});

test('names in a drawing stay inside it and clear of each other, the first named first', () => {
  const ids = areas.map(({ id }) => id);
  const { labels, width } = drawPart(areas, ids);
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
