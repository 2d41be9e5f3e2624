import { type Counts, countOf, type View } from './counts.ts';

/** A kelurahan as the map page shows it. */
export interface MapPlace {
  readonly id: string;
  readonly name: string;
  /** Name of its kecamatan. */
  readonly kecamatan: string;
  readonly counts: Counts;
  /** Names of the thematic kampung in it. */
  readonly kampung: readonly string[];
  /** Whether MCC stands in it. */
  readonly mcc: boolean;
}

/** Records whose kelurahan is not stated: those of one kecamatan, or of the city (id ''). */
export interface RestPlace {
  readonly id: string;
  readonly name: string;
  readonly counts: Counts;
  /** How many thematic kampung. */
  readonly kampung: number;
}

/** What a view holds at one filter: the highest count of a place, and how many places have any. */
export interface Extent {
  readonly max: number;
  readonly places: number;
}

/** Measures a view, over all subsektor or in one. */
export function extentOf(places: Iterable<Counts>, view: View, subsektor: string | undefined): Extent {
  const counts = [...places].map((place) => countOf(place, view, subsektor));
  return { max: Math.max(0, ...counts), places: counts.filter((count) => count > 0).length };
}
