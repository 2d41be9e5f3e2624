import { licence } from '../evidence/dataset.ts';
import type { Format } from './files.ts';

/** Under what terms a file may be used. */
export interface Licence {
  /** SPDX identifier. */
  name: string;
  title: string;
  /** Address of the text. */
  path: string;
  /** What must be said where the file is used. */
  notice?: string;
}

/** Our own records and texts. */
export const ccBy: Licence = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: licence,
};

/** The licence of one file: the boundaries of the kelurahan are another's work and keep their notice. */
export function licenceOf(table: string, format: Format, address: string): Licence {
  if (table !== 'kelurahan' || format !== 'geojson') return ccBy;
  return {
    name: 'MIT',
    title: 'MIT License (wilayah_boundaries)',
    path: `${address.replace(/\/$/, '')}/lisensi.txt`,
    notice:
      'Kelurahan boundaries: copyright (c) 2024 Cahya DSN, wilayah_boundaries, MIT License, simplified. Not legal boundaries; for orientation only.',
  };
}
