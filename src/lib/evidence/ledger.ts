import type { Contradiction, ContradictionSeries } from './contradictions.ts';
import { directionOf, newestValues, type Direction, type Series, type SeriesPoint } from './series.ts';

export type LedgerSeries = ContradictionSeries & Series & { points: SeriesPoint[] };

/**
 * Whether a figure may stand alone: `disagree` when sources contradict each other about it, `guarded` when the record
 * says that it must not be quoted by itself (`headline: false`).
 */
export type Standing = 'disagree' | 'guarded' | 'sound';

/** A series as the ledger shows it. */
export interface LedgerView<S extends LedgerSeries> {
  indicator: S;
  newest: { period: string | undefined; values: number[]; points: S['points'][number][] };
  direction: Direction;
  /** Start of the stretch the direction is about. */
  since: string | undefined;
  sourceCount: number;
  standing: Standing;
  /** The series that stand against this one, whichever side names the other. */
  rivals: S[];
  contradictions: Contradiction<S>[];
}

/** Reads one series for the ledger. Takes it and the contradictions it takes part in. */
export function ledgerView<S extends LedgerSeries>(
  indicator: S,
  contradictions: readonly Contradiction<S>[] = [],
): LedgerView<S> {
  const { direction, since } = directionOf(indicator);
  const rivals = contradictions.flatMap(({ indicator: one, rival }) =>
    rival ? [one.id === indicator.id ? rival : one] : [],
  );
  return {
    indicator,
    newest: newestValues<S['points'][number]>(indicator.points),
    direction,
    since,
    sourceCount: new Set(indicator.points.map((point) => point.source)).size,
    standing: contradictions.length > 0 ? 'disagree' : indicator.headline ? 'sound' : 'guarded',
    rivals,
    contradictions: [...contradictions],
  };
}

/** The sources of a contradiction in reading order: those of the figures shown, then those its notes rest on. */
export function contradictionSources<S extends ContradictionSeries & { noteSources?: string[] | undefined }>({
  indicator,
  rival,
  points,
}: Pick<Contradiction<S>, 'indicator' | 'rival' | 'points'>): { shown: string[]; notes: string[] } {
  const sides = rival ? [indicator, rival] : [indicator];
  const shown = rival ? sides.flatMap((series) => newestValues(series.points).points) : points;
  return {
    shown: shown.map(({ source }) => source),
    notes: sides.flatMap(({ noteSources = [] }) => noteSources),
  };
}
