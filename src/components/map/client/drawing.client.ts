/** What the map element asks of a drawing, be it the one in the page or Leaflet's. */
export interface Drawing {
  /** Colours a kelurahan and names it. */
  paint: (id: string, step: number, label: string) => void;
  /** Rings the kelurahan under the pointer or the focus, or none. */
  highlight: (id: string | undefined) => void;
  /** Rings the kelurahan whose panel is open, or none. */
  choose: (id: string | undefined) => void;
}

/** The drawing that came with the page. It also stays the one that is printed. */
export function pageDrawing(svg: SVGSVGElement): Drawing {
  const links = new Map(
    [...svg.querySelectorAll<SVGAElement>('a[data-kelurahan]')].map((link) => [
      link.dataset['kelurahan']!,
      link,
    ]),
  );
  const mark = (name: 'active' | 'chosen', id: string | undefined): void => {
    for (const [slug, link] of links) link.toggleAttribute(`data-${name}`, slug === id);
  };
  for (const link of links.values()) link.setAttribute('role', 'button');
  return {
    paint(id, step, label) {
      const link = links.get(id)!;
      link.querySelector('title')!.textContent = label;
      link.querySelector<SVGPathElement>('.area')!.dataset['step'] = String(step);
    },
    highlight: (id) => mark('active', id),
    choose(id) {
      mark('chosen', id);
      for (const [slug, link] of links) link.setAttribute('aria-pressed', String(slug === id));
    },
  };
}
