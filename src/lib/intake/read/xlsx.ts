import { Refusal } from '../findings.ts';
import { cutText, limits, type Cell, type Merge, type Row, type Sheet } from '../sheet.ts';
import { dateOfSerial } from '../values/dates.ts';
import {
  readDateStyles,
  readSharedStrings,
  readWorkbook,
  unescaped,
  workbookPath,
  type Parts,
} from './workbook.ts';
import { walkXml, type Attributes } from './xml.ts';

/** Column index and row number of a reference such as C12; undefined where it is none. */
export function position(reference: string): { column: number; row: number } | undefined {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (!letters || !digits) return undefined;
  const column =
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(digits) };
}

function mergeOf(range: string): Merge | undefined {
  const [from, to] = range.split(':').map(position);
  if (!from || !to) return undefined;
  return { range, top: from.row, bottom: to.row, left: from.column, right: to.column };
}

interface Book {
  strings: readonly string[];
  dateStyles: readonly boolean[];
  date1904: boolean;
  /** What was read of all sheets so far. */
  read: { rows: number; letters: number };
}

/** The cell that its XML means, or undefined for an empty one. */
function cellOf(
  { t = 'n', s = '0' }: Attributes,
  value: string,
  inline: string,
  formula: boolean,
  book: Book,
): Cell | undefined {
  const base = formula ? ({ formula: true } as const) : {};
  if (t === 'inlineStr') return inline === '' ? undefined : { text: unescaped(inline), ...base };
  if (value === '') return formula ? { text: '', formula: true, uncached: true } : undefined;
  switch (t) {
    case 's': {
      const text = book.strings[Number(value)];
      if (text === undefined)
        throw new Refusal('BRK-05', { message: 'Berkas rusak: ada sel yang menunjuk teks yang tidak ada.' });
      return text === '' ? undefined : { text, ...base };
    }
    case 'str':
      return { text: unescaped(value), ...base };
    case 'b':
      return { text: value === '1' || value === 'true' ? 'ya' : 'tidak', ...base };
    case 'e':
      return { text: value, kind: 'error', ...base };
    case 'd':
      return { text: value.slice(0, 10), kind: 'date', ...base };
    default: {
      const number = Number(value);
      if (!Number.isFinite(number)) return { text: value, ...base };
      const date = book.dateStyles[Number(s)] ? dateOfSerial(number, book.date1904) : undefined;
      return date
        ? { text: date, kind: 'date', ...base }
        : { text: plainNumber(number), kind: 'number', ...base };
    }
  }
}

/** A number without exponent, as far as a cell can hold one exactly. */
function plainNumber(number: number): string {
  const text = String(number);
  return text.includes('e') && Number.isInteger(number) ? BigInt(number).toString() : text;
}

const yes = (flag: string | undefined): boolean => flag === '1' || flag === 'true';

function readSheet(bytes: Uint8Array, book: Book): Omit<Sheet, 'name' | 'hidden'> {
  const rows: Row[] = [];
  const merges: Merge[] = [];
  const hiddenColumns = new Set<number>();
  let cells = new Map<number, Cell>();
  let rowNumber = 0;
  let rowHidden = false;
  let column = -1;
  let cell: Attributes | undefined;
  let formula = false;
  let [value, inline] = ['', ''];
  let into: 'value' | 'inline' | undefined;

  walkXml(bytes, {
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          rowNumber = Number(attributes['r'] ?? rowNumber + 1);
          rowHidden = yes(attributes['hidden']);
          cells = new Map();
          column = -1;
          break;
        case 'c':
          column = position(attributes['r'] ?? '')?.column ?? column + 1;
          [cell, formula, value, inline] = [attributes, false, '', ''];
          break;
        case 'f':
          formula = true;
          break;
        case 'v':
          into = 'value';
          break;
        case 't':
          if (cell) into = 'inline';
          break;
        case 'col':
          if (yes(attributes['hidden']))
            for (
              let i = Number(attributes['min']) - 1;
              i < Math.min(Number(attributes['max']), limits.columns);
              i += 1
            )
              hiddenColumns.add(i);
          break;
        case 'mergeCell': {
          const merge = mergeOf(attributes['ref'] ?? '');
          if (merge) merges.push(merge);
          if (merges.length > limits.merges)
            throw new Refusal('BRK-08', { message: 'Terlalu banyak sel gabungan.' });
        }
      }
    },
    text: (piece) => {
      if (into === 'value') value += piece;
      else if (into === 'inline') inline += piece;
    },
    close: (name) => {
      if (name === 'v' || name === 't') into = undefined;
      else if (name === 'c' && cell) {
        const found = cellOf(cell, value, inline, formula, book);
        if (found && column >= limits.columns) throw new Refusal('BRK-08');
        if (found) {
          cells.set(column, { ...found, text: cutText(found.text) });
          book.read.letters += cells.get(column)!.text.length;
          if (book.read.letters > limits.letters) throw new Refusal('BRK-06');
        }
        cell = undefined;
      } else if (name === 'row' && cells.size > 0) {
        book.read.rows += 1;
        if (book.read.rows > limits.rows) throw new Refusal('BRK-08');
        rows.push({ number: rowNumber, hidden: rowHidden, cells });
      }
    },
  });
  return { rows, merges, hiddenColumns, date1904: book.date1904 };
}

/** What a ZIP without a workbook is, by the parts it has. */
function strangerIn(names: readonly string[]): string {
  if (names.some((name) => name.startsWith('word/'))) return 'dokumen Word';
  if (names.some((name) => name.startsWith('ppt/'))) return 'presentasi PowerPoint';
  if (names.includes('content.xml')) return 'berkas LibreOffice';
  if (names.some((name) => name.endsWith('.bin') && name.startsWith('xl/'))) return 'Excel biner (.xlsb)';
  return 'arsip ZIP';
}

/**
 * Reads the sheets of an .xlsx from its unpacked parts; takes the names of all entries to say what it is where it is none.
 * Hidden sheets come without their rows. Throws a `Refusal` for what cannot be read.
 */
export function readXlsx(parts: Parts, names: readonly string[]): Sheet[] {
  const workbook = readWorkbook(parts);
  if (!workbook)
    throw new Refusal('BRK-03', {
      message: `Isi berkas ini ${strangerIn(names)}, bukan lembar kerja Excel (.xlsx).`,
    });
  const folder = workbookPath(parts).replace(/[^/]*$/, '');
  const book: Book = {
    strings: readSharedStrings(parts.get(`${folder}sharedStrings.xml`)),
    dateStyles: readDateStyles(parts.get(`${folder}styles.xml`)),
    date1904: workbook.date1904,
    read: { rows: 0, letters: 0 },
  };
  if (new Set(workbook.sheets.map(({ path }) => path)).size !== workbook.sheets.length)
    throw new Refusal('BRK-05', { message: 'Berkas rusak: dua lembar menunjuk isi yang sama.' });
  return workbook.sheets.map(({ name, hidden, path }) => {
    const bytes = parts.get(path);
    if (!bytes) throw new Refusal('BRK-05', { message: `Berkas rusak: lembar “${name}” hilang.` });
    if (hidden)
      return { name, hidden, rows: [], merges: [], hiddenColumns: new Set(), date1904: book.date1904 };
    return { name, hidden, ...readSheet(bytes, book) };
  });
}
