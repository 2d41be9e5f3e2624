import type { LonLat } from '../place/geo.ts';

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** East and north of each arrow key. */
const unit: Readonly<Record<Direction, readonly [east: number, north: number]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** How far aside a place may lie, as a share of how far ahead it lies, to count as being in a direction. */
const WIDTH = 1.2;

/** Whether a key is an arrow key. */
export const isDirection = (key: string): key is Direction => key in unit;

/**
 * The place an arrow key leads to: the nearest one in that direction, where lying aside counts double.
 * Gives undefined at the edge of the city. Degrees are compared as they are, which is near enough in Malang.
 */
export function towards(
  from: string,
  direction: Direction,
  points: ReadonlyMap<string, LonLat>,
): string | undefined {
  const [lon, lat] = points.get(from)!;
  const [east, north] = unit[direction];
  let [best, nearest]: [string | undefined, number] = [undefined, Infinity];
  for (const [id, [x, y]] of points) {
    const ahead = (x - lon) * east + (y - lat) * north;
    const aside = Math.abs((x - lon) * north) + Math.abs((y - lat) * east);
    if (ahead <= 0 || aside > ahead * WIDTH) continue;
    if (ahead + 2 * aside < nearest) [best, nearest] = [id, ahead + 2 * aside];
  }
  return best;
}
