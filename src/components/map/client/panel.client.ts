import { fill } from '../../../i18n/fill.ts';
import { type Counts, countOf, views } from '../../../lib/map/counts.ts';
import type { ContentsFile } from '../../../lib/map/files.ts';
import type { MapState } from '../../../lib/map/state.ts';

interface Subject {
  readonly id: string;
  readonly name: string;
  readonly kecamatan: string;
  readonly counts: Counts;
}

interface Item {
  readonly id: string;
  readonly text: string;
}

export interface MapPanel {
  /** Shows a kelurahan under the filter of the map; with focus it becomes the place where the reader is. */
  show: (subject: Subject, state: MapState, focus: boolean) => void;
  hide: () => void;
  contains: (element: Element | null) => boolean;
}

/**
 * The panel of the chosen kelurahan. Its lists are fetched at the first choice; until then, and should that fail, it
 * has the counts and the link to the page. Takes the way a number is written and the names of the views.
 */
export function livePanel(
  panel: HTMLElement,
  address: string,
  write: (n: number) => string,
  viewName: (view: (typeof views)[number]) => string,
  onClose: () => void,
): MapPanel {
  const lang = document.documentElement.lang === 'en' ? 'en' : 'id';
  const one = <T extends HTMLElement = HTMLElement>(selector: string): T => panel.querySelector<T>(selector)!;
  let contents: Promise<ContentsFile> | undefined;
  let shown: string | undefined;

  const load = (): Promise<ContentsFile> =>
    (contents ??= fetch(address)
      .then((response) => {
        if (!response.ok) throw new Error(`${response.status} ${address}`);
        return response.json() as Promise<ContentsFile>;
      })
      .catch((error: unknown) => {
        // The next choice tries again.
        contents = undefined;
        throw error;
      }));

  function list(part: string, items: readonly Item[]): void {
    const block = one(`[data-part="${part}"]`);
    block.hidden = items.length === 0;
    block.querySelector('ul')!.replaceChildren(
      ...items.map(({ id, text }) => {
        const link = document.createElement('a');
        link.href = fill(block.dataset['link']!, { id });
        link.textContent = text;
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
  }

  function lists(file: ContentsFile, id: string, { view, subsektor }: MapState): number {
    const { pelaku = [], kampung = [], program = [] } = file[id] ?? {};
    const makers = pelaku.map(({ id, name, subsektor }) => ({ id, text: name, subsektor }));
    const parts = {
      pelaku: makers.filter((maker) => !subsektor || maker.subsektor[0] === subsektor),
      juga: makers.filter((maker) => subsektor && maker.subsektor.indexOf(subsektor) > 0),
      kampung: kampung.map(({ id, name }) => ({ id, text: name })),
      program: program
        .filter((programme) => !subsektor || programme.subsektor.includes(subsektor))
        .map(({ id, title }) => ({ id, text: title[lang] })),
    };
    // What the map shows stands first.
    const block = one('[data-part="program"]');
    if (view === 'program') one('[data-part="pelaku"]').before(block);
    else one('[data-part="kampung"]').after(block);
    for (const [part, items] of Object.entries(parts)) list(part, items);
    return Object.values(parts).reduce((sum, items) => sum + items.length, 0);
  }

  one('[data-close]').addEventListener('click', onClose);

  return {
    show({ id, name, kecamatan, counts }, state, focus) {
      const { linkText, kecamatanText, link } = panel.dataset;
      if (shown !== id) for (const part of ['pelaku', 'juga', 'kampung', 'program']) list(part, []);
      shown = id;
      one('[data-empty]').hidden = true;
      one('[data-open]').hidden = false;
      one('[data-name]').textContent = name;
      one('[data-kecamatan-name]').textContent = fill(kecamatanText!, { name: kecamatan });
      for (const view of views) {
        const count = one(`[data-panel-count="${view}"]`);
        const n = write(countOf(counts, view, state.subsektor));
        count.textContent = fill(count.dataset['text']!, { view: viewName(view), n });
      }
      const page = one<HTMLAnchorElement>('[data-page]');
      page.href = fill(link!, { id });
      page.textContent = fill(linkText!, { name });
      const activities = countOf(counts, 'kegiatan', state.subsektor);
      one('[data-activities]').hidden = activities === 0;
      one('[data-none]').hidden = true;
      one('[data-failed]').hidden = true;
      if (focus) {
        const heading = one('[data-name]');
        panel.scrollTop = 0;
        heading.focus({ preventScroll: true });
        heading.scrollIntoView({ block: 'nearest' });
      }
      void load().then(
        (file) => {
          if (shown !== id) return;
          one('[data-none]').hidden = lists(file, id, state) + activities > 0;
        },
        () => {
          if (shown === id) one('[data-failed]').hidden = false;
        },
      );
    },
    hide() {
      shown = undefined;
      one('[data-empty]').hidden = false;
      one('[data-open]').hidden = true;
    },
    contains: (element) => panel.contains(element),
  };
}
