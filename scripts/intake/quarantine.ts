import type { RefusedRow } from '../../src/lib/intake/intake.ts';
import { columnLetters, type Finding } from '../../src/lib/intake/findings.ts';
import { dayColumns } from '../../src/lib/intake/row.ts';
import type { Table, TableRow } from '../../src/lib/intake/table.ts';
import { dateOfSerial } from '../../src/lib/intake/values/dates.ts';
import type { Column } from '../../src/lib/schema/column.ts';
import { columnOf, columns, type ColumnKey } from '../../src/lib/schema/columns.ts';
import { workbook, type CellValue, type SheetOut } from '../../src/lib/workbook.ts';
import { choicesFor, headLook, listSheet, type Lists } from './choices.ts';

const sheetName = (wanted: string, taken: Set<string>): string => {
  const base =
    wanted
      .replace(/[\\/?*[\]:]/g, ' ')
      .slice(0, 27)
      .trim() || 'Lembar';
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${base} ${n}`;
  taken.add(name.toLowerCase());
  return name;
};

/** A cell as it was typed; a bare serial number of a workbook that counts from 1904 as its day, since ours does not. */
const asTyped = ({ date1904 }: Table, { cells }: TableRow, key: ColumnKey): string => {
  const cell = cells[key];
  const isSerial = date1904 && cell?.kind === 'number' && dayColumns.includes(key);
  return (isSerial && dateOfSerial(Number(cell.text), true)) || (cell?.text ?? '');
};

/** The column a finding is about, which names it as the report does; where makers are alike, their code answers. */
const keyOf = ({ code, column }: Finding, table: Table): ColumnKey | undefined =>
  (code === 'PLK-02' || code === 'PLK-03' ? 'slug' : undefined) ??
  table.columns.find(({ label }) => label === column)?.key ??
  columns.find(({ header }) => header === column)?.key;

/** Before the columns of the report: the reason, and the row it comes from. */
const before = 2;
const head = 3;

/** One sheet of refused rows. The letters in its reasons are those of its own columns. */
function sheetOf(
  table: Table,
  refused: readonly RefusedRow[],
  name: string,
  mark: string,
  lists: Lists,
): SheetOut {
  // The code of a maker, which many a message asks for, and each column that a message names have their place here.
  const wanted = new Set<ColumnKey | undefined>(['slug', ...table.columns.map(({ key }) => key)]);
  for (const { reasons } of refused) for (const reason of reasons) wanted.add(keyOf(reason, table));
  const shown: readonly (Column & { key: ColumnKey })[] = columns.filter(({ key, access }) => access !== 'ignored' && wanted.has(key)); // prettier-ignore
  const letterOf = new Map(shown.map(({ key }, i) => [key, columnLetters(before + i)]));
  const told = (reason: Finding): string => {
    const key = keyOf(reason, table);
    const place = key ? `${letterOf.get(key)} (${columnOf.get(key)!.header}): ` : '';
    return `${place}${reason.message} ${reason.repair}`;
  };
  return {
    name,
    widths: [60, 12, ...shown.map(({ key }) => (key === 'name' ? 34 : 20))],
    textColumns: shown.map((_, i) => before + i),
    frozen: head,
    frozenColumns: 1,
    choices: choicesFor(shown, { from: before, rows: [head + 1, head + refused.length] }, lists),
    rows: [
      [{ value: `Karantina: ${mark}`, look: 'example' }],
      [
        {
          value:
            'Betulkan sel berwarna merah muda menurut kolom pertama, lalu impor berkas ini. Jangan mengubah baris paling atas.',
          look: 'example',
        },
      ],
      [
        { value: columnOf.get('refusal')!.header, look: 'head' },
        { value: columnOf.get('origin')!.header, look: 'head' },
        ...shown.map(({ header, access }): CellValue => ({ value: header, look: headLook[access] })),
      ],
      ...refused.map(({ row, reasons }) => {
        const faulty = new Set(reasons.map((reason) => keyOf(reason, table)));
        return [
          { value: reasons.map(told).join('\n'), look: 'wrap' as const },
          { value: String(row.number), look: 'text' as const },
          ...shown.map(({ key }): CellValue => {
            const value = asTyped(table, row, key);
            return faulty.has(key) ? { value, look: 'fault' } : value;
          }),
        ];
      }),
    ],
  };
}

/**
 * The refused rows as a workbook to be mended and imported again: their known columns as they were typed, what is at fault
 * coloured, and the reason beside each. Private columns are not in it. Takes the fingerprint of the file each row came
 * from, and the lists to choose from.
 */
export function quarantineWorkbook(
  refused: readonly RefusedRow[],
  fingerprint: (file: string) => string,
  lists: Lists,
): Uint8Array {
  const taken = new Set<string>();
  const sheets = [...Map.groupBy(refused, ({ table }) => table)].map(([table, rows]) =>
    sheetOf(
      table,
      rows,
      sheetName(table.sheet ?? table.file, taken),
      table.origin ?? fingerprint(table.file),
      lists,
    ),
  );
  return workbook([...sheets, listSheet(lists)]);
}
