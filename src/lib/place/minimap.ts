import { type AreaGeometry, type KelurahanFeature, outlines } from './geo.ts';
import { projector, svgPath } from './projection.ts';

interface Area {
  code: string;
  name: string;
  kecamatan: string;
  geometry: AreaGeometry;
}

/** The small map of the city, in the user units of its `viewBox`. */
export interface Minimap {
  width: number;
  height: number;
  viewBox: string;
  /** Path data of the city's border. */
  city: string;
  /** Path data of each kecamatan, by its slug. */
  kecamatan: Map<string, string>;
  /** Path data of one kelurahan in the same drawing. */
  path: (geometry: AreaGeometry) => string;
}

const width = 200;
const padding = 2;

/** Draws the city from its kelurahan, 200 units wide. Every part has the same scale, so that parts can be laid over it. */
export function minimap(kelurahan: readonly Area[]): Minimap {
  const features = kelurahan.map(({ code, name, kecamatan, geometry }): KelurahanFeature => ({
    type: 'Feature',
    properties: { code, name, kecamatan },
    geometry,
  }));
  const { project, ...size } = projector(features, width, padding);
  const city = outlines(features, () => 'kota').get('kota')!;
  const parts = outlines(features, ({ properties }) => properties.kecamatan);
  // Every maker of a kelurahan shows the same outline.
  const drawn = new Map<AreaGeometry, string>();
  return {
    ...size,
    city: svgPath(city, project),
    kecamatan: new Map([...parts].map(([slug, lines]) => [slug, svgPath(lines, project)])),
    path(geometry) {
      const path = drawn.get(geometry) ?? svgPath(geometry, project);
      drawn.set(geometry, path);
      return path;
    },
  };
}

/**
 * The parts that every small map shares, as one SVG file: `#kota` (the border), `#batas` (the kecamatan, each also by
 * its slug). Pages show them through `<use>`, so that they take the page's colours.
 */
export function minimapSvg({ viewBox, city, kecamatan }: Minimap): string {
  const parts = [...kecamatan].map(([slug, d]) => `<path id="${slug}" d="${d}"/>`).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" fill="none" stroke="currentColor">` +
    `<path id="kota" d="${city}"/><g id="batas">${parts}</g></svg>`
  );
}
