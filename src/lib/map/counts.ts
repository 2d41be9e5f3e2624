/** What the map can count; the words stand in the address of a view, so they never change. */
export const views = ['pelaku', 'kegiatan', 'program'] as const;
export type View = (typeof views)[number];

/** The key under which the count over all subsektor stands; no subsektor has it as its slug. */
export const ALL = 'semua';

/** How many records, by view and then by subsektor or `ALL`; a count of zero is left out. */
export type Counts = Readonly<Record<View, Readonly<Record<string, number>>>>;

/** A record as the map sees it: in which subsektor it counts, and where it is known to be. */
export interface Placed {
  readonly subsektor: readonly string[];
  readonly kelurahan: readonly string[];
  readonly kecamatan: readonly string[];
}

interface Happening {
  subsektor: string[];
  kelurahan?: string[] | undefined;
  kecamatan?: string[] | undefined;
}

interface Place {
  kelurahan?: string | undefined;
  kecamatan?: string | undefined;
}

const listOf = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

/**
 * The records of each view. A pelaku counts in its first subsektor only; an activity or programme in all of
 * its own. Activities take place at MCC, so they are where `mcc`, the building's own record, says it stands.
 */
export function placedRecords(records: {
  umkm: readonly (Place & { subsektor: string })[];
  activities: readonly Pick<Happening, 'subsektor'>[];
  programmes: readonly Happening[];
  mcc: Place | undefined;
}): Record<View, Placed[]> {
  const at = (place: Place | undefined) => ({
    kelurahan: listOf(place?.kelurahan),
    kecamatan: listOf(place?.kecamatan),
  });
  return {
    pelaku: records.umkm.map((umkm) => ({ subsektor: [umkm.subsektor], ...at(umkm) })),
    kegiatan: records.activities.map(({ subsektor }) => ({ subsektor, ...at(records.mcc) })),
    program: records.programmes.map(({ subsektor, kelurahan = [], kecamatan = [] }) => ({
      subsektor,
      kelurahan,
      kecamatan,
    })),
  };
}

/** The count of a view, over all subsektor or in one. */
export function countOf(counts: Counts, view: View, subsektor: string | undefined): number {
  return counts[view][subsektor ?? ALL] ?? 0;
}

type Tally = Record<View, Record<string, number>>;
const empty = (): Tally => ({ pelaku: {}, kegiatan: {}, program: {} });

function add(tally: Tally, view: View, subsektor: readonly string[]): void {
  for (const key of [ALL, ...new Set(subsektor)]) tally[view][key] = (tally[view][key] ?? 0) + 1;
}

/** Counts of all places, and of what has no kelurahan. */
export interface PlaceCounts {
  /** By kelurahan slug, all of them, in the order given. */
  readonly kelurahan: ReadonlyMap<string, Counts>;
  /** By kecamatan slug, then under '' what has not even a kecamatan: records whose kelurahan is not stated. */
  readonly rest: ReadonlyMap<string, Counts>;
  /** Every record once. */
  readonly total: Counts;
  /** Every record that names a kelurahan, once. */
  readonly placed: Counts;
}

/**
 * Counts records by place. A record stands in each kelurahan it names; only where it names none, in each
 * kecamatan it names; else under ''. Nothing is put into a kelurahan by guess.
 * @throws {Error} when a record names a place that is not in the lists (the gate refuses those).
 */
export function countPlaces(
  records: Readonly<Record<View, readonly Placed[]>>,
  kelurahan: readonly string[],
  kecamatan: readonly string[],
): PlaceCounts {
  const places = new Map(kelurahan.map((slug) => [slug, empty()]));
  const rest = new Map([...kecamatan, ''].map((slug) => [slug, empty()]));
  const [total, placed] = [empty(), empty()];
  const find = (map: Map<string, Tally>, slug: string): Tally => {
    const found = map.get(slug);
    if (!found) throw new Error(`Unknown place "${slug}"`);
    return found;
  };
  for (const view of views) {
    for (const record of records[view]) {
      add(total, view, record.subsektor);
      const named = new Set(record.kelurahan);
      for (const slug of named) add(find(places, slug), view, record.subsektor);
      if (named.size > 0) {
        add(placed, view, record.subsektor);
        continue;
      }
      const wider = record.kecamatan.length > 0 ? new Set(record.kecamatan) : [''];
      for (const slug of wider) add(find(rest, slug), view, record.subsektor);
    }
  }
  return { kelurahan: places, rest, total, placed };
}

/** The record of the building among the pelaku. */
export const MCC = 'malang-creative-center';

/** The counts of the map, from the records of the site. */
export function cityCounts(records: {
  umkm: readonly (Place & { id: string; subsektor: string })[];
  activities: readonly Pick<Happening, 'subsektor'>[];
  programmes: readonly Happening[];
  umkmById: ReadonlyMap<string, Place>;
  kelurahan: readonly { id: string }[];
  kecamatan: readonly { id: string }[];
}): PlaceCounts {
  const slugs = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  return countPlaces(
    placedRecords({ ...records, mcc: records.umkmById.get(MCC) }),
    slugs(records.kelurahan),
    slugs(records.kecamatan),
  );
}
