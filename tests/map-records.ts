import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Counts, countPlaces, type PlaceCounts, placedRecords } from '../src/lib/map/counts.ts';

/** The records the map counts, read from content/ itself and not through the build. */

type Row = { slug: string; subsektor: string[]; kelurahan?: string[]; kecamatan?: string[] };
export interface Maker {
  name: string;
  subsektor: string;
  alsoSubsektor?: string[];
  kelurahan?: string;
  kecamatan?: string;
}
interface Kampung {
  slug: string;
  kelurahan?: string;
}

const read = <T>(path: string): T => JSON.parse(readFileSync(join('content', path), 'utf8')) as T;
const files = (dir: string, pattern: RegExp): string[] =>
  readdirSync(join('content', dir), { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .map((file) => `${dir}/${file}`);

export const makers = files('umkm', /\.json$/).map((file) => read<Maker>(file));
export const activities = files('mcc', /^\d{4}\.json$/).flatMap((file) => read<Row[]>(file));
export const programmes = files('program', /\.json$/).flatMap((file) => read<Row[]>(file));
export const kelurahan =
  read<{ slug: string; name: string; kecamatan: string; point: [number, number] }[]>('kelurahan.json');
export const kampung = read<Kampung[]>('kampung.json');
const mcc = read<Maker>('umkm/blimbing/malang-creative-center.json');

/** How many records of a view a kelurahan has, counted one by one. */
export function expected(slug: string, view: keyof Counts, subsektor?: string): number {
  const inSubsektor = (list: string[]) => !subsektor || list.includes(subsektor);
  return {
    pelaku: () => makers.filter((m) => m.kelurahan === slug && inSubsektor([m.subsektor])).length,
    kegiatan: () =>
      mcc.kelurahan === slug ? activities.filter((row) => inSubsektor(row.subsektor)).length : 0,
    program: () => programmes.filter((p) => p.kelurahan?.includes(slug) && inSubsektor(p.subsektor)).length,
  }[view]();
}

/** The same through the code of the map. */
export function counted(): PlaceCounts {
  return countPlaces(
    placedRecords({ umkm: makers, activities, programmes, mcc }),
    kelurahan.map(({ slug }) => slug),
    [...new Set(kelurahan.map((place) => place.kecamatan))],
  );
}
