import type { Tables } from '../../src/lib/gate/tables.ts';
import { columnLetters } from '../../src/lib/intake/findings.ts';
import { sheetNames } from '../../src/lib/intake/sheet.ts';
import type { Access, Column } from '../../src/lib/schema/column.ts';
import { umkmKinds } from '../../src/lib/schema/umkm.ts';
import type { Choice, Look, SheetOut } from '../../src/lib/workbook.ts';

/** What the workbooks to be filled in and to be mended share: colours of the heads, drop-downs, hints. */

/** Which head belongs to which group, by its colour. */
export const headLook: Record<Access, Look> = {
  public: 'head',
  consent: 'headConsent',
  official: 'headOfficial',
  ignored: 'head',
};

/** The lists of the drop-downs, each in a column of a hidden sheet. */
export type Lists = Record<NonNullable<Column['choices']>, string[]>;

export function listsOf({ classification, kelurahan, kecamatan }: Tables): Lists {
  return {
    kind: [...umkmKinds],
    subsektor: classification.subsektor.map(({ name }) => name.id),
    kelurahan: kelurahan.map(({ name }) => name).sort(new Intl.Collator('id').compare),
    kecamatan: kecamatan.map(({ name }) => name),
    yesNo: ['ya', 'tidak'],
  };
}

const namesOf = (lists: Lists) => Object.keys(lists) as (keyof Lists)[];

/** The hidden sheet that `choicesFor` points at. */
export function listSheet(lists: Lists): SheetOut {
  const names = namesOf(lists);
  const longest = Math.max(...names.map((name) => lists[name].length));
  return {
    name: sheetNames.lists,
    hidden: true,
    rows: Array.from({ length: longest }, (_, i) => names.map((name) => lists[name][i])),
  };
}

/** Drop-downs and hints of columns, the first of them at column `from` (from 0), in the rows given (from 1). */
export function choicesFor(
  columns: readonly Column[],
  { from = 0, rows }: { from?: number; rows: readonly [first: number, last: number] },
  lists: Lists,
): Choice[] {
  const listAt = (name: keyof Lists): string => {
    const column = columnLetters(namesOf(lists).indexOf(name));
    return `${sheetNames.lists}!$${column}$1:$${column}$${lists[name].length}`;
  };
  return columns.map(({ header, note, choices: list }, i) => {
    const column = columnLetters(from + i);
    return {
      range: `${column}${rows[0]}:${column}${rows[1]}`,
      ...(list && { list: listAt(list) }),
      title: header,
      hint: note.id,
    };
  });
}
