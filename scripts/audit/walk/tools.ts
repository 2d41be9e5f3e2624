/** What the checks need within a page. It runs there, so it stands alone; `installTools` puts it on `globalThis.audit`. */
export interface Tools {
  /** Whether a sighted visitor has the element before them; what is only for screen readers does not count. */
  seen(element: Element): boolean;
  /** The element as a person would point it out. */
  name(element: Element): string;
  /** How much two colours differ, as WCAG 2.x counts it; the first may be translucent. */
  contrast(colour: string, ground: string): number;
  /** The colour behind an element's own edge. */
  ground(element: Element): string;
  /** The part of a box that shows: without what the frames around its element hold back until they are scrolled. */
  shown(element: Element, box: Box): Box;
  /** All that a Tab can reach, in the order of the page; of radio buttons one a group. */
  stops(): HTMLElement[];
}

/** Sides of a box in px, from the corner of the screen. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

declare global {
  var audit: Tools;
}

/** Puts the tools into the page. Harmless when they are there. */
export function installTools(): void {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const known = new Map<string, number[]>();
  const parts = (colour: string): number[] => {
    const found = known.get(colour);
    if (found) return found;
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const read = [...pen.getImageData(0, 0, 1, 1).data];
    known.set(colour, read);
    return read;
  };
  const light = (rgb: number[]): number => {
    const [r, g, b] = rgb.slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (colour: string, ground: string): number => {
    const [over, under] = [parts(colour), parts(ground)];
    const share = over[3]! / 255;
    const mixed = over.slice(0, 3).map((part, i) => part * share + under[i]! * (1 - share));
    const [a, b] = [light(mixed), light(under)].sort((x, y) => y - x) as [number, number];
    return (a + 0.05) / (b + 0.05);
  };
  const ground = (element: Element): string => {
    for (let at = element.parentElement; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (parts(backgroundColor)[3]! > 250) return backgroundColor;
    }
    return 'Canvas';
  };
  // Frames that scroll, by the element they hold; asked for many times.
  const frames = new Map<Element, Element | undefined>();
  const frameOf = (element: Element | null): Element | undefined => {
    if (!element || element === document.body) return undefined;
    if (frames.has(element)) return frames.get(element);
    const { overflowX, overflowY } = getComputedStyle(element);
    const scrolls = [overflowX, overflowY].some((value) => value === 'auto' || value === 'scroll');
    const frame = scrolls ? element : frameOf(element.parentElement);
    frames.set(element, frame);
    return frame;
  };
  const shown = (element: Element, { left, right, top, bottom }: Box): Box => {
    const frame = frameOf(element)?.getBoundingClientRect();
    if (!frame) return { left, right, top, bottom };
    return {
      left: Math.max(left, frame.left),
      right: Math.min(right, frame.right),
      top: Math.max(top, frame.top),
      bottom: Math.min(bottom, frame.bottom),
    };
  };
  const seen = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 1 || height > 1;
  };
  const name = (element: Element): string => {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const id = element.id && `#${element.id}`;
    const kind = element.classList[0] && !element.classList[0].startsWith('astro-') ? `.${element.classList[0]}` : '';
    return `${element.tagName.toLowerCase()}${id}${kind} “${words.slice(0, 50)}”`;
  }; // prettier-ignore
  const stops = (): HTMLElement[] => {
    const groups = new Set<string>();
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]',
    );
    return [...all].filter((element) => {
      if (element.tabIndex < 0 || element.matches(':disabled') || !element.checkVisibility({ visibilityProperty: true }))
        return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      if (groups.has(element.name)) return false;
      groups.add(element.name);
      return true;
    });
  }; // prettier-ignore
  Object.assign(globalThis, { audit: { seen, name, contrast, ground, shown, stops } });
}
