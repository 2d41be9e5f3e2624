/** A cell: numbers stay numbers; nothing is an empty cell. */
export type Cell = string | number | undefined;

/** How a spreadsheet recognises a formula, in its plain and its full-width form. */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row of a CSV file (RFC 4180, CRLF). */
export const csvLine = (row: readonly Cell[]): string => `${row.map(cell).join(',')}\r\n`;

/**
 * A table as CSV (RFC 4180, CRLF). A text that a spreadsheet would run as a formula gets an apostrophe in front;
 * a number, negative ones too, is written as it is. Takes the header and rows of the same length.
 */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map(csvLine).join('');
}
