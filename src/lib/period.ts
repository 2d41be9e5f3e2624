/** Periods of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as sources give them. */

/** The earliest day a period allows, `YYYY-MM-DD`. */
export function periodStart(period: string): string {
  return period + '-01-01'.slice(period.length - 4);
}

/** The last day of a period, `YYYY-MM-DD`. */
export function periodEnd(period: string): string {
  if (period.length === 10) return period;
  if (period.length === 4) return `${period}-12-31`;
  const [year, month] = period.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** True when `inner` is a part of `outer`: 2022-08 lies within 2022; a period does not lie within itself. */
export function liesWithin(inner: string, outer: string): boolean {
  return inner.startsWith(`${outer}-`);
}

/** Days from 1970-01-01 to a day of `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}
