/** How many happenings fall on each month or year, by subsektor: the numbers of a table and the circles of its picture. */

interface Counted {
  start: string;
  subsektor: readonly string[];
}

export interface Totals {
  /** Months `YYYY-MM` or years `YYYY`, with each happening counted once. */
  columns: { key: string; total: number }[];
  /** Subsektor that occur, the fullest first; a happening counts under each of its subsektor. */
  rows: { key: string; total: number; counts: number[] }[];
  /** Known too coarsely for any column. */
  rest: number;
}

/** Counts happenings by the columns, which are beginnings of their start date, and by subsektor. */
export function totalsBy(items: readonly Counted[], columns: readonly string[]): Totals {
  const columnOf = ({ start }: Counted): number => columns.findIndex((key) => start.startsWith(key));
  const placed = items.flatMap((item) => {
    const column = columnOf(item);
    return column < 0 ? [] : [{ column, subsektor: [...new Set(item.subsektor)] }];
  });
  const rows = new Map<string, number[]>();
  for (const { column, subsektor } of placed)
    for (const key of subsektor) {
      const counts = rows.get(key) ?? columns.map(() => 0);
      counts[column]! += 1;
      rows.set(key, counts);
    }
  return {
    columns: columns.map((key, i) => ({ key, total: placed.filter(({ column }) => column === i).length })),
    rows: [...rows]
      .map(([key, counts]) => ({ key, counts, total: counts.reduce((sum, n) => sum + n, 0) }))
      .sort((a, b) => b.total - a.total || a.key.localeCompare(b.key)),
    rest: items.length - placed.length,
  };
}

/** The twelve months of a year as columns. */
export const monthsOf = (year: number): string[] =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);

export interface PictureOptions {
  /** Pixels of the whole drawing, and of the column of names at its start. */
  width: number;
  names: number;
  /** Height of a row and of the line of heads above them. */
  row: number;
  head: number;
}

export interface Picture {
  width: number;
  height: number;
  heads: { x: number; key: string }[];
  rows: { y: number; key: string; circles: { x: number; r: number; n: number; key: string }[] }[];
}

/** Lays the totals out as circles whose area follows the number. Takes sizes in pixels; empty cells have no circle. */
export function pictureOf(totals: Totals, { width, names, row, head }: PictureOptions): Picture {
  const step = (width - names) / totals.columns.length;
  const most = Math.max(1, ...totals.rows.flatMap(({ counts }) => counts));
  const largest = Math.min(row, step) / 2 - 0.5;
  const tenth = (n: number): number => Math.round(n * 10) / 10;
  const at = (i: number): number => tenth(names + step * (i + 0.5));
  return {
    width,
    height: head + row * totals.rows.length,
    heads: totals.columns.map(({ key }, i) => ({ x: at(i), key })),
    rows: totals.rows.map(({ key, counts }, i) => ({
      key,
      y: head + row * (i + 0.5),
      circles: counts.flatMap((n, column) =>
        n === 0
          ? []
          : [{ x: at(column), r: tenth(largest * Math.sqrt(n / most)), n, key: totals.columns[column]!.key }],
      ),
    })),
  };
}
