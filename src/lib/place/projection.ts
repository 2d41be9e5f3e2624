import {
  type AreaGeometry,
  type KelurahanFeature,
  linesOf,
  type LonLat,
  type MultiLineString,
} from './geo.ts';

/** A place in a drawing, in its user units, to one decimal; y grows downwards as in SVG. */
export type Project = (position: LonLat) => [x: number, y: number];

export interface Projector {
  readonly project: Project;
  /** Size of the drawing with its padding, in user units. */
  readonly width: number;
  readonly height: number;
  /** Value of the `viewBox` attribute. */
  readonly viewBox: string;
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/**
 * Fits features into a drawing `width` units wide with `padding` units free on every side; the height
 * follows. Equirectangular, with longitudes shortened by the cosine of the middle latitude: shapes are true
 * for an area the size of a city.
 * @throws {Error} when there is nothing to fit or it has no width.
 */
export function projector(
  features: readonly Pick<KelurahanFeature, 'geometry'>[],
  width: number,
  padding: number,
): Projector {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of features.flatMap(({ geometry }) => linesOf(geometry)).flat()) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  if (!(east > west)) throw new Error('projector needs at least one feature with an extent');
  const shorten = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (width - 2 * padding) / ((east - west) * shorten);
  const height = oneDecimal((north - south) * scale + 2 * padding);
  return {
    project: ([lon, lat]) => [
      oneDecimal(padding + (lon - west) * shorten * scale),
      oneDecimal(padding + (north - lat) * scale),
    ],
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
  };
}

/**
 * The `d` attribute of a geometry: one subpath a ring or line, closed where it ends where it began.
 * Positions that fall together in the drawing are written once. Fill polygons with `fill-rule="evenodd"`,
 * so that holes stay open.
 */
export function svgPath(geometry: AreaGeometry | MultiLineString, project: Project): string {
  return linesOf(geometry)
    .map((line) => {
      const places = line.map((position) => project(position).join(' '));
      const distinct = places.filter((place, index) => place !== places[index - 1]);
      const closed = distinct.length > 2 && distinct[0] === distinct.at(-1);
      return `M${(closed ? distinct.slice(0, -1) : distinct).join('L')}${closed ? 'Z' : ''}`;
    })
    .join('');
}
