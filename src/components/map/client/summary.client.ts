import { fill } from '../../../i18n/fill.ts';
import { countOf, type View } from '../../../lib/map/counts.ts';
import type { MapFile } from '../../../lib/map/files.ts';
import type { Extent } from '../../../lib/map/places.ts';
import { type MapState, stateQuery } from '../../../lib/map/state.ts';
import { stepRanges } from '../../../lib/steps.ts';

/**
 * What stands around the map: controls with their counts, legend, and the counts in words. Takes the way a number is
 * written and the names of the views; gives the function that writes all of it.
 */
export function liveSummary(
  root: HTMLElement,
  { total, placed }: MapFile,
  write: (n: number) => string,
  viewName: (view: View) => string,
): (state: MapState, extent: Extent) => void {
  const one = (selector: string): HTMLElement => root.querySelector<HTMLElement>(selector)!;
  const links = (selector: string) => root.querySelectorAll<HTMLAnchorElement>(selector);

  /** Each control is a link to the state it leads to, so that it can be opened elsewhere and shared. */
  function control(link: HTMLAnchorElement, target: MapState, current: boolean): void {
    link.href = `${location.pathname}${stateQuery(target)}`;
    link.toggleAttribute('data-current', current);
    if (current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    const count = countOf(total, target.view, target.subsektor);
    link.querySelector('[data-number]')!.textContent = write(count);
  }

  function legend(max: number): void {
    const list = one('[data-legend]');
    const ranges = stepRanges(max);
    // The first block, for none, stays.
    [...list.children].slice(1).forEach((block, index) => {
      const range = ranges[index];
      (block as HTMLElement).hidden = !range;
      if (!range) return;
      const [from, to] = [write(range.from), write(range.to)];
      block.querySelector('[data-text]')!.textContent =
        from === to ? from : fill(list.dataset['range']!, { from, to });
    });
  }

  function status({ view, subsektor }: MapState, places: number): void {
    const [all, known] = [countOf(total, view, subsektor), countOf(placed, view, subsektor)];
    const sentence = one('[data-status]');
    const key = subsektor ? 'one' : 'all';
    sentence.textContent = fill(sentence.dataset[view === 'kegiatan' ? `${key}Mcc` : key]!, {
      view: viewName(view),
      subsektor: subsektor ? one(`[data-subsektor="${subsektor}"] [data-name]`).textContent : '',
      placed: write(known),
      n: write(all),
      k: write(places),
    });
    const rest = one('[data-rest-count]');
    rest.textContent = fill(rest.dataset['text']!, { n: write(all - known) });
    // Activities are placed by the record of MCC, not by their own sources: "0 not stated" would say too much.
    rest.hidden = view === 'kegiatan' && known === all;
  }

  return (state, { max, places }) => {
    const { view, subsektor } = state;
    for (const link of links('a[data-view]')) {
      const own = link.dataset['view'] as View;
      control(link, { view: own, subsektor }, own === view);
    }
    for (const link of links('a[data-subsektor]')) {
      const own = link.dataset['subsektor'] || undefined;
      control(link, { view, subsektor: own }, own === subsektor);
    }
    legend(max);
    status(state, places);
  };
}
