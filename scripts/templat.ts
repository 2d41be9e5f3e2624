import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sheetNames } from '../src/lib/intake/sheet.ts';
import { parseTables } from '../src/lib/gate/tables.ts';
import type { Access, Column } from '../src/lib/schema/column.ts';
import { columns } from '../src/lib/schema/columns.ts';
import { umkmKinds } from '../src/lib/schema/umkm.ts';
import { workbook, type Choice, type SheetOut } from '../src/lib/workbook.ts';
import { columnLetters } from '../src/lib/intake/findings.ts';
import { readContent } from './content.ts';
import { headLook } from './intake/quarantine.ts';

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

/** The lists of the drop-downs, by the tables of content/. */
export function choicesOf(root: string): Record<NonNullable<Column['choices']>, string[]> {
  const { tables } = parseTables(readContent(join(root, 'content')).raw);
  return {
    kind: [...umkmKinds],
    subsektor: tables.classification.subsektor.map(({ name }) => name.id),
    kelurahan: tables.kelurahan.map(({ name }) => name).sort(new Intl.Collator('id').compare),
    kecamatan: tables.kecamatan.map(({ name }) => name),
    yesNo: ['ya', 'tidak'],
  };
}

/** The template as bytes. Takes the lists of its drop-downs. */
export function template(lists: ReturnType<typeof choicesOf>): Uint8Array {
  const names = Object.keys(lists) as (keyof typeof lists)[];
  const listAt = (name: keyof typeof lists): string => {
    const column = columnLetters(names.indexOf(name));
    return `${sheetNames.lists}!$${column}$1:$${column}$${lists[name].length}`;
  };
  const head = 4;
  const choices = filled.map(({ header, note, choices: list }, i): Choice => {
    const column = columnLetters(i);
    return {
      range: `${column}${head + 2}:${column}${head + rows}`,
      ...(list && { list: listAt(list) }),
      title: header,
      hint: note.id,
    };
  });
  const makers: SheetOut = {
    name: sheetNames.makers,
    widths: filled.map(({ header }) => Math.max(14, Math.min(header.length + 4, 30))),
    textColumns: filled.map((_, i) => i),
    frozen: head,
    choices,
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
  const longest = Math.max(...names.map((name) => lists[name].length));
  const hidden: SheetOut = {
    name: sheetNames.lists,
    hidden: true,
    rows: Array.from({ length: longest }, (_, i) => names.map((name) => lists[name][i])),
  };
  return workbook([makers, guide, hidden]);
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const path = resolve(process.argv[2] ?? 'templat/laporan-pelaku.xlsx');
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, template(choicesOf(root)));
  console.log(`Templat ditulis: ${path}`);
}
