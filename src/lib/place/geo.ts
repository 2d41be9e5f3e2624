/** A GeoJSON position, longitude first, in degrees (WGS84). */
export type LonLat = readonly [lon: number, lat: number];

/** A line, or a ring when its first and last positions are equal. */
export type Line = readonly LonLat[];

export interface Polygon {
  readonly type: 'Polygon';
  /** Outer ring first, then holes; every ring is closed. */
  readonly coordinates: readonly Line[];
}

export interface MultiPolygon {
  readonly type: 'MultiPolygon';
  readonly coordinates: readonly (readonly Line[])[];
}

export interface MultiLineString {
  readonly type: 'MultiLineString';
  readonly coordinates: readonly Line[];
}

export type AreaGeometry = Polygon | MultiPolygon;

/** One kelurahan of `content/kelurahan.geojson`; `code` is the ministry's (35.73.xx.xxxx). */
export interface KelurahanFeature {
  readonly type: 'Feature';
  readonly properties: { readonly code: string; readonly name: string; readonly kecamatan: string };
  readonly geometry: AreaGeometry;
}

/** The shape of `content/kelurahan.geojson`. */
export interface KelurahanCollection {
  readonly type: 'FeatureCollection';
  readonly features: readonly KelurahanFeature[];
}

/** Every line of a geometry: the rings of its polygons (outer rings and holes), or its lines. */
export function linesOf(geometry: AreaGeometry | MultiLineString): readonly Line[] {
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.coordinates;
}

/** The consecutive pairs of positions of a line. */
function segmentsOf(line: Line): [LonLat, LonLat][] {
  return line.slice(1).map((end, index) => [line[index]!, end]);
}

/**
 * Whether a position lies inside a geometry, holes excluded. A position exactly on a border shared by two
 * areas belongs to one of them only; ask `distanceToGeometry` where the border must count as inside.
 */
export function pointInGeometry([lon, lat]: LonLat, geometry: AreaGeometry): boolean {
  // Even-odd rule over all rings at once: a hole is crossed once more, so it counts as outside.
  let inside = false;
  for (const ring of linesOf(geometry)) {
    for (const [a, b] of segmentsOf(ring)) {
      // Half open in latitude, so that a ray through a vertex crosses once, not twice.
      if (a[1] > lat === b[1] > lat) continue;
      if (lon < a[0] + ((lat - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) inside = !inside;
    }
  }
  return inside;
}

/** Metres in a degree of longitude and of latitude at a latitude, on the WGS84 ellipsoid. */
function metresPerDegree(lat: number): [lon: number, lat: number] {
  const phi = (lat * Math.PI) / 180;
  return [
    111_412.84 * Math.cos(phi) - 93.5 * Math.cos(3 * phi),
    111_132.92 - 559.82 * Math.cos(2 * phi) + 1.175 * Math.cos(4 * phi),
  ];
}

/**
 * Distance in metres from a position to a geometry: 0 inside it, else to its nearest border. Distances are
 * taken on a plane around the position, which is exact to well under a metre within a city; the tolerance
 * for a point given with an address is 30 m.
 */
export function distanceToGeometry(point: LonLat, geometry: AreaGeometry): number {
  if (pointInGeometry(point, geometry)) return 0;
  const [perLon, perLat] = metresPerDegree(point[1]);
  let nearest = Infinity;
  for (const ring of linesOf(geometry)) {
    for (const [a, b] of segmentsOf(ring)) {
      const ax = (a[0] - point[0]) * perLon;
      const ay = (a[1] - point[1]) * perLat;
      const dx = (b[0] - a[0]) * perLon;
      const dy = (b[1] - a[1]) * perLat;
      const length = dx * dx + dy * dy;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
      nearest = Math.min(nearest, Math.hypot(ax + along * dx, ay + along * dy));
    }
  }
  return nearest;
}

const positionKey = ([lon, lat]: LonLat): string => `${lon},${lat}`;

/** The same key for a segment in either direction, since neighbouring rings walk it in opposite ones. */
function segmentKey(a: LonLat, b: LonLat): string {
  const [first, second] = [positionKey(a), positionKey(b)];
  return first < second ? `${first} ${second}` : `${second} ${first}`;
}

/**
 * For each kelurahan code, the codes of those that share at least one border segment with it, in the order
 * of `features`. Touching in one point only is not neighbouring. Relies on shared borders having the same
 * vertices on both sides, as those of `content/kelurahan.geojson` do.
 */
export function neighbours(features: readonly KelurahanFeature[]): Map<string, string[]> {
  const owners = new Map<string, Set<string>>();
  for (const { properties, geometry } of features) {
    for (const [a, b] of linesOf(geometry).flatMap(segmentsOf)) {
      const key = segmentKey(a, b);
      owners.set(key, (owners.get(key) ?? new Set()).add(properties.code));
    }
  }
  const found = new Map(features.map(({ properties }) => [properties.code, new Set<string>()]));
  for (const codes of owners.values()) {
    for (const code of codes) for (const other of codes) if (other !== code) found.get(code)!.add(other);
  }
  const order = [...found.keys()];
  return new Map(order.map((code) => [code, order.filter((other) => found.get(code)!.has(other))]));
}

/** Joins segments end to end into as few lines as a greedy walk finds; a closed walk ends where it began. */
function joinSegments(segments: readonly (readonly [LonLat, LonLat])[]): Line[] {
  const open = new Set(segments.keys());
  const touching = new Map<string, number[]>();
  segments.forEach((ends, index) => {
    for (const end of ends) {
      const key = positionKey(end);
      touching.set(key, [...(touching.get(key) ?? []), index]);
    }
  });
  const lines: Line[] = [];
  for (const [index, [start, end]] of segments.entries()) {
    if (!open.delete(index)) continue;
    const line = [start, end];
    for (;;) {
      const tip = positionKey(line.at(-1)!);
      const next = tip === positionKey(start) ? undefined : touching.get(tip)!.find((i) => open.has(i));
      if (next === undefined) break;
      open.delete(next);
      const [a, b] = segments[next]!;
      line.push(positionKey(a) === tip ? b : a);
    }
    lines.push(line);
  }
  return lines;
}

/**
 * The outer border of each group of kelurahan, for example of each kecamatan: the segments that belong to
 * exactly one member of the group, joined into closed lines (holes of the group included). Groups come in
 * the order in which `key` first names them. A border between two groups is in both.
 */
export function outlines(
  features: readonly KelurahanFeature[],
  key: (feature: KelurahanFeature) => string,
): Map<string, MultiLineString> {
  const groups = new Map<string, Map<string, [LonLat, LonLat] | 'inner'>>();
  for (const feature of features) {
    const name = key(feature);
    const segments = groups.get(name) ?? new Map<string, [LonLat, LonLat] | 'inner'>();
    groups.set(name, segments);
    for (const [a, b] of linesOf(feature.geometry).flatMap(segmentsOf)) {
      const segment = segmentKey(a, b);
      segments.set(segment, segments.has(segment) ? 'inner' : [a, b]);
    }
  }
  return new Map(
    [...groups].map(([name, segments]) => {
      const outer = [...segments.values()].filter((segment) => segment !== 'inner');
      return [name, { type: 'MultiLineString', coordinates: joinSegments(outer) }];
    }),
  );
}
