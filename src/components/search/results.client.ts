import {
  facetNames,
  firstPage,
  isBlank,
  nextPage,
  readState,
  writeState,
  type SearchState,
} from '../../lib/search/state.ts';
import { SearchIndex, type Answer } from './index.client.ts';
import { SearchView } from './view.client.ts';

/** Milliseconds without a key before the search starts by itself. */
const pause = 200;
/** Letters before that; one alone would only fetch files. */
const shortest = 2;

/** The running search of a panel: what is typed and chosen, the address, and the results. */
class Results {
  readonly #view: SearchView;
  readonly #index: SearchIndex;
  #state: SearchState;
  #answer: Answer | undefined;
  #shown = 0;
  /** Counts the searches, so that a slow one never replaces a later one. */
  #turn = 0;
  #timer = 0;
  /** True after Enter: the next typing makes a new step in the history. */
  #settled = true;

  constructor(panel: HTMLElement) {
    this.#view = new SearchView(panel);
    this.#index = new SearchIndex(panel.dataset['index']!, panel.dataset['edition']!);
    this.#state = readState(location.search);
    const typed = this.#view.input.value.trim();
    if (typed !== '' && typed !== this.#state.q) {
      this.#state.q = typed;
      this.#remember('replaceState');
    }
    this.#view.restore(this.#state);
    this.#bind(panel);
    this.#index.warm();
  }

  #bind(panel: HTMLElement): void {
    const { input } = this.#view;
    input.addEventListener('input', () => this.#type());
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || input.value === '') return;
      event.preventDefault();
      input.value = '';
      this.#type();
    });
    panel.querySelector('form')!.addEventListener('submit', () => void this.settle());
    this.#view.part('facets').addEventListener('change', () => this.#choose());
    for (const button of panel.querySelectorAll('[data-clear]'))
      button.addEventListener('click', () => {
        for (const box of this.#view.boxes()) box.checked = false;
        this.#choose();
        // The button goes with the filters, so the focus needs another place.
        input.focus();
      });
    this.#view.part('retry').addEventListener('click', () => void this.run());
    this.#view.part('more').addEventListener('click', () => void this.#more());
    addEventListener('popstate', () => {
      this.#state = readState(location.search);
      this.#view.restore(this.#state);
      void this.run();
    });
  }

  #remember(how: 'pushState' | 'replaceState'): void {
    const query = writeState(this.#state);
    if (query !== writeState(readState(location.search))) history[how](null, '', location.pathname + query);
  }

  #type(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#take(shortest), pause);
  }

  /** Takes what stands in the box as the query; undefined when that changes nothing. */
  #take(least: number): Promise<void> | undefined {
    clearTimeout(this.#timer);
    const q = this.#view.input.value.trim();
    if (q === this.#state.q || (q.length > 0 && q.length < least)) return undefined;
    this.#state.q = q;
    this.#remember(this.#settled ? 'pushState' : 'replaceState');
    this.#settled = false;
    return this.run();
  }

  /** Enter: no more waiting, and on to the results. */
  async settle(): Promise<void> {
    await (this.#take(1) ?? (this.#answer ? undefined : this.run()));
    this.#settled = true;
    if (this.#answer && this.#answer.total > 0) this.#view.part('heading').focus();
  }

  #choose(): void {
    const boxes = this.#view.boxes().filter(({ checked }) => checked);
    for (const facet of facetNames)
      this.#state.facets[facet] = boxes.filter(({ name }) => name === facet).map(({ value }) => value);
    this.#remember('pushState');
    void this.run();
  }

  /** Looks for the state and shows what is found, nothing, or that the index cannot be loaded. */
  async run(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const view = this.#view;
    if (isBlank(this.#state)) {
      this.#answer = undefined;
      return view.show('start', '', this.#state);
    }
    if (!this.#answer) view.tell(view.say('loading'));
    try {
      const answer = await this.#index.search(this.#state);
      const hits = await answer.load(0, firstPage);
      if (turn !== this.#turn) return;
      this.#answer = answer;
      this.#shown = hits.length;
      view.showCounts(answer, this.#state);
      view.showHits(hits, answer, false);
      const { q } = this.#state;
      if (answer.total > 0)
        view.show('found', view.count(q ? 'count' : 'countAll', answer.total, q), this.#state);
      else view.show('empty', view.say(q ? 'empty' : 'emptyAll', { query: q }), this.#state);
    } catch {
      if (turn !== this.#turn) return;
      this.#answer = undefined;
      view.show('error', view.say('error'), this.#state);
    }
  }

  async #more(): Promise<void> {
    const [turn, answer] = [this.#turn, this.#answer];
    if (!answer) return;
    try {
      const hits = await answer.load(this.#shown, this.#shown + nextPage);
      if (turn !== this.#turn) return;
      this.#shown += hits.length;
      this.#view.showHits(hits, answer, true)?.focus();
    } catch {
      this.#view.tell(this.#view.say('error'));
    }
  }
}

/** Starts the search of a panel; `entered` when Enter was pressed while this was still being loaded. */
export function attach(panel: HTMLElement, entered: boolean): void {
  const results = new Results(panel);
  void (entered ? results.settle() : results.run());
}
