import { columns, columnOf, type ColumnKey } from '../../src/lib/schema/columns.ts';
import type { RefusedRow } from '../../src/lib/intake/intake.ts';
import { dayColumns } from '../../src/lib/intake/row.ts';
import { dateOfSerial } from '../../src/lib/intake/values/dates.ts';
import { workbook, type CellValue, type SheetOut } from '../../src/lib/workbook.ts';

/** Which head belongs to which group, by its colour. */
export const headLook = {
  public: 'head',
  consent: 'headConsent',
  official: 'headOfficial',
  ignored: 'head',
} as const;

/** A cell as it was typed; a bare serial number of a workbook that counts from 1904 as its day, since ours does not. */
const asTyped = ({ table, row }: RefusedRow, key: ColumnKey): string | undefined => {
  const cell = row.cells[key];
  const isSerial = table.date1904 && cell?.kind === 'number' && dayColumns.includes(key);
  return (isSerial && dateOfSerial(Number(cell.text), true)) || cell?.text;
};

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

/**
 * The refused rows as a workbook to be mended and imported again: their known columns as they were typed, and the reason
 * beside each. Private columns are not in it. Takes the fingerprint of the file each row came from.
 */
export function quarantineWorkbook(
  refused: readonly RefusedRow[],
  fingerprint: (file: string) => string,
): Uint8Array {
  const taken = new Set<string>();
  const tables = Map.groupBy(refused, ({ table }) => table);
  const sheets = [...tables].map(([table, rows]): SheetOut => {
    const keys = columns
      .map(({ key }) => key)
      .filter((key) => table.columns.some((c) => c.key === key) && columnOf.get(key)!.access !== 'ignored');
    const heads: CellValue[] = [
      { value: columnOf.get('refusal')!.header, look: 'head' },
      { value: columnOf.get('origin')!.header, look: 'head' },
      ...keys.map((key): CellValue => ({
        value: columnOf.get(key)!.header,
        look: headLook[columnOf.get(key)!.access],
      })),
    ];
    return {
      name: sheetName(table.sheet ?? table.file, taken),
      widths: [60, 12, ...keys.map(() => 20)],
      textColumns: keys.map((_, i) => i + 2),
      frozen: 3,
      rows: [
        [{ value: `Karantina: ${table.origin ?? fingerprint(table.file)}`, look: 'example' }],
        [
          {
            value:
              'Betulkan isian yang disebut di kolom pertama, lalu impor berkas ini. Jangan mengubah baris paling atas.',
            look: 'example',
          },
        ],
        heads,
        ...rows.map((refused) => [
          {
            value: refused.reasons
              .map(({ column, message, repair }) => `${column ? `${column}: ` : ''}${message} ${repair}`)
              .join('\n'),
            look: 'wrap' as const,
          },
          { value: String(refused.row.number), look: 'text' as const },
          ...keys.map((key): CellValue => asTyped(refused, key)),
        ]),
      ],
    };
  });
  return workbook(sheets);
}
