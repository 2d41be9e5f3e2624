import { fill } from '../../../i18n/fill.ts';
import { countOf, type View } from '../../../lib/map/counts.ts';
import type { MapFile } from '../../../lib/map/files.ts';
import { type Extent, extentOf } from '../../../lib/map/places.ts';
import { type MapState, readState } from '../../../lib/map/state.ts';
import { stepFor } from '../../../lib/steps.ts';
import { canLoad } from '../../copy.client.ts';
import { type Drawing, pageDrawing } from './drawing.client.ts';
import { livePanel, type MapPanel } from './panel.client.ts';
import { liveSummary } from './summary.client.ts';
import { liveTable, type MapTable } from './table.client.ts';

/**
 * The live map: views and filter recolour polygons, legend, table and counts and live in the address; a chosen
 * kelurahan opens its panel. All text comes from the markup. Without it, or when its file cannot be fetched, the page
 * stays as it is: a drawing, links and a table. Leaflet, which adds zooming, comes when the reader turns to the map.
 */
class KelurahanMap extends HTMLElement {
  #file!: MapFile;
  #table!: MapTable;
  #panel!: MapPanel;
  #summary!: (state: MapState, extent: Extent) => void;
  #drawings: Drawing[] = [];
  /** Leaflet's drawing, once it is asked for. */
  #zoomable: Promise<void> | undefined;
  /** Ends when no finger or button is down on the map: a press must end on what it began on. */
  #pressed = Promise.resolve();
  #state: MapState = { view: 'pelaku', subsektor: undefined };
  #chosen: string | undefined;
  /** What the reader used to open the panel; the focus goes back there. */
  #origin: Element | undefined;

  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    // Without its file the page stays a drawing with links.
    if (!canLoad(this.dataset['counts']!)) return;
    const response = await fetch(this.dataset['counts']!).catch(() => undefined);
    if (!response?.ok) return;
    this.#file = (await response.json()) as MapFile;
    this.#table = liveTable(this.#one('[data-table]'), this.#file, this.#write);
    this.#panel = livePanel(
      this.#one('[data-panel]'),
      this.dataset['contents']!,
      this.#write,
      this.#viewName,
      () => this.#close(),
    );
    this.#summary = liveSummary(this, this.#file, this.#write, this.#viewName);
    this.#drawings = [pageDrawing(this.#one('[data-drawing]'))];
    this.#listen();
    this.#apply();
    this.#awaitTurn();
  }

  #one<T extends Element = HTMLElement>(selector: string): T {
    return this.querySelector<T>(selector)!;
  }
  #all(selector: string): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>(selector)];
  }
  #write = (n: number): string => n.toLocaleString(document.documentElement.lang);
  #viewName = (view: View): string => this.#one(`[data-view="${view}"] [data-name]`).textContent;

  /** Leaflet comes only for a reader who points at the map, touches it or reaches it by keyboard. */
  #awaitTurn(): void {
    const box = this.#one('[data-box]');
    box.toggleAttribute('data-able', true);
    this.#one('[data-keys]').hidden = false;
    for (const type of ['pointerover', 'focusin'] as const)
      box.addEventListener(type, () => void this.#zoom(), { once: true });
    box.addEventListener('pointerdown', () => {
      this.#pressed = new Promise((done) => {
        // After the click that the release may bring.
        const release = (): void => void setTimeout(done);
        for (const end of ['pointerup', 'pointercancel'] as const)
          addEventListener(end, release, { once: true });
      });
    });
  }

  #zoom(): Promise<void> {
    return (this.#zoomable ??= this.#drawLive());
  }

  async #drawLive(): Promise<void> {
    const box = this.#one('[data-box]');
    const { liveDrawing } = await import('./live.client.ts');
    await this.#pressed;
    const focused = box.querySelector('[data-drawing]')!.contains(document.activeElement)
      ? this.#kelurahanOf(document.activeElement)
      : undefined;
    const onChoose = (id: string, origin: Element): void => this.#choose(id, origin);
    const live = liveDrawing({ box, file: this.#file, onChoose });
    this.#drawings.push(live);
    this.#apply();
    live.choose(this.#chosen);
    if (focused) live.focus(focused);
  }

  #listen(): void {
    addEventListener('popstate', () => this.#apply());
    this.addEventListener('click', (event) => this.#click(event));
    // A press beside the panel takes the focus out of the map; Escape is still meant for what stands open.
    addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && this.#chosen) this.#close();
    });
    this.addEventListener('keydown', (event) => {
      const target = event.target as Element;
      if (event.key !== ' ' || !target.closest('a[role="button"]')) return;
      event.preventDefault();
      this.#choose(target.closest<HTMLElement>('[data-kelurahan]')!.dataset['kelurahan']!, target);
    });
    for (const type of ['pointerover', 'focusin'] as const)
      this.addEventListener(type, ({ target }) => this.#highlight(this.#kelurahanOf(target)));
    for (const type of ['pointerleave', 'focusout'] as const)
      this.addEventListener(type, () => this.#highlight(undefined));
  }

  #kelurahanOf(target: EventTarget | null): string | undefined {
    return (target as Element).closest<HTMLElement>('[data-kelurahan]')?.dataset['kelurahan'];
  }

  #click(event: MouseEvent): void {
    // A new tab, a new window or a download is what was asked for.
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const target = event.target as Element;
    const button = target.closest<HTMLButtonElement>('[data-box]:not([data-ready]) [data-zoom]');
    if (button) {
      void this.#zoom().then(() => button.click());
      return;
    }
    const control = target.closest<HTMLAnchorElement>('a[data-view], a[data-subsektor]');
    if (control) {
      event.preventDefault();
      history.pushState(null, '', control.href);
      this.#apply();
      return;
    }
    // Leaflet tells of clicks on its own polygons, since it knows them from the end of a drag.
    const place = target.closest<HTMLElement>('tr[data-kelurahan], a[data-kelurahan]');
    if (!place) return;
    event.preventDefault();
    this.#choose(place.dataset['kelurahan']!, target.closest('a') ?? place.querySelector('a')!);
  }

  /** Shows what the address asks for. */
  #apply(): void {
    const slugs = this.#all('[data-subsektor]').map((link) => link.dataset['subsektor']!);
    this.#state = readState(location.search, slugs.filter(Boolean));
    const { view, subsektor } = this.#state;
    const { features } = this.#file;
    const extent = extentOf(
      features.map(({ properties }) => properties),
      view,
      subsektor,
    );
    for (const { id, properties } of features) {
      const step = stepFor(countOf(properties, view, subsektor), extent.max);
      const label = this.#label(id);
      for (const drawing of this.#drawings) drawing.paint(id, step, label);
    }
    this.#table.paint(view, subsektor);
    this.#summary(this.#state, extent);
    if (this.#chosen) this.#showPanel(this.#chosen, false);
  }

  #fillFor(text: string, id: string): string {
    const { name, kecamatan } = this.#table.rows.get(id)!;
    const { view, subsektor } = this.#state;
    const n = this.#write(countOf(this.#counts(id), view, subsektor));
    return fill(text, { name, kecamatan, view: this.#viewName(view), n });
  }

  /** The sentences that name a polygon: place, count, and what stands in it. */
  #label(id: string): string {
    const { extra } = this.#table.rows.get(id)!;
    const first = this.#fillFor(this.dataset['area']!, id);
    return extra ? `${first} ${extra}` : first;
  }

  #counts(id: string) {
    return this.#file.features.find((feature) => feature.id === id)!.properties;
  }

  #highlight(id: string | undefined): void {
    for (const drawing of this.#drawings) drawing.highlight(id);
    for (const [slug, { element }] of this.#table.rows) element.toggleAttribute('data-active', slug === id);
    const readout = this.#one('[data-readout]');
    readout.textContent = id ? this.#fillFor(readout.dataset['text']!, id) : '';
  }

  #showPanel(id: string, focus: boolean): void {
    const { name, kecamatan } = this.#table.rows.get(id)!;
    this.#panel.show({ id, name, kecamatan, counts: this.#counts(id) }, this.#state, focus);
  }

  #choose(id: string, origin: Element): void {
    this.#mark(id);
    this.#origin = origin;
    this.#showPanel(id, true);
  }

  #close(): void {
    const inside = this.#panel.contains(document.activeElement);
    this.#panel.hide();
    this.#mark(undefined);
    if (inside && this.#origin instanceof Element) (this.#origin as HTMLElement).focus();
  }

  #mark(id: string | undefined): void {
    this.#chosen = id;
    for (const drawing of this.#drawings) drawing.choose(id);
    for (const [slug, { element, link }] of this.#table.rows) {
      element.toggleAttribute('data-chosen', slug === id);
      link.setAttribute('aria-expanded', String(slug === id));
    }
  }
}

customElements.define('kelurahan-map', KelurahanMap);
