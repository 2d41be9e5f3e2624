import { expect, test } from 'vitest';
import { ALL, countOf, countPlaces, placedRecords, views } from '../../src/lib/map/counts.ts';
import { type Direction, towards } from '../../src/lib/map/direction.ts';
import { markOffsets } from '../../src/lib/map/drawing.ts';
import { extentOf } from '../../src/lib/map/places.ts';
import { readState, stateQuery } from '../../src/lib/map/state.ts';
import { counted, expected, kelurahan } from '../map-records.ts';

const records = placedRecords({
  umkm: [
    { subsektor: 'kriya', kelurahan: 'dinoyo', kecamatan: 'lowokwaru' },
    { subsektor: 'musik', kecamatan: 'klojen' },
    { subsektor: 'musik' },
  ],
  activities: [{ subsektor: ['kriya', 'musik'] }],
  programmes: [
    { subsektor: ['kriya'], kelurahan: ['dinoyo', 'kasin'], kecamatan: ['lowokwaru', 'klojen'] },
    { subsektor: ['musik'], kecamatan: ['klojen'] },
    { subsektor: ['musik'] },
  ],
  mcc: { kelurahan: 'dinoyo' },
});
const {
  kelurahan: places,
  rest,
  total,
  placed,
} = countPlaces(records, ['dinoyo', 'kasin'], ['klojen', 'lowokwaru']);

test('a record stands in the kelurahan it names, else in its kecamatan, else in the city', () => {
  expect(places.get('dinoyo')).toEqual({
    pelaku: { [ALL]: 1, kriya: 1 },
    kegiatan: { [ALL]: 1, kriya: 1, musik: 1 },
    program: { [ALL]: 1, kriya: 1 },
  });
  expect(places.get('kasin')).toEqual({ pelaku: {}, kegiatan: {}, program: { [ALL]: 1, kriya: 1 } });
  expect(rest.get('klojen')!.pelaku).toEqual({ [ALL]: 1, musik: 1 });
  expect(rest.get('klojen')!.program).toEqual({ [ALL]: 1, musik: 1 });
  expect(rest.get('lowokwaru')).toEqual({ pelaku: {}, kegiatan: {}, program: {} });
  expect(rest.get('')).toEqual({
    pelaku: { [ALL]: 1, musik: 1 },
    kegiatan: {},
    program: { [ALL]: 1, musik: 1 },
  });
});

test('the total has every record once, and what is placed is told apart', () => {
  expect(views.map((view) => countOf(total, view, undefined))).toEqual([3, 1, 3]);
  expect(views.map((view) => countOf(placed, view, undefined))).toEqual([1, 1, 1]);
});

test('activities have no kelurahan when the record of MCC states none', () => {
  const { kegiatan } = placedRecords({
    umkm: [],
    activities: [{ subsektor: ['kriya'] }],
    programmes: [],
    mcc: { kecamatan: 'blimbing' },
  });
  expect(kegiatan).toEqual([{ subsektor: ['kriya'], kelurahan: [], kecamatan: ['blimbing'] }]);
});

test('an unknown place is an error and not a count', () => {
  const lost = { ...records, pelaku: [{ subsektor: ['kriya'], kelurahan: ['atlantis'], kecamatan: [] }] };
  expect(() => countPlaces(lost, ['dinoyo', 'kasin'], ['klojen', 'lowokwaru'])).toThrow('atlantis');
});

test('the counts of all kelurahan and subsektor are those of the records', () => {
  const { kelurahan: counts } = counted();
  for (const { slug } of kelurahan)
    for (const view of views)
      for (const subsektor of [undefined, 'kriya', 'kuliner', 'film-animasi-video'])
        expect(countOf(counts.get(slug)!, view, subsektor), `${slug} ${view} ${subsektor}`).toBe(
          expected(slug, view, subsektor),
        );
});

test('an extent tells the highest count and how many places have any', () => {
  expect(extentOf(places.values(), 'program', undefined)).toEqual({ max: 1, places: 2 });
  expect(extentOf(places.values(), 'pelaku', 'musik')).toEqual({ max: 0, places: 0 });
});

test.each([
  ['', { view: 'pelaku', subsektor: undefined }, ''],
  [
    '?tampilan=program&subsektor=kriya',
    { view: 'program', subsektor: 'kriya' },
    '?tampilan=program&subsektor=kriya',
  ],
  ['?subsektor=kriya', { view: 'pelaku', subsektor: 'kriya' }, '?subsektor=kriya'],
  ['?tampilan=pelaku&subsektor=', { view: 'pelaku', subsektor: undefined }, ''],
  ['?tampilan=peta&subsektor=sihir', { view: 'pelaku', subsektor: undefined }, ''],
] as const)('the address %j is the state %j and is written %j', (query, state, written) => {
  expect(readState(query, ['kriya', 'musik'])).toEqual(state);
  expect(stateQuery(state)).toBe(written);
});

const points = new Map(kelurahan.map(({ slug, point }) => [slug, point] as const));

test('the arrow keys lead from any kelurahan to every other', () => {
  const arrows: Direction[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
  for (const start of points.keys()) {
    const seen = new Set([start]);
    for (const id of seen)
      for (const arrow of arrows) {
        const next = towards(id, arrow, points);
        if (next) seen.add(next);
      }
    expect(seen.size, start).toBe(points.size);
  }
});

test('an arrow key leads in its direction, and nowhere at the edge', () => {
  for (const [id, [, lat]] of points) {
    const up = towards(id, 'ArrowUp', points);
    if (up) expect(points.get(up)![1]).toBeGreaterThan(lat);
  }
  const north = [...points].reduce((a, b) => (b[1][1] > a[1][1] ? b : a))[0];
  expect(towards(north, 'ArrowUp', points)).toBeUndefined();
});

test('marks of one kelurahan stand side by side around its point', () => {
  expect(markOffsets(0)).toEqual([]);
  expect(markOffsets(1)).toEqual([0]);
  expect(markOffsets(3)).toEqual([-16, 0, 16]);
});
