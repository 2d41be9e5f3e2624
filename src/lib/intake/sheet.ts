/** What a spreadsheet file holds once it is read, whatever its format was. */

/** Limits of what is taken in, all of them checked before or while reading. */
export const limits = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 50 * 1024 * 1024,
  /** Unpacked to packed. */
  ratio: 100,
  entries: 2_000,
  rows: 50_000,
  columns: 200,
  cellLength: 2_000,
  /** Letters of all cells together: one long text can stand behind many cells. */
  letters: 50 * 1024 * 1024,
  merges: 5_000,
  /** Of XML: how deep, and attributes of one tag. */
  depth: 50,
  attributes: 200,
} as const;

/** Sheets of our own workbooks that hold no makers: the lists of the drop-downs, and the instructions. */
export const sheetNames = { makers: 'Pelaku', lists: '_daftar', guide: 'Petunjuk' } as const;

/** A text as it is kept: as long as it may be and one letter more, so that it is still known to be too long. */
export const cutText = (text: string): string =>
  text.length > limits.cellLength ? text.slice(0, limits.cellLength + 1) : text;

/** One cell. `text` is what it says; the rest is only there where it matters. */
export interface Cell {
  text: string;
  /** A number as stored, a date (text is ISO), an error such as #N/A; left out for text. */
  kind?: 'number' | 'date' | 'error';
  formula?: true;
  /** A formula without a stored result. */
  uncached?: true;
}

export interface Row {
  /** As the spreadsheet shows it, from 1. */
  number: number;
  hidden: boolean;
  /** By column index from 0; empty cells are left out. */
  cells: ReadonlyMap<number, Cell>;
}

/** A merged range, by row number and column index, ends included. */
export interface Merge {
  range: string;
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface Sheet {
  /** A CSV has no name. */
  name?: string;
  hidden: boolean;
  rows: readonly Row[];
  hiddenColumns: ReadonlySet<number>;
  merges: readonly Merge[];
  /** Serial dates count from 1904. */
  date1904: boolean;
}
