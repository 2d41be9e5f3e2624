import { drawMap, WIDTH, type Area, type MapDrawing } from './drawing.ts';

/** A name in a drawing, its middle at x, its baseline at y, in user units. */
export interface PartLabel {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Some kelurahan drawn large, with names where there is room. */
export interface PartDrawing extends MapDrawing {
  readonly kelurahan: readonly { id: string; name: string; kecamatan: string }[];
  readonly labels: readonly PartLabel[];
}

/** Size of the names in user units, and how wide a letter of the narrow label face is at that size, at most. */
export const labelSize = 24;
const letterWidth = labelSize * 0.52;

/** The names, in the given order, that stay clear of those before them. */
function fitLabels(places: readonly PartLabel[]): PartLabel[] {
  const taken: { left: number; right: number; y: number }[] = [];
  return places.filter(({ name, x, y }) => {
    const half = (name.length * letterWidth) / 2;
    const [left, right] = [x - half, x + half];
    const free = taken.every((t) => Math.abs(t.y - y) > labelSize * 1.1 || t.left > right || t.right < left);
    if (free) taken.push({ left, right, y });
    return free;
  });
}

/**
 * Draws the given kelurahan and the borders of their kecamatan. `named` are the ids whose names should be written,
 * most important first; a name with no room is left out, because the list beside the drawing has them all.
 * @throws {Error} when there is no kelurahan to draw.
 */
export function drawPart(areas: readonly Area[], named: readonly string[] = []): PartDrawing {
  const drawing = drawMap(areas);
  const byId = new Map(areas.map((area) => [area.id, area]));
  const places = named.map((id) => {
    const { name } = byId.get(id)!;
    const [x, y] = drawing.points.get(id)!;
    // A name near the edge is moved in, so that it is not cut off.
    const half = (name.length * letterWidth) / 2 + 1;
    return { id, name, x: Math.min(Math.max(x, half), WIDTH - half), y: y + labelSize / 3 };
  });
  return {
    ...drawing,
    kelurahan: areas.map(({ id, name, kecamatan }) => ({ id, name, kecamatan })),
    labels: fitLabels(places),
  };
}
