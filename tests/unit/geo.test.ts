import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  distanceToGeometry,
  type KelurahanCollection,
  type KelurahanFeature,
  linesOf,
  type LonLat,
  neighbours,
  outlines,
  pointInGeometry,
  type Polygon,
} from '../../src/lib/place/geo.ts';
import { projector, svgPath } from '../../src/lib/place/projection.ts';

const { features } = JSON.parse(
  readFileSync(new URL('../../content/kelurahan.geojson', import.meta.url), 'utf8'),
) as KelurahanCollection;
const byName = (name: string): KelurahanFeature =>
  features.find((feature) => feature.properties.name === name)!;

/** A square with its south-west corner at lon, lat. */
function square(lon: number, lat: number, size = 1): Polygon {
  const ring: LonLat[] = [
    [lon, lat],
    [lon + size, lat],
    [lon + size, lat + size],
    [lon, lat + size],
    [lon, lat],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

function feature(code: string, geometry: KelurahanFeature['geometry'], kecamatan = 'K'): KelurahanFeature {
  return { type: 'Feature', properties: { code, name: code, kecamatan }, geometry };
}

const holed: Polygon = {
  type: 'Polygon',
  coordinates: [...square(0, 0, 3).coordinates, ...square(1, 1).coordinates],
};
const pair = {
  type: 'MultiPolygon',
  coordinates: [square(0, 0).coordinates, square(5, 0).coordinates],
} as const;

test.each([
  ['inside a square', [0.5, 0.5], square(0, 0), true],
  ['beside a square', [1.5, 0.5], square(0, 0), false],
  ['level with a corner, left of the square', [-1, 0], square(0, 0), false],
  ['in the ground around a hole', [0.5, 0.5], holed, true],
  ['in a hole', [1.5, 1.5], holed, false],
  ['in the second part of a multipolygon', [5.5, 0.5], pair, true],
  ['between the parts of a multipolygon', [3, 0.5], pair, false],
] as const)('a point %s is found where it is', (_, point, geometry, expected) => {
  expect(pointInGeometry(point, geometry)).toBe(expected);
});

test('a point on a shared border belongs to exactly one of the two areas', () => {
  const on: LonLat = [1, 0.5];
  expect([square(0, 0), square(1, 0)].filter((area) => pointInGeometry(on, area))).toHaveLength(1);
});

test('no place in the city lies in two kelurahan', () => {
  const counts = new Set<number>();
  for (let lon = 112.56; lon < 112.71; lon += 0.005) {
    for (let lat = -8.06; lat < -7.9; lat += 0.005) {
      counts.add(features.filter(({ geometry }) => pointInGeometry([lon, lat], geometry)).length);
    }
  }
  expect([...counts].sort()).toEqual([0, 1]);
});

test('the distance to an area is 0 inside it and on its border', () => {
  expect(distanceToGeometry([112.5, -7.5], square(112, -8))).toBe(0);
  expect(distanceToGeometry([113, -7.5], square(112, -8))).toBeCloseTo(0, 6);
  expect(distanceToGeometry([1.5, 1.5], holed)).toBeGreaterThan(50_000);
});

test.each([
  // A thousandth of a degree at 8 degrees south, from the WGS84 ellipsoid.
  ['north', [112.65, -7.999], 110.6],
  ['west', [112.599, -8.05], 110.2],
  ['past the corner', [112.599, -7.999], Math.hypot(110.6, 110.2)],
] as const)('the distance to the border %s is in metres', (_, point, metres) => {
  expect(Math.abs(distanceToGeometry(point, square(112.6, -8.1, 0.1)) - metres)).toBeLessThan(0.2);
});

test('a corner of each kelurahan is within the tolerance of 30 m of it', () => {
  for (const { geometry } of features) {
    expect(distanceToGeometry(linesOf(geometry)[0]![0]!, geometry)).toBeLessThan(30);
  }
});

test('areas with a common side are neighbours, areas with a common corner are not', () => {
  const found = neighbours([
    feature('a', square(0, 0)),
    feature('b', square(1, 0)),
    feature('c', square(1, 1)),
    feature('d', square(7, 7)),
  ]);
  expect(Object.fromEntries(found)).toEqual({ a: ['b'], b: ['a', 'c'], c: ['b'], d: [] });
});

test('every kelurahan has neighbours, and neighbourhood is mutual', () => {
  const found = neighbours(features);
  expect([...found.keys()]).toEqual(features.map(({ properties }) => properties.code));
  for (const [code, others] of found) {
    expect(others.length, code).toBeGreaterThan(0);
    expect(others).not.toContain(code);
    for (const other of others) expect(found.get(other)).toContain(code);
  }
});

test('Arjosari borders Balearjosari, Polowijen and Pandanwangi', () => {
  const names = new Map(features.map(({ properties }) => [properties.code, properties.name]));
  const codes = neighbours(features).get(byName('Arjosari').properties.code)!;
  expect(codes.map((code) => names.get(code)).sort()).toEqual(['Balearjosari', 'Pandanwangi', 'Polowijen']);
});

test('the outline of a group leaves out the borders inside it', () => {
  const group = [feature('a', square(0, 0)), feature('b', square(1, 0)), feature('c', square(2, 0), 'L')];
  const found = outlines(group, ({ properties }) => properties.kecamatan);
  expect([...found.keys()]).toEqual(['K', 'L']);
  const [line, ...rest] = found.get('K')!.coordinates;
  expect(rest).toEqual([]);
  expect(line).toHaveLength(7);
  expect(line!.at(-1)).toEqual(line![0]);
  expect(line).toContainEqual([1, 1]);
});

test('the five kecamatan have closed outlines, shorter than the borders of their kelurahan', () => {
  const found = outlines(features, ({ properties }) => properties.kecamatan);
  expect([...found.keys()].sort()).toEqual(['Blimbing', 'Kedungkandang', 'Klojen', 'Lowokwaru', 'Sukun']);
  for (const [name, { coordinates }] of found) {
    for (const line of coordinates) expect(line.at(-1), name).toEqual(line[0]);
    const members = features.filter(({ properties }) => properties.kecamatan === name);
    const all = members.flatMap(({ geometry }) => linesOf(geometry)).flat().length;
    expect(coordinates.flat().length, name).toBeLessThan(all);
  }
});

test('the city is drawn inside its padding, north up, to one decimal', () => {
  const { project, width, height, viewBox } = projector(features, 600, 8);
  expect(width).toBe(600);
  expect(viewBox).toBe(`0 0 600 ${height}`);
  const places = features
    .flatMap(({ geometry }) => linesOf(geometry))
    .flat()
    .map(project);
  const xs = places.map(([x]) => x);
  const ys = places.map(([, y]) => y);
  expect([Math.min(...xs), Math.max(...xs)]).toEqual([8, 592]);
  expect(Math.min(...ys)).toBe(8);
  expect(Math.max(...ys)).toBeCloseTo(height - 8, 1);
  for (const value of [...xs, ...ys]) expect(value * 10).toBeCloseTo(Math.round(value * 10), 6);
});

test('a square on the ground is a square in the drawing', () => {
  const { width, height } = projector([{ geometry: square(112.6, 59.5, 1) }], 100, 0);
  // At 60 degrees north a degree of longitude is half as long as one of latitude.
  expect(height / width).toBeCloseTo(2, 2);
});

test('nothing to draw is an error', () => {
  expect(() => projector([], 100, 0)).toThrow('at least one feature');
});

test('an area becomes one closed subpath a ring', () => {
  const { project } = projector([{ geometry: square(0, 0) }], 100, 0);
  expect(svgPath(square(0, 0), project)).toBe('M0 100L100 100L100 0L0 0Z');
  expect(svgPath(pair, ([lon, lat]) => [lon, lat])).toBe('M0 0L1 0L1 1L0 1ZM5 0L6 0L6 1L5 1Z');
});

test('a line that does not end where it began stays open', () => {
  const line = { type: 'MultiLineString', coordinates: [[[0, 0], [1, 0], [1, 0.001], [1, 1]]] } as const; // prettier-ignore
  expect(svgPath(line, ([lon, lat]) => [lon, Math.round(lat)])).toBe('M0 0L1 0L1 1');
});

test('Buring keeps its hole and Wonokoyo its two parts in the drawing', () => {
  const { project } = projector(features, 600, 8);
  for (const name of ['Buring', 'Wonokoyo']) {
    expect(svgPath(byName(name).geometry, project).match(/M[^MZ]+Z/g), name).toHaveLength(2);
  }
});
