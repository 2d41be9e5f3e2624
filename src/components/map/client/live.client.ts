import {
  divIcon,
  type LatLngBounds,
  type LatLngTuple,
  map as createMap,
  marker,
  point,
  polygon,
  type Polygon,
  polyline,
} from 'leaflet/dist/leaflet-src.esm.js';
import { type AreaGeometry, type Line, linesOf, type LonLat, outlines } from '../../../lib/place/geo.ts';
import { isDirection, towards } from '../../../lib/map/direction.ts';
import type { MapFile } from '../../../lib/map/files.ts';
import { calm, liveControls } from './controls.client.ts';
import type { Drawing } from './drawing.client.ts';

/** Leaflet's drawing, which can also take the focus. */
interface LiveDrawing extends Drawing {
  focus: (id: string) => void;
}

/** How many doublings of the scale lie between the whole city and the closest view. */
const DEPTH = 3;

const position = ([lon, lat]: LonLat): LatLngTuple => [lat, lon];
const line = (positions: Line): LatLngTuple[] => positions.map(position);
const rings = ({ type, coordinates }: AreaGeometry): LatLngTuple[][] | LatLngTuple[][][] =>
  type === 'Polygon' ? coordinates.map(line) : coordinates.map((part) => part.map(line));

/** Kampung and MCC as small drawings, taken from the one in the page, which has them at the same size. */
function markIcons(svg: SVGSVGElement): Map<string, SVGSVGElement> {
  const found = [...svg.querySelectorAll<SVGGElement>('[data-mark]')];
  return new Map(
    found.map((group) => {
      const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      icon.setAttribute('viewBox', '-60 -40 120 80');
      icon.setAttribute('width', '120');
      icon.setAttribute('height', '80');
      icon.setAttribute('aria-hidden', 'true');
      icon.append(...[...group.children].map((child) => child.cloneNode(true)));
      return [group.dataset['mark']!, icon];
    }),
  );
}

interface Options {
  /** The box that holds the drawing of the page, the container for Leaflet and the buttons. */
  box: HTMLElement;
  file: MapFile;
  onChoose: (id: string, origin: Element) => void;
}

/**
 * Draws the polygons with Leaflet, over the drawing of the page and at the same place. One polygon at a time is in
 * the tab order; the arrow keys move from one to its neighbour, Enter and Space choose.
 */
export function liveDrawing({ box, file, onChoose }: Options): LiveDrawing {
  const container = box.querySelector<HTMLElement>('[data-live]')!;
  const map = createMap(container, {
    attributionControl: false,
    zoomControl: false,
    keyboard: false,
    boxZoom: false,
    doubleClickZoom: false,
    dragging: false,
    inertia: false,
    zoomSnap: 0,
    zoomAnimation: false,
    markerZoomAnimation: false,
    fadeAnimation: false,
    maxBoundsViscosity: 1,
    center: [0, 0],
    zoom: 0,
  });

  const shape = { smoothFactor: 0, noClip: true };
  const areas = new Map<string, Polygon>();
  for (const { id, geometry } of file.features)
    areas.set(id, polygon(rings(geometry), { ...shape, className: 'area' }).addTo(map));
  const borders = outlines(
    file.features.map(({ id, properties, geometry }) => ({
      type: 'Feature',
      properties: { code: id, name: properties.name, kecamatan: properties.kecamatan },
      geometry,
    })),
    ({ properties }) => properties.kecamatan,
  );
  const still = { ...shape, interactive: false };
  for (const border of borders.values())
    polyline(linesOf(border).map(line), { ...still, className: 'border' }).addTo(map);
  const overlay = (className: string): Polygon => polygon([], { ...still, className }).addTo(map);
  // Each ring has a wider one in the colour of the ground under it, to stand out from any fill.
  const [chosen, active] = ['chosen', 'ring'].map((name) => [overlay('halo'), overlay(name)]) as [
    Polygon[],
    Polygon[],
  ];
  const points = new Map(file.features.map(({ id, properties }) => [id, properties.point]));
  for (const [id, html] of markIcons(box.querySelector<SVGSVGElement>('[data-drawing]')!)) {
    const icon = divIcon({ html: html as unknown as HTMLElement, className: '', iconSize: [120, 80] });
    marker(position(points.get(id)!), { icon, interactive: false, keyboard: false }).addTo(map);
  }

  const elements = new Map([...areas].map(([id, area]) => [id, area.getElement() as SVGPathElement]));
  let current = file.features[0]!.id;
  for (const [id, element] of elements) {
    element.dataset['kelurahan'] = id;
    element.setAttribute('role', 'button');
    element.setAttribute('tabindex', id === current ? '0' : '-1');
  }

  const bounds: LatLngBounds = [...areas.values()].reduce(
    (all, area) => all.extend(area.getBounds()),
    [...areas.values()][0]!.getBounds(),
  );
  const { width, height, padding } = container.dataset;
  const atHome = (): boolean => map.getZoom() < map.getMinZoom() + 0.01;

  /** The whole city, exactly where the drawing of the page has it. */
  function fit(): void {
    const size = map.getSize();
    const scale = Math.min(size.x / Number(width), size.y / Number(height));
    const free = Number(padding) * scale;
    map.options.maxBounds = undefined;
    map.setMinZoom(0).setMaxZoom(24);
    map.fitBounds(bounds, { ...calm, padding: point(free, free) });
    map.setMinZoom(map.getZoom()).setMaxZoom(map.getZoom() + DEPTH);
    map.options.maxBounds = map.getBounds();
  }

  const { zoomIn, zoomOut, refresh } = liveControls({ map, box, container, atHome, fit });

  function reveal(id: string): void {
    const area = areas.get(id)!.getBounds();
    if (!atHome() && !map.getBounds().contains(area)) map.panTo(area.getCenter(), calm);
  }
  function focus(id: string): void {
    elements.get(current)!.setAttribute('tabindex', '-1');
    current = id;
    elements.get(id)!.setAttribute('tabindex', '0');
    elements.get(id)!.focus({ preventScroll: true });
  }
  container.addEventListener('focusin', ({ target }) => {
    const id = (target as SVGElement).dataset['kelurahan'];
    if (id === undefined) return;
    elements.get(current)!.setAttribute('tabindex', '-1');
    current = id;
    elements.get(id)!.setAttribute('tabindex', '0');
    reveal(id);
  });
  container.addEventListener('keydown', (event) => {
    const { key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const order = [...elements.keys()];
    if (isDirection(key)) focus(towards(current, key, points) ?? current);
    else if (key === 'Home') focus(order[0]!);
    else if (key === 'End') focus(order.at(-1)!);
    else if (key === 'Enter' || key === ' ') onChoose(current, elements.get(current)!);
    else if (key === '+' || key === '=') zoomIn();
    else if (key === '-') zoomOut();
    else return;
    event.preventDefault();
  });
  for (const [id, area] of areas) area.on('click', () => onChoose(id, elements.get(id)!));

  fit();
  refresh();
  let [x, y] = [map.getSize().x, map.getSize().y];
  new ResizeObserver(() => {
    map.invalidateSize({ pan: false, ...calm });
    const size = map.getSize();
    // Hidden for printing it has no size, and nothing to fit.
    if (size.x === 0 || (size.x === x && size.y === y)) return;
    [x, y] = [size.x, size.y];
    fit();
    refresh();
  }).observe(container);
  box.toggleAttribute('data-ready', true);

  return {
    paint(id, step, label) {
      const element = elements.get(id)!;
      element.dataset['step'] = String(step);
      element.setAttribute('aria-label', label);
    },
    highlight(id) {
      for (const ring of active) ring.setLatLngs(id ? areas.get(id)!.getLatLngs() : []);
    },
    choose(id) {
      for (const ring of chosen) ring.setLatLngs(id ? areas.get(id)!.getLatLngs() : []);
      for (const [slug, element] of elements) element.setAttribute('aria-pressed', String(slug === id));
      if (id) reveal(id);
    },
    focus,
  };
}
