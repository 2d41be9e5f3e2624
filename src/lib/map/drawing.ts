import { type AreaGeometry, type KelurahanFeature, type LonLat, outlines } from '../place/geo.ts';
import { projector, svgPath } from '../place/projection.ts';

/** Width of the drawing and the free space around it, in user units. */
export const WIDTH = 640;
export const PADDING = 12;

/** Distance between the marks of one kelurahan, in user units of the drawing and in px on the live map. */
export const MARK_STEP = 16;

/** A kelurahan as the drawing needs it. */
export interface Area {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kecamatan: string;
  readonly geometry: AreaGeometry;
  readonly point: LonLat;
}

/** The map as SVG: what stands in the `d` and `transform` attributes. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  readonly viewBox: string;
  /** Path of each kelurahan, by slug. */
  readonly areas: ReadonlyMap<string, string>;
  /** Outlines of the kecamatan. */
  readonly borders: readonly string[];
  /** The point inside each kelurahan, by slug. */
  readonly points: ReadonlyMap<string, readonly [x: number, y: number]>;
}

const feature = ({ code, name, kecamatan, geometry }: Area): KelurahanFeature => ({
  type: 'Feature',
  properties: { code, name, kecamatan },
  geometry,
});

/** Draws the kelurahan and the borders of their kecamatan. */
export function drawMap(areas: readonly Area[]): MapDrawing {
  const features = areas.map(feature);
  const { project, width, height, viewBox } = projector(features, WIDTH, PADDING);
  return {
    width,
    height,
    viewBox,
    areas: new Map(areas.map(({ id, geometry }) => [id, svgPath(geometry, project)])),
    borders: [...outlines(features, ({ properties }) => properties.kecamatan).values()].map((lines) =>
      svgPath(lines, project),
    ),
    points: new Map(areas.map(({ id, point }) => [id, project(point)])),
  };
}

/** Where the marks of one kelurahan stand beside each other around its point: offsets in x, in order. */
export function markOffsets(count: number): number[] {
  return Array.from({ length: count }, (_, index) => (index - (count - 1) / 2) * MARK_STEP);
}
