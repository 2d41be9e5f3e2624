import type { Direction } from './series.ts';

/**
 * What the evidence says about the development of a subsektor. `unknown` unless at least one series of its size has two
 * points that can be compared; `mixed` where such series say different things.
 */
export type Growth = 'up' | 'down' | 'flat' | 'mixed' | 'unknown';

interface Read {
  indicator: { kind: 'stock' | 'flow' | 'rate' | 'cumulative' };
  direction: Direction;
}

/** True where a series can speak of growth: it measures a size, and its newest stretch can be compared. */
const speaks = ({ indicator: { kind }, direction }: Read): boolean =>
  // A rate or a share may rise while the subsektor shrinks, and a running total only ever rises.
  (kind === 'stock' || kind === 'flow') && ['up', 'down', 'flat', 'uneven'].includes(direction);

/** The development of a subsektor from its series, as the ledger reads them; never more certain than they are. */
export function growthOf(series: readonly Read[]): Growth {
  const said = new Set(series.filter(speaks).map(({ direction }) => direction));
  if (said.size === 0) return 'unknown';
  const [only] = said;
  return said.size > 1 || only === 'uneven' ? 'mixed' : (only as Growth);
}

/** Why nothing can be said: no series at all, or none with two comparable points of a size. */
export const reasonOf = (series: readonly Read[]): 'none' | 'incomparable' =>
  series.length === 0 ? 'none' : 'incomparable';
