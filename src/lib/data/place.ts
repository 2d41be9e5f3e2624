import type { LonLat } from '../place/geo.ts';

/** How closely the place of a record is known. */
export type Precision = 'point' | 'kelurahan' | 'boundary' | 'unknown';

interface Placeable {
  coordinates?: LonLat | undefined;
  geometry?: object | undefined;
  kelurahan?: string | string[] | undefined;
  venue?: object | undefined;
}

/**
 * The GeoJSON geometry of a record: its boundary, its own point, or else a point inside each kelurahan it names. A
 * record whose kelurahan no source names has none, and is never put anywhere by guess. An activity takes place at MCC
 * and stands in the kelurahan of that building. Takes the points by kelurahan and the kelurahan of MCC.
 */
export function placeOf(
  record: Placeable,
  points: ReadonlyMap<string, LonLat>,
  mcc: string | undefined,
): { geometry: object | null; precision: Precision } {
  if (record.geometry) return { geometry: record.geometry, precision: 'boundary' };
  if (record.coordinates)
    return { geometry: { type: 'Point', coordinates: record.coordinates }, precision: 'point' };
  const named = record.venue ? [mcc] : [record.kelurahan].flat();
  const found = named.map((id) => points.get(id ?? '')).filter((point) => point !== undefined);
  if (found.length === 0) return { geometry: null, precision: 'unknown' };
  const geometry =
    found.length === 1
      ? { type: 'Point', coordinates: found[0] }
      : { type: 'MultiPoint', coordinates: found };
  return { geometry, precision: 'kelurahan' };
}
