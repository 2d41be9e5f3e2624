import type { AreaGeometry, LonLat } from '../place/geo.ts';
import type { Counts } from './counts.ts';

/** The two files the live map reads: `/data/peta.geojson` at once, `/data/peta-isi.json` when a kelurahan is chosen. */

export interface MapFeature {
  readonly type: 'Feature';
  /** Slug of the kelurahan. */
  readonly id: string;
  readonly properties: Counts & {
    readonly name: string;
    /** Slug of the kecamatan. */
    readonly kecamatan: string;
    /** A point inside the polygon. */
    readonly point: LonLat;
    /** Names of the thematic kampung in this kelurahan. */
    readonly kampung: readonly string[];
  };
  readonly geometry: AreaGeometry;
}

export interface MapFile {
  readonly type: 'FeatureCollection';
  /** Origin and licence of the boundaries. */
  readonly notice: string;
  /** Every record once, and every record that names a kelurahan. */
  readonly total: Counts;
  readonly placed: Counts;
  /** Records whose kelurahan is not stated, by kecamatan; the empty key has those without a kecamatan too. */
  readonly rest: Readonly<Record<string, Counts>>;
  readonly features: readonly MapFeature[];
}

interface Titled {
  readonly id: string;
  readonly title: { readonly id: string; readonly en: string };
  readonly subsektor: readonly string[];
}

/** What is known in one kelurahan. */
export interface Contents {
  /** The first subsektor counts; the others are those it also works in. */
  readonly pelaku: readonly {
    readonly id: string;
    readonly name: string;
    readonly subsektor: readonly string[];
  }[];
  readonly kampung: readonly { readonly id: string; readonly name: string }[];
  readonly program: readonly Titled[];
}

/** By kelurahan slug; a kelurahan without any record is left out. */
export type ContentsFile = Readonly<Record<string, Contents>>;
