import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../findings.ts';
import { limits, type Cell, type Row, type Sheet } from '../sheet.ts';

const delimiters = [';', ',', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** How often each delimiter stands outside quotes in a line. */
function counts(line: string): number[] {
  const bare = line.replace(/"(?:[^"]|"")*"?/g, '');
  return delimiters.map((delimiter) => bare.split(delimiter).length - 1);
}

/**
 * The one delimiter of a CSV. It is the one that `scores` best over the first lines: takes the text and a function that says
 * how many known heads a list of cells holds, so that commas in a letterhead decide nothing.
 */
export function sniffDelimiter(text: string, knownHeads: (cells: string[]) => number): Delimiter {
  const lines = text.slice(0, 64_000).split(/\r\n|\n|\r/).slice(0, 60); // prettier-ignore
  const best = delimiters
    .map((delimiter, i) => ({
      delimiter,
      heads: Math.max(...lines.map((line) => knownHeads(line.split(delimiter).map((cell) => cell.replace(/^"|"$/g, ''))))),
      most: Math.max(...lines.map((line) => counts(line)[i]!)),
    }))
    .sort((a, b) => b.heads - a.heads || b.most - a.most)[0]!; // prettier-ignore
  return best.delimiter;
}

/**
 * Reads CSV text as one sheet. Row numbers are those a spreadsheet shows: empty lines count, a quoted line break does
 * not, and the line `sep=;` is no row. Throws a `Refusal` where a quote is not closed or a limit is passed.
 */
export function readDelimited(text: string, knownHeads: (cells: string[]) => number): Sheet {
  const separator = /^\uFEFF?sep=(.)\r?\n/i.exec(text);
  const body = separator ? text.slice(separator[0].length) : text.replace(/^\uFEFF/, '');
  const given = delimiters.find((delimiter) => delimiter === separator?.[1]);
  const rows: Row[] = [];
  try {
    parse(body, {
      delimiter: given ?? sniffDelimiter(body, knownHeads),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: limits.columns * limits.cellLength * 4,
      on_record: (record: string[], { records }: { records: number }) => {
        if (records > limits.rows || record.length > limits.columns) throw new Refusal('BRK-08');
        const cells = new Map<number, Cell>();
        record.forEach((value, i) => value.trim() !== '' && cells.set(i, { text: value }));
        rows.push({ number: records, hidden: false, cells });
        return null;
      },
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const line = error instanceof CsvError ? error['lines'] : undefined;
    const where = typeof line === 'number' ? ` (sekitar baris ${line})` : '';
    throw new Refusal('BRK-11', { message: `Tanda kutip dalam CSV tidak ditutup${where}.` });
  }
  return { hidden: false, rows, hiddenColumns: new Set(), merges: [], date1904: false };
}
