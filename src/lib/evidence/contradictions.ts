import { liesWithin, periodEnd } from '../period.ts';

/** A point as far as contradictions go. */
export interface ContradictionPoint<N = unknown> {
  period?: string | undefined;
  value: number;
  source: string;
  note?: N | undefined;
}

/** A series as far as contradictions go. */
export interface ContradictionSeries<N = unknown> {
  id: string;
  kind: 'stock' | 'flow' | 'rate' | 'cumulative';
  points: readonly ContradictionPoint<N>[];
  note?: N | undefined;
  rivals?: readonly string[] | undefined;
}

export const contradictionKinds = ['rival', 'same-period', 'nested-period', 'falling-total'] as const;

/** Two figures that cannot both be read at face value. */
export interface Contradiction<S extends ContradictionSeries = ContradictionSeries> {
  kind: (typeof contradictionKinds)[number];
  indicator: S;
  /** The series that stands against this one; only for `rival`. */
  rival?: S;
  /** The points that contradict each other, in the order of the series; empty for `rival`. */
  points: S['points'][number][];
  /** What the record says about it: notes of the points, then of the series. */
  explanations: NonNullable<S['note']>[];
  /** False: nobody has written why; such a record is not published. */
  explained: boolean;
}

const distinct = <T>(items: T[]): T[] => [...new Set(items)];

/** The dated points of a series by their period, in the order of the series. */
function byPeriod<S extends ContradictionSeries>({ points }: S): Map<string, S['points'][number][]> {
  const periods = new Map<string, S['points'][number][]>();
  for (const point of points)
    if (point.period !== undefined) periods.set(point.period, [...(periods.get(point.period) ?? []), point]);
  return periods;
}

const values = (points: readonly ContradictionPoint[]): number[] => distinct(points.map((p) => p.value));
const differ = (a: readonly ContradictionPoint[], b: readonly ContradictionPoint[]): boolean =>
  values([...a, ...b]).length > 1;

/**
 * Whether the figure of a part contradicts that of the whole period. A count at a moment or a rate is one value for
 * both; a flow of the part can only be smaller; a running total speaks for the last day of either.
 */
function partContradicts(
  kind: ContradictionSeries['kind'],
  [inner, part]: [string, readonly ContradictionPoint[]],
  [outer, whole]: [string, readonly ContradictionPoint[]],
): boolean {
  if (kind === 'flow') return Math.max(...values(part)) > Math.max(...values(whole));
  if (kind === 'cumulative') return periodEnd(inner) === periodEnd(outer) && differ(part, whole);
  return differ(part, whole);
}

/** Contradictions within one series. */
function within<S extends ContradictionSeries>(indicator: S): Pick<Contradiction<S>, 'kind' | 'points'>[] {
  const periods = [...byPeriod(indicator)];
  const same = periods
    .filter(([, points]) => values(points).length > 1)
    .map(([, points]) => ({ kind: 'same-period' as const, points }));
  const nested = periods.flatMap((outer) =>
    periods
      .filter((inner) => liesWithin(inner[0], outer[0]) && partContradicts(indicator.kind, inner, outer))
      .map((inner) => ({ kind: 'nested-period' as const, points: [...outer[1], ...inner[1]] })),
  );
  if (indicator.kind !== 'cumulative') return [...same, ...nested];
  const dated = indicator.points
    .filter((point) => point.period !== undefined)
    .sort((a, b) => periodEnd(a.period!).localeCompare(periodEnd(b.period!)));
  let highest = dated[0];
  const falling = dated.flatMap((point) => {
    const before = highest!;
    if (point.value >= before.value) highest = point;
    return point.value < before.value && periodEnd(point.period!) > periodEnd(before.period!)
      ? [{ kind: 'falling-total' as const, points: [before, point] }]
      : [];
  });
  return [...same, ...nested, ...falling];
}

const notes = (items: readonly { note?: unknown }[]): unknown[] =>
  distinct(items.flatMap(({ note }) => (note === undefined ? [] : [note])));

/**
 * Finds what contradicts itself among the series: other values for the same period, a part that does not fit its
 * whole, a running total that falls, and series that are each other's rivals (each pair once, from the first that
 * names the other). Within a series a note on one of the points or on the series explains it; a pair of rivals is
 * explained when each side that names the other carries a note. A rival that is not among the series is left out.
 */
export function findContradictions<S extends ContradictionSeries>(
  indicators: readonly S[],
): Contradiction<S>[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const told = (found: unknown[]) => found as NonNullable<S['note']>[];
  const inner = indicators.flatMap((indicator) =>
    within(indicator).map(({ kind, points }) => {
      const explanations = told(notes([...points, indicator]));
      return { kind, indicator, points, explanations, explained: explanations.length > 0 };
    }),
  );
  const pairs = new Map<string, Contradiction<S>>();
  for (const indicator of indicators)
    for (const id of indicator.rivals ?? []) {
      const rival = byId.get(id);
      const key = [indicator.id, id].sort().join(' ');
      if (!rival || pairs.has(key)) continue;
      const naming = rival.rivals?.includes(indicator.id) ? [indicator, rival] : [indicator];
      pairs.set(key, {
        kind: 'rival',
        indicator,
        rival,
        points: [],
        explanations: told(notes([indicator, rival])),
        explained: naming.every(({ note }) => note !== undefined),
      });
    }
  return [...pairs.values(), ...inner];
}

/** The contradictions a series takes part in, by its id, whether it is named first or as the rival. */
export function contradictionsById<S extends ContradictionSeries>(
  found: readonly Contradiction<S>[],
): Map<string, Contradiction<S>[]> {
  const map = new Map<string, Contradiction<S>[]>();
  for (const contradiction of found)
    for (const { id } of [contradiction.indicator, ...(contradiction.rival ? [contradiction.rival] : [])])
      map.set(id, [...(map.get(id) ?? []), contradiction]);
  return map;
}
