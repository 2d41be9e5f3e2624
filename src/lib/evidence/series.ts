import { newestPoint } from './claims.ts';
import { liesWithin, periodEnd } from '../period.ts';

/** A point as far as reading a series over time goes. */
export interface SeriesPoint {
  period?: string | undefined;
  value: number;
  /** Not comparable with what came before: another definition, an unexplained jump, or an old figure repeated. */
  break?: true | undefined;
  source: string;
}

export interface Series {
  kind: 'stock' | 'flow' | 'rate' | 'cumulative';
  headline: boolean;
  points: readonly SeriesPoint[];
}

/** One period of a series and all that was said about it. */
export interface Period<P extends SeriesPoint = SeriesPoint> {
  period: string;
  points: P[];
}

/** The dated points by period, oldest first; a running total counts from the last day of its period. */
export function periodsOf<P extends SeriesPoint>(kind: Series['kind'], points: readonly P[]): Period<P>[] {
  const periods = new Map<string, P[]>();
  for (const point of points)
    if (point.period !== undefined) periods.set(point.period, [...(periods.get(point.period) ?? []), point]);
  const key = (period: string) => (kind === 'cumulative' ? `${periodEnd(period)} ${period}` : period);
  return [...periods]
    .map(([period, points]) => ({ period, points }))
    .sort((a, b) => key(a.period).localeCompare(key(b.period)));
}

/** True when a period cannot be compared with the one before it: it says so, or one of them is a part of the other. */
export function breaksFrom(before: Period, next: Period): boolean {
  return (
    next.points.some((point) => point.break) ||
    liesWithin(next.period, before.period) ||
    liesWithin(before.period, next.period)
  );
}

/** The different values of the newest period, in the order of the series, and the points that give them. */
export function newestValues<P extends SeriesPoint>(
  points: readonly P[],
): { period: string | undefined; values: number[]; points: P[] } {
  const newest = newestPoint(points);
  const own = points.filter((point) => point.period === newest.period);
  return { period: newest.period, values: [...new Set(own.map((p) => p.value))], points: own };
}

/**
 * What may be said about the way a series goes.
 * `unknown`: fewer than two dated periods. `incomparable`: there are more, but the newest cannot be compared with the
 * one before, or sources disagree about the series. `running`: a running total, which rises by its nature.
 * `uneven`: up and down within the stretch that can be compared.
 */
export type Direction = 'up' | 'down' | 'flat' | 'uneven' | 'running' | 'incomparable' | 'unknown';

type Step = 'up' | 'down' | 'flat' | undefined;

/** Compares all that was said about two periods; where sources disagree, only what holds for every one of them. */
function step(before: Period, next: Period): Step {
  const [a, b] = [before, next].map(({ points }) => points.map((p) => p.value)) as [number[], number[]];
  if (Math.min(...b) > Math.max(...a)) return 'up';
  if (Math.max(...b) < Math.min(...a)) return 'down';
  return new Set([...a, ...b]).size === 1 ? 'flat' : undefined;
}

/** The way a series goes over its newest unbroken stretch, and since when; never more certain than the data. */
export function directionOf(series: Series): { direction: Direction; since?: string } {
  const periods = periodsOf(series.kind, series.points);
  if (periods.length < 2) return { direction: 'unknown' };
  let first = periods.length - 1;
  while (first > 0 && !breaksFrom(periods[first - 1]!, periods[first]!)) first -= 1;
  const run = periods.slice(first);
  if (run.length < 2) return { direction: 'incomparable' };
  const since = run[0]!.period;
  if (series.kind === 'cumulative') return { direction: 'running', since };
  if (!series.headline) return { direction: 'incomparable' };
  const steps = run.slice(1).map((next, i) => step(run[i]!, next));
  if (steps.includes(undefined)) return { direction: 'incomparable' };
  const moves = new Set(steps.filter((s) => s !== 'flat'));
  if (moves.size > 1) return { direction: 'uneven', since };
  return { direction: [...moves][0] ?? 'flat', since };
}
