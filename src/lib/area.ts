import { outlines, type AreaGeometry, type KelurahanFeature, type LonLat } from './geo.ts';
import { projector, svgPath } from './projection.ts';

/** What is needed of a kelurahan to draw it. */
export interface Area {
  id: string;
  name: string;
  code: string;
  kecamatan: string;
  /** A point inside, where its name may stand. */
  point: LonLat;
  geometry: AreaGeometry;
}

/** A kelurahan in a drawing; `d` is the path in user units. */
export interface DrawnArea {
  id: string;
  name: string;
  kecamatan: string;
  d: string;
}

export interface AreaDrawing {
  viewBox: string;
  width: number;
  height: number;
  areas: DrawnArea[];
  /** Paths of the kecamatan borders, as far as they lie in the drawing. */
  borders: string[];
  /** Names that fit without touching each other, anchored in the middle of x, on the baseline y. */
  labels: { id: string; name: string; x: number; y: number }[];
}

/** Size of the names, in user units, and how wide a letter of the narrow label face is at that size, at most. */
export const labelSize = 15;
const letterWidth = labelSize * 0.52;

/** The names, in the given order, that stay clear of those before them. */
function fitLabels(places: AreaDrawing['labels']): AreaDrawing['labels'] {
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
 * Draws kelurahan `width` user units wide. Takes the areas to draw and the ids whose names should be written, most
 * important first; a name with no room is left out, because the list beside the drawing has them all.
 * @throws {Error} when there is no area.
 */
export function drawAreas(areas: readonly Area[], width: number, named: readonly string[] = []): AreaDrawing {
  const features = areas.map(({ code, name, kecamatan, geometry }): KelurahanFeature => ({
    type: 'Feature',
    properties: { code, name, kecamatan },
    geometry,
  }));
  const { project, viewBox, height } = projector(features, width, 4);
  const byId = new Map(areas.map((area) => [area.id, area]));
  const places = named.flatMap((id) => {
    const area = byId.get(id);
    if (!area) return [];
    const [x, y] = project(area.point);
    // A name near the edge is moved in, so that it is not cut off.
    const half = (area.name.length * letterWidth) / 2 + 1;
    return [{ id, name: area.name, x: Math.min(Math.max(x, half), width - half), y: y + labelSize / 3 }];
  });
  return {
    viewBox,
    width,
    height,
    areas: areas.map(({ id, name, kecamatan, geometry }) => ({
      id,
      name,
      kecamatan,
      d: svgPath(geometry, project),
    })),
    borders: [...outlines(features, (feature) => feature.properties.kecamatan).values()].map((border) =>
      svgPath(border, project),
    ),
    labels: fitLabels(places),
  };
}
