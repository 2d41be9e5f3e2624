/** How many colours the map has for counts above zero (the panji steps of the design). */
const COLOURS = 5;

/**
 * Upper bounds of the classes above zero, ascending, the last being `max`; empty when `max` is 0. Bounds
 * are whole numbers and grow by squares, because most kelurahan hold few records and a few hold many: equal
 * classes would paint nearly all of them alike. A maximum below five gives one class for each count.
 */
export function steps(max: number): number[] {
  const bounds: number[] = [];
  for (let step = 1; step <= Math.min(COLOURS, max); step++) {
    bounds.push(Math.max((bounds.at(-1) ?? 0) + 1, Math.round(max * (step / COLOURS) ** 2)));
  }
  return bounds;
}

/**
 * The class of a count on a map whose highest count is `max`: 0 for none, else 1 to 5, the darkest.
 * A count above `max` takes the last class.
 */
export function stepFor(count: number, max: number): number {
  if (count <= 0) return 0;
  const bounds = steps(max);
  const index = bounds.findIndex((bound) => count <= bound);
  return index === -1 ? bounds.length : index + 1;
}

/** One block of the legend: the class and the counts it covers, both ends included. */
export interface StepRange {
  readonly step: number;
  readonly from: number;
  readonly to: number;
}

/** The classes above zero as ranges for the legend, in ascending order. */
export function stepRanges(max: number): StepRange[] {
  const bounds = steps(max);
  return bounds.map((to, index) => ({ step: index + 1, from: (bounds[index - 1] ?? 0) + 1, to }));
}
