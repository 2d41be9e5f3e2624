/** Two stretches of whole months, as long as each other, on either side of a day. */

/** Whole months from `from` to `to` (`YYYY-MM`), both included. */
export interface Months {
  from: string;
  to: string;
}

const monthNumber = (month: string): number => {
  const [year, mon] = month.split('-').map(Number) as [number, number];
  return year * 12 + mon - 1;
};
const monthOf = (n: number): string => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;

/**
 * The months before and after a turning day (`YYYY-MM-DD`): after it from the next month to the newest one (`YYYY-MM`),
 * before it as many, up to the month of the day itself. Gives `count` 0 and no months while nothing is known after it.
 */
export function sidesOf(day: string, newest: string): { count: number; before?: Months; after?: Months } {
  const turning = monthNumber(day.slice(0, 7));
  const count = monthNumber(newest) - turning;
  if (count < 1) return { count: 0 };
  return {
    count,
    before: { from: monthOf(turning - count + 1), to: monthOf(turning) },
    after: { from: monthOf(turning + 1), to: monthOf(turning + count) },
  };
}

/**
 * True when a period lies wholly within the months. A year is longer than any side and lies in none; nor does the
 * turning day itself.
 */
export function liesOn(period: string | undefined, { from, to }: Months, turning: string): boolean {
  if (period === turning) return false;
  const month = period?.slice(0, 7) ?? '';
  return month.length === 7 && month >= from && month <= to;
}

/** The newest month among periods of any length; those known by year alone say nothing. */
export function newestMonth(periods: readonly (string | undefined)[]): string {
  return periods.map((period) => period?.slice(0, 7) ?? '').filter((month) => month.length === 7).sort().at(-1) ?? ''; // prettier-ignore
}
