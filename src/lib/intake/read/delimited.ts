import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../findings.ts';
import { cutText, limits, type Cell, type Row, type Sheet } from '../sheet.ts';

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

/** Whether a line has far too many cells; seen before they are all cut out. What stands in quotes does not count. */
function farTooWide(text: string, delimiter: Delimiter): boolean {
  const [sign, quote, newline, back] = [delimiter, '"', '\n', '\r'].map((one) => one.charCodeAt(0));
  let quoted = false;
  let cells = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) quoted = !quoted;
    else if (quoted) continue;
    else if (code === newline || code === back) cells = 0;
    else if (code === sign) {
      cells += 1;
      // Quotes within a cell may hide an end of line from this count, so it only refuses what is plain.
      if (cells > 2 * limits.columns) return true;
    }
  }
  return false;
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
  const delimiter = given ?? sniffDelimiter(body, knownHeads);
  if (farTooWide(body, delimiter)) throw new Refusal('BRK-08');
  try {
    parse(body, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: limits.columns * limits.cellLength * 4,
      on_record: (record: string[], { records }: { records: number }) => {
        if (records > limits.rows || record.length > limits.columns) throw new Refusal('BRK-08');
        const cells = new Map<number, Cell>();
        record.forEach((value, i) => value.trim() !== '' && cells.set(i, { text: cutText(value) }));
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
