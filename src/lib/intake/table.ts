import { columnOf, type ColumnKey } from '../schema/columns.ts';
import { columnLetters, finding, rowRuns, type Finding, type Place } from './findings.ts';
import { findHeader, isHeadRow, type Header, type TableColumn } from './header.ts';
import { sheetNames, type Cell, type Merge, type Row, type Sheet } from './sheet.ts';

/** A row of data: what its known columns say. */
export interface TableRow {
  number: number;
  cells: Partial<Record<ColumnKey, Cell>>;
}

/** The data of one sheet; private and unknown columns are not in it any more. */
export interface Table {
  file: string;
  sheet?: string | undefined;
  columns: TableColumn[];
  rows: TableRow[];
  date1904: boolean;
  /** Fingerprint of the file that a quarantine workbook came from; it stands above its table. */
  origin?: string | undefined;
  /** Made by our own export: changes in it are an editor's, not a kelurahan's. */
  exported: boolean;
}

export interface Tables {
  tables: Table[];
  findings: Finding[];
}

/** Columns in which a merged cell means all of its rows. */
const fillable: readonly ColumnKey[] = ['kelurahan', 'kecamatan', 'subsektor'];
const end =
  /^(jumlah|total|sub ?total|mengetahui|menyetujui|malang\s*,|kota malang\s*,|catatan\s*:|keterangan\s*:|nb\s*[:.])/i;
const quarantined = /^karantina:\s*([0-9a-f]{16})$/i;
const exported = /^ekspor:/i;

/** A column as the sheet shows it, with its letter; by its own head where the sheet has none. */
export const labelOf = ({ columns }: Table, key: ColumnKey): string =>
  columns.find((column) => column.key === key)?.label ?? columnOf.get(key)!.header;

const isRead = (key: ColumnKey): boolean => columnOf.get(key)!.access !== 'ignored';
const firstText = ({ cells }: Row): string => [...cells].sort(([a], [b]) => a - b)[0]?.[1].text.trim() ?? '';
const isNumbering = ({ cells }: Row): boolean =>
  cells.size >= 3 && [...cells.values()].every(({ text }) => /^\(?\d{1,2}\)?$/.test(text.trim()));

interface Parts {
  data: Row[];
  hidden: number[];
  skipped: number[];
  beyond: number[];
}

/** Divides the rows below the head: data, hidden, no data, and what looks like data below the end. */
function divide(rows: readonly Row[], columns: readonly TableColumn[]): Parts {
  const parts: Parts = { data: [], hidden: [], skipped: [], beyond: [] };
  const name = columns.find(({ key }) => key === 'name')?.index ?? -1;
  const keyed = columns.filter(({ key }) => isRead(key)).map(({ index }) => index);
  let ended = false;
  for (const row of rows) {
    const filled = keyed.filter((index) => row.cells.get(index)?.text.trim()).length;
    const text = firstText(row);
    ended ||= end.test(text) && (filled <= 3 || !row.cells.has(name));
    if (row.cells.size === 0) continue;
    if (row.hidden) parts.hidden.push(row.number);
    else if (ended)
      (filled >= 3 && row.cells.has(name) && !end.test(text) ? parts.beyond : parts.skipped).push(row.number);
    else if (isNumbering(row) || isHeadRow(row)) parts.skipped.push(row.number);
    else parts.data.push(row);
  }
  return parts;
}

const covers = (merge: Merge, row: number): boolean => merge.top <= row && row <= merge.bottom;

/** Fills merged cells down where that is meant, and refuses the rows of other merged cells. */
function applyMerges(
  merges: readonly Merge[],
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  place: Place,
  findings: Finding[],
): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const refused = new Set<number>();
  for (const merge of merges) {
    const touched = columns.filter(
      ({ index, key }) => index >= merge.left && index <= merge.right && isRead(key),
    );
    const covered = rows.filter(({ number }) => covers(merge, number));
    const [column] = touched;
    if (!column || covered.length === 0) continue;
    const top = byNumber.get(merge.top)?.cells[column.key];
    if (touched.length === 1 && merge.left === merge.right && fillable.includes(column.key) && top) {
      for (const row of covered) row.cells[column.key] = top;
      findings.push(
        finding('SEL-04', { ...place, row: merge.top, column: column.label }, {
          message: `Sel gabungan ${merge.range} berisi “${top.text}”; diisikan ke ${covered.length} baris.`,
        }),
      ); // prettier-ignore
    } else
      for (const { number } of covered) {
        // One merge is enough to refuse a row.
        if (refused.has(number)) continue;
        refused.add(number);
        findings.push(
          finding(
            'SEL-05',
            { ...place, row: number, column: column.label },
            { message: `Sel digabung: ${merge.range}.` },
          ),
        );
      }
  }
}

function toTable(sheet: Sheet, header: Header, file: string): { table: Table; findings: Finding[] } {
  const place: Place = { file, sheet: sheet.name };
  const findings = [...header.findings];
  const tell = (code: Parameters<typeof finding>[0], rows: number[], message: string) => {
    if (rows.length > 0)
      findings.push(finding(code, { ...place, row: rows[0] }, { message: `${message}: ${rowRuns(rows)}.` }));
  };
  const above = sheet.rows.filter(({ number, cells }) => number < header.first && cells.size > 0);
  const { data, hidden, skipped, beyond } = divide(
    sheet.rows.filter(({ number }) => number > header.last),
    header.columns,
  );
  const rows = data.flatMap((row): TableRow[] => {
    const cells: TableRow['cells'] = {};
    for (const { index, key } of header.columns) {
      const cell = row.cells.get(index);
      if (cell && isRead(key)) cells[key] = cell;
    }
    return Object.keys(cells).length > 0 ? [{ number: row.number, cells }] : [];
  });
  const examples = rows.filter(({ cells }) => /^contoh\s*:/i.test(cells.name?.text ?? ''));
  tell('LBR-03', [...above.map(({ number }) => number), ...skipped], 'Baris yang bukan data dilewati');
  tell('LBR-04', hidden, 'Baris tersembunyi tidak dibaca');
  tell('LBR-06', beyond, 'Baris sesudah jumlah atau tanda tangan tidak dibaca');
  tell('LBR-07', examples.map(({ number }) => number), 'Baris contoh dilewati'); // prettier-ignore

  const titled = new Set([...header.dropped, ...header.columns.map(({ index }) => index)]);
  const untitled = new Map<number, number>();
  for (const row of data)
    for (const index of row.cells.keys())
      if (!titled.has(index) && !untitled.has(index)) untitled.set(index, row.number);
  for (const [index, row] of untitled)
    findings.push(
      finding('KOL-01', { ...place, row, column: columnLetters(index) }, {
        severity: 'warning',
        message: `Kolom ${columnLetters(index)} tidak berjudul tetapi berisi; isinya tidak dibaca.`,
        repair: 'Beri judul yang dikenal, atau hapus isinya.',
      }),
    ); // prettier-ignore

  const kept = rows.filter((row) => !examples.includes(row));
  applyMerges(sheet.merges, kept, header.columns, place, findings);
  const origin = above.map((row) => quarantined.exec(firstText(row))?.[1]).find(Boolean);
  return {
    table: {
      file,
      sheet: sheet.name,
      columns: header.columns,
      rows: kept,
      date1904: sheet.date1904,
      origin,
      exported: above.some((row) => exported.test(firstText(row))),
    },
    findings,
  };
}

/**
 * Takes the tables out of the sheets of a file. Gives what each visible sheet with a head row holds, and all there is to
 * tell about the rest.
 */
export function tablesOf(sheets: readonly Sheet[], file: string, leftOut: readonly string[] = []): Tables {
  const tables: Table[] = [];
  const findings: Finding[] = [];
  for (const sheet of sheets) {
    const place: Place = { file, sheet: sheet.name };
    if (sheet.name === sheetNames.lists || sheet.name === sheetNames.guide) continue;
    if (sheet.hidden) {
      findings.push(finding('LBR-01', place));
      continue;
    }
    if (sheet.rows.length === 0) continue;
    const header = findHeader(sheet, file, leftOut);
    if (!header) {
      findings.push(finding('LBR-02', place));
      continue;
    }
    const read = toTable(sheet, header, file);
    tables.push(read.table);
    findings.push(...read.findings);
  }
  if (tables.length === 0) {
    const tried = findings.some(({ code }) => code === 'LBR-02');
    findings.push(
      finding(
        'BRK-09',
        { file },
        tried ? { message: 'Tidak ada lembar dengan baris judul yang dikenal.' } : {},
      ),
    );
  } else if (tables.every(({ rows }) => rows.length === 0)) findings.push(finding('BRK-09', { file }));
  return { tables, findings };
}
