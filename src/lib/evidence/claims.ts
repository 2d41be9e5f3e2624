/** One measured value of an indicator, as recorded. */
export interface Point {
  period?: string | undefined;
  value: number;
  source: string;
}

interface Series {
  id: string;
  points: Point[];
  rivals?: string[] | undefined;
}

/** The newest dated point of a series; the last one written where two share the newest period. */
export function newestPoint<P extends Point>(points: readonly P[]): P {
  const dated = points.filter((point) => point.period !== undefined);
  const newest = dated.reduce<P | undefined>(
    (best, point) => (best && best.period! > point.period! ? best : point),
    undefined,
  );
  return newest ?? points[0]!;
}

/** A figure about the city, ready to be shown: the series, its newest point and the figures that contradict it. */
export interface ClaimView<S extends Series = Series> {
  indicator: S;
  point: S['points'][number];
  rivals: { indicator: S; point: S['points'][number] }[];
}

/** Finds a claim by its id and, beside it, its rivals. Throws when the id is unknown (the gate refuses those). */
export function claimView<S extends Series>(id: string, byId: ReadonlyMap<string, S>): ClaimView<S> {
  const find = (key: string) => {
    const indicator = byId.get(key);
    if (!indicator) throw new Error(`Unknown claim "${key}"`);
    return { indicator, point: newestPoint(indicator.points) as S['points'][number] };
  };
  const own = find(id);
  return { ...own, rivals: (own.indicator.rivals ?? []).map(find) };
}
