import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sheetNames } from '../src/lib/intake/sheet.ts';
import { parseTables } from '../src/lib/gate/tables.ts';
import type { Access, Column } from '../src/lib/schema/column.ts';
import { columns } from '../src/lib/schema/columns.ts';
import { workbook, type SheetOut } from '../src/lib/workbook.ts';
import { readContent } from './content.ts';
import { choicesFor, headLook, listsOf, listSheet, type Lists } from './intake/choices.ts';

/** Writes the workbook that a kelurahan fills in: lists to choose from, a hint at each column, one example. */

const rows = 1_000;
const access: Record<Access, string> = {
  public: 'tampil di situs',
  consent: 'hanya dengan izin',
  official: 'untuk petugas, tidak terbit',
  ignored: 'tidak dibaca',
};

/** Columns that only our own workbooks fill. */
const notToFill = ['refusal', 'origin', 'sourceAddress'];
const filled: readonly Column[] = columns.filter(({ key }) => !notToFill.includes(key));

/** The template as bytes. Takes the lists of its drop-downs. */
export function template(lists: Lists): Uint8Array {
  const head = 4;
  const makers: SheetOut = {
    name: sheetNames.makers,
    widths: filled.map(({ header }) => Math.max(14, Math.min(header.length + 4, 30))),
    textColumns: filled.map((_, i) => i),
    frozen: head,
    // The name stays in sight, whatever is filled in beside it.
    frozenColumns: filled.findIndex(({ key }) => key === 'name') + 1,
    choices: choicesFor(filled, { rows: [head + 2, head + rows] }, lists),
    rows: [
      [{ value: 'Laporan pelaku ekonomi kreatif Kota Malang', look: 'title' }],
      [
        {
          value:
            'Satu baris satu pelaku. Judul biru tampil di situs, kuning hanya dengan izin tertulis, abu-abu untuk petugas. Penjelasan muncul bila sel diklik.',
          look: 'example',
        },
      ],
      [
        {
          value:
            'Jangan menambah kolom NIK, KK, NPWP, NIB, rekening, tanggal lahir, atau omzet. Baris CONTOH tidak ikut dibaca.',
          look: 'example',
        },
      ],
      filled.map(({ header, access: kind, required }) => ({
        value: required ? `${header} *` : header,
        look: headLook[kind],
      })),
      filled.map(({ example }) => ({ value: example, look: 'example' as const })),
    ],
  };
  const guide: SheetOut = {
    name: sheetNames.guide,
    widths: [26, 14, 28, 90],
    frozen: 1,
    rows: [
      ['Kolom', 'Wajib', 'Siapa yang melihat', 'Isinya'].map((value) => ({ value, look: 'head' as const })),
      ...filled.map(({ header, required, access: kind, note }) => [
        header,
        required ? 'wajib' : undefined,
        access[kind],
        { value: note.id, look: 'wrap' as const },
      ]),
    ],
  };
  return workbook([makers, guide, listSheet(lists)]);
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const path = resolve(process.argv[2] ?? 'templat/laporan-pelaku.xlsx');
  mkdirSync(join(path, '..'), { recursive: true });
  const { tables } = parseTables(readContent(join(root, 'content')).raw);
  writeFileSync(path, template(listsOf(tables)));
  console.log(`Templat ditulis: ${path}`);
}
