import type { ClaimView, Point } from './claims.ts';

interface Series {
  id: string;
  points: Point[];
}

/** Figures in the order to be read: the longest series first, and a figure's rivals straight after it. */
export function withRivals<C extends ClaimView<Series>>(claims: readonly C[]): C[] {
  const sorted = [...claims].sort(
    (a, b) =>
      b.indicator.points.length - a.indicator.points.length || a.indicator.id.localeCompare(b.indicator.id),
  );
  const ordered = new Set<C>();
  for (const claim of sorted) {
    ordered.add(claim);
    for (const { indicator } of claim.rivals)
      for (const rival of sorted) if (rival.indicator.id === indicator.id) ordered.add(rival);
  }
  return [...ordered];
}
