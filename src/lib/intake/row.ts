import { columnOf, type ColumnKey } from '../schema/columns.ts';
import { masked, privateIn, withoutPrivate } from '../schema/private.ts';
import type { Severity } from './codes.ts';
import { finding, type Finding, type Place } from './findings.ts';
import { limits, type Cell } from './sheet.ts';
import { labelOf, type Table, type TableRow } from './table.ts';
import type { Parsed } from './values/parsed.ts';
import { cleanText } from './values/text.ts';

/** Texts that will be published; no private number may hide in them. */
const isPublicText = (key: ColumnKey): boolean =>
  columnOf.get(key)!.access === 'public' || key === 'training';
/** Columns that hold a day. */
export const dayColumns: readonly ColumnKey[] = ['consentOn', 'consentUntil', 'inspectedOn'];
/** What was meant as a day, and is no longer than one. */
const dayLike = /^\d{1,4}[\s./-]\d{1,2}[\s./-]\d{1,4}$/;
/** Lists and stories keep their line breaks until they are divided. */
const linesIn: readonly ColumnKey[] = [
  'products',
  'productsEn',
  'markets',
  'exports',
  'alsoSubsektor',
  'training',
];

/** Reads the cells of one row; every fault and repair goes to `add` with its place. */
export interface RowReader {
  place: (key?: ColumnKey) => Place;
  /** Whether something was typed, sound or not. */
  isFilled: (key: ColumnKey) => boolean;
  /** The tidied text of a cell; empty where it says nothing or is at fault. */
  text: (key: ColumnKey) => string;
  /** The value of a cell, or undefined where it is empty or at fault. */
  value: <T>(
    key: ColumnKey,
    parse: (text: string, cell: Cell) => Parsed<T>,
    severity?: Severity,
  ) => T | undefined;
}

export function rowReader(table: Table, row: TableRow, add: (finding: Finding) => void): RowReader {
  const place = (key?: ColumnKey): Place => {
    return { file: table.file, sheet: table.sheet, row: row.number, column: key && labelOf(table, key) };
  };
  const shown = (key: ColumnKey, value: string): string =>
    columnOf.get(key)!.access === 'public' || (dayColumns.includes(key) && dayLike.test(value))
      ? withoutPrivate(value)
      : masked(value);
  const tell = (
    key: ColumnKey,
    parsed: Parsed<unknown>,
    before: string,
    after: string,
    severity?: Severity,
  ) => {
    if ('fault' in parsed) {
      const { fault, repair } = parsed;
      const message = parsed.message?.replace(`“${before}”`, () => `“${shown(key, before)}”`);
      add(finding(fault, place(key), { ...(message && { message }), ...(repair && { repair }), ...(severity && { severity }) })); // prettier-ignore
    } else if (parsed.repaired === 'TGL-03') {
      // A day says nothing of a person, and whether it was taken for the month can only be seen in clear.
      add(finding(parsed.repaired, place(key), { before, after }));
    } else if (parsed.repaired && shown(key, before) !== shown(key, after))
      add(finding(parsed.repaired, place(key), { before: shown(key, before), after: shown(key, after) }));
  };

  const read = (key: ColumnKey): string => {
    const cell = row.cells[key];
    if (!cell) return '';
    if (cell.kind === 'error')
      add(finding('SEL-02', place(key), /^#[A-Z0-9/]+[!?]?$/.test(cell.text) ? { message: `Sel berisi galat ${cell.text}.` } : {})); // prettier-ignore
    else if (cell.uncached) add(finding('SEL-09', place(key)));
    else if (cell.text.length > limits.cellLength) add(finding('SEL-06', place(key)));
    else {
      if (cell.formula) add(finding('SEL-03', place(key), { after: shown(key, cell.text) }));
      const parsed = cleanText(cell.text, linesIn.includes(key));
      tell(key, parsed, cell.text, parsed.value ?? '');
      const value = parsed.value ?? '';
      const found = isPublicText(key) ? privateIn(value) : undefined;
      if (!found) return value;
      add(finding('PRV-01', place(key), { message: `Ada ${found} di kolom yang akan terbit.` }));
    }
    return '';
  };

  // Each cell is read, and told of, once.
  const seen = new Map<ColumnKey, string>();
  const text = (key: ColumnKey): string => {
    const known = seen.get(key) ?? read(key);
    seen.set(key, known);
    return known;
  };

  return {
    place,
    isFilled: (key) => Boolean(row.cells[key]?.text.trim()),
    text,
    value: (key, parse, severity) => {
      const tidy = text(key);
      if (tidy === '') return undefined;
      const parsed = parse(tidy, { ...row.cells[key]!, text: tidy });
      const after = parsed.value === undefined ? '' : readable(parsed.value);
      tell(key, parsed, tidy, after, severity);
      return parsed.value;
    },
  };
}

/** A value in words, for the report of repairs. */
function readable(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value);
  const { name, number } = value as { name?: string; number?: string };
  return name ?? number ?? JSON.stringify(value);
}
