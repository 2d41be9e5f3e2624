/** Where marks and their values stand in a chart, so that none covers another. Places in pixels from the top left. */
export interface Place {
  x: number;
  y: number;
}

/** A mark that may carry its value. */
interface LabelledMark extends Place {
  series: number;
  point: { period?: string | undefined; value: number };
  label?: Place & { text: string };
}

/** Radius of a mark and, from measuring the label face at 14 px, the mean width of a figure in it. */
export const markRadius = 6;
export const figureWidth = 7.2;
export const lineHeight = 15;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const around = ({ x, y }: Place): Box => ({
  left: x - markRadius - 1,
  right: x + markRadius + 1,
  top: y - markRadius - 1,
  bottom: y + markRadius + 1,
});

/**
 * Writes the values beside their marks, above or below, and leaves out those that would cover a mark or a value.
 * Changes the marks. A value told by several sources is written once.
 */
export function placeLabels(marks: LabelledMark[], plot: Box, format: (value: number) => string): void {
  const taken = marks.map(around);
  const written = new Set<string>();
  for (const mark of marks) {
    const text = format(mark.point.value);
    const half = (text.length * figureWidth) / 2;
    const key = `${mark.series} ${mark.point.period} ${text}`;
    if (written.has(key)) continue;
    const x = Math.min(Math.max(mark.x, plot.left + half + 2), plot.right - half);
    for (const y of [mark.y - markRadius - 5, mark.y + markRadius + lineHeight - 1]) {
      const box = { left: x - half, right: x + half, top: y - lineHeight + 3, bottom: y + 3 };
      if (box.bottom > plot.bottom || box.top < 0 || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      written.add(key);
      mark.label = { x: Math.round(x), y: Math.round(y), text };
      break;
    }
  }
}

/** Puts marks of the same place side by side, so that every source is seen. Changes the marks. */
export function spread(marks: Place[]): void {
  const seen: Place[] = [];
  for (const mark of marks) {
    const near = (other: Place) =>
      Math.abs(other.x - mark.x) < markRadius * 2 && Math.abs(other.y - mark.y) < markRadius * 1.5;
    while (seen.some(near)) mark.x += markRadius * 2 + 1;
    seen.push(mark);
  }
}
