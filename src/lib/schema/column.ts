import type { umkmFields } from './umkm.ts';

/**
 * The columns of the spreadsheet, once: importer, template, export, dictionary and guide are all made from this table.
 * `public`: goes into the record. `consent`: kept in the private folder, and only with the owner's consent. `official`:
 * for the work lists of the offices, never published. `ignored`: known, read by nobody.
 */
export const accesses = ['public', 'consent', 'official', 'ignored'] as const;
export type Access = (typeof accesses)[number];

export interface Column {
  key: string;
  /** The head of the column as template and export write it. */
  header: string;
  /** What offices also write for it. Case, spaces, dots and slashes do not count. */
  variants: readonly string[];
  access: Access;
  /** The field of the record it fills. */
  field?: keyof typeof umkmFields.shape;
  /** A new maker cannot do without it. */
  required?: true;
  /** Where the template offers a list. */
  choices?: 'kind' | 'subsektor' | 'kelurahan' | 'kecamatan' | 'yesNo';
  note: { id: string; en: string };
  /** What the example row of the template holds. */
  example: string;
}
