import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { KelurahanCollection } from '../../src/lib/place/geo.ts';
import { minimap, minimapSvg } from '../../src/lib/place/minimap.ts';

const { features } = JSON.parse(
  readFileSync(new URL('../../content/kelurahan.geojson', import.meta.url), 'utf8'),
) as KelurahanCollection;
const areas = features.map(({ properties, geometry }) => ({
  ...properties,
  kecamatan: properties.kecamatan.toLowerCase(),
  geometry,
}));
const map = minimap(areas);
const svg = minimapSvg(map);

/** Every coordinate of path data, as [x, y]. */
const places = (d: string) =>
  [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map((m) => [Number(m[1]), Number(m[2])]);

test('the small map holds the city once and each kecamatan under its slug', () => {
  expect([...map.kecamatan.keys()].sort()).toEqual([
    'blimbing',
    'kedungkandang',
    'klojen',
    'lowokwaru',
    'sukun',
  ]);
  const ids = [...svg.matchAll(/\bid="([^"]+)"/g)].map((m) => m[1]);
  expect(ids).toEqual(['kota', 'batas', ...map.kecamatan.keys()]);
  expect(svg).not.toMatch(/style|class/);
});

test('every kelurahan lies within the drawing and is small enough to stand in the page', () => {
  for (const { name, geometry } of areas) {
    const d = map.path(geometry);
    for (const [x, y] of places(d)) {
      expect(x, name).toBeGreaterThanOrEqual(0);
      expect(x, name).toBeLessThanOrEqual(map.width);
      expect(y, name).toBeGreaterThanOrEqual(0);
      expect(y, name).toBeLessThanOrEqual(map.height);
    }
    expect(d.length, name).toBeLessThan(2000);
  }
});
