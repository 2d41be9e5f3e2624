import {
  distanceToGeometry,
  linesOf,
  type AreaGeometry,
  type KelurahanCollection,
  type LonLat,
} from '../../place/geo.ts';
import { refused, type Parsed } from './parsed.ts';

/** The smallest box around the city, in degrees. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Beyond the border by this much is still the city: boundaries are simplified. About 500 m. */
const margin = 0.005;

export function boxOf({ features }: KelurahanCollection): Box {
  const positions = features.flatMap(({ geometry }) => linesOf(geometry).flat());
  const side = (axis: 0 | 1, pick: (...values: number[]) => number) =>
    positions.reduce((edge, position) => pick(edge, position[axis]), positions[0]?.[axis] ?? 0);
  return {
    west: side(0, Math.min) - margin,
    south: side(1, Math.min) - margin,
    east: side(0, Math.max) + margin,
    north: side(1, Math.max) + margin,
  };
}

/** A number of degrees, with decimal point or comma. */
function degrees(text: string): Parsed<number> {
  const plain = text.replace(/\s/g, '').replace(/[−–]/, '-').replace(/°$/, '');
  if (/^-?\d{1,3}([.,]\d{3}){2,}$/.test(plain)) return refused('TTK-02');
  const number = /^-?\d{1,3}([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
  if (number === undefined || Math.abs(number) > 180) {
    // Excel leaves out the comma it did not understand: -79436 for -7.9436.
    return refused(/^-?\d{5,}$/.test(plain) ? 'TTK-02' : 'TTK-01');
  }
  return { value: number };
}

const within = (value: number, from: number, to: number): boolean => value >= from && value <= to;

/**
 * A point from the texts of two cells. Takes the city's box and the shape of the kelurahan with the tolerance of the gate
 * in metres. Nothing is mended that could be read in two ways: a swapped pair is named as one.
 */
export function parsePoint(
  latitude: string,
  longitude: string,
  box: Box,
  shape: AreaGeometry | undefined,
  tolerance: number,
): Parsed<LonLat> {
  if ((latitude === '') !== (longitude === '')) return refused('TTK-06');
  const lat = degrees(latitude);
  const lon = degrees(longitude);
  if (lat.value === undefined) return lat;
  if (lon.value === undefined) return lon;
  if (within(lat.value, box.west, box.east) && within(lon.value, box.south, box.north))
    return refused('TTK-03');
  if (within(-lat.value, box.south, box.north) && within(lon.value, box.west, box.east))
    return refused('TTK-04', {
      message: 'Titik di utara khatulistiwa: tanda minus pada lintang hilang.',
      repair: 'Tambahkan tanda minus di depan lintang.',
    });
  if (!within(lat.value, box.south, box.north) || !within(lon.value, box.west, box.east))
    return refused('TTK-04');
  const point: LonLat = [lon.value, lat.value];
  if (shape && distanceToGeometry(point, shape) > tolerance) return refused('TTK-05');
  return { value: point };
}
