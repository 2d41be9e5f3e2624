import { type Map as LeafletMap, point } from 'leaflet/dist/leaflet-src.esm.js';

/** The view changes at once: the only thing that moves on the map is a fill. */
export const calm = { animate: false };

/** How far one press of a button zooms, in doublings of the scale. */
const STEP = 0.75;

const pan = { north: [0, -1], south: [0, 1], west: [-1, 0], east: [1, 0] } as const;

interface Options {
  map: LeafletMap;
  /** Holds the buttons. */
  box: HTMLElement;
  /** Leaflet's own element. */
  container: HTMLElement;
  /** Whether the whole city is in view. */
  atHome: () => boolean;
  /** Shows the whole city. */
  fit: () => void;
}

interface Controls {
  zoomIn: () => void;
  zoomOut: () => void;
  /** Shows the buttons that have an effect at the present zoom. */
  refresh: () => void;
}

/** Buttons for zooming and moving the map, and the rules by which wheel, finger and mouse may do so. */
export function liveControls({ map, box, container, atHome, fit }: Options): Controls {
  const zoomIn = (): void => void map.zoomIn(STEP, calm);
  const zoomOut = (): void => void map.zoomOut(STEP, calm);
  const reset = (): void => {
    fit();
    refresh();
  };
  const zoom = { in: zoomIn, out: zoomOut, reset };
  const zoomButtons = [...box.querySelectorAll<HTMLButtonElement>('[data-zoom]')];
  for (const button of zoomButtons)
    button.addEventListener('click', zoom[button.dataset['zoom'] as keyof typeof zoom]);
  for (const button of box.querySelectorAll<HTMLButtonElement>('[data-pan]'))
    button.addEventListener('click', () => {
      const [x, y] = pan[button.dataset['pan'] as keyof typeof pan];
      map.panBy(map.getSize().divideBy(3).scaleBy(point(x, y)), calm);
    });

  // The wheel scrolls the page, except with the key that zooms everywhere else.
  container.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    },
    { capture: true },
  );

  // With one finger the page scrolls: only a mouse drags the map, and only where there is something to drag.
  const mouse = matchMedia('(pointer: fine)');
  function refresh(): void {
    const home = atHome();
    // A button that goes away would take the focus with it.
    if (home && document.activeElement?.matches('[data-pan]')) zoomButtons[0]!.focus();
    box.toggleAttribute('data-zoomed', !home);
    if (!home && mouse.matches) map.dragging.enable();
    else map.dragging.disable();
    const spent = { in: map.getZoom() > map.getMaxZoom() - 0.01, out: home, reset: home };
    for (const button of zoomButtons)
      button.setAttribute('aria-disabled', String(spent[button.dataset['zoom'] as keyof typeof spent]));
  }
  map.on('zoomend', refresh);
  return { zoomIn, zoomOut, refresh };
}
