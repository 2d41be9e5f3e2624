/** Money by year, as the sources give it; a year without a figure stays in the table as a gap. */

interface Dated {
  period?: string | undefined;
}

/** A column of the table and the series that fill it; none is known for a column without series. */
export const budgetColumns = [
  { key: 'city', indicators: ['mcc-anggaran'] },
  { key: 'fees', indicators: ['mcc-target-retribusi'] },
  { key: 'private', indicators: [] },
] as const;

/** One cell: what each series says about the year; empty where none says anything. */
export interface BudgetCell<S, P> {
  series: S;
  points: P[];
}

/**
 * The rows of the table, one a year from the first figure to the given last year, none left out. Takes the series of
 * each column.
 */
export function budgetRows<P extends Dated, S extends { points: readonly P[] }>(
  columns: readonly (readonly S[])[],
  lastYear: number,
): { year: number; cells: BudgetCell<S, S['points'][number]>[][] }[] {
  const yearOf = ({ period }: Dated) => Number(period?.slice(0, 4));
  const years = columns.flat().flatMap(({ points }) => points.map(yearOf).filter((year) => year > 0));
  const first = Math.min(lastYear, ...years);
  return Array.from({ length: lastYear - first + 1 }, (_, i) => first + i).map((year) => ({
    year,
    cells: columns.map((column) =>
      column
        .map((series) => ({ series, points: series.points.filter((point) => yearOf(point) === year) }))
        .filter(({ points }) => points.length > 0),
    ),
  }));
}
