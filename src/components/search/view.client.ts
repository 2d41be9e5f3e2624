import { chosen, nextPage, type FacetName, type SearchState } from '../../lib/search/state.ts';
import { cardOf } from './card.client.ts';
import type { Answer, Hit } from './index.client.ts';

/** What the panel can show; `data-when` in the markup names the situations of each part. */
export type Situation = 'start' | 'found' | 'empty' | 'error';

/** The markup of a search panel. Its sentences come from data attributes of the panel, set by the server. */
export class SearchView {
  readonly #panel: HTMLElement;
  readonly input: HTMLInputElement;

  constructor(panel: HTMLElement) {
    this.#panel = panel;
    this.input = panel.querySelector('input[type="search"]')!;
    const wide = matchMedia('(min-width: 60rem)');
    const unfold = (): void => {
      // On a wide page the facets stand beside the results, without a lid.
      if (wide.matches) this.part<HTMLDetailsElement>('facets').open = true;
      this.#panel.querySelector('summary')!.tabIndex = wide.matches ? -1 : 0;
    };
    wide.addEventListener('change', unfold);
    unfold();
  }

  part<T extends HTMLElement>(name: string): T {
    return this.#panel.querySelector<T>(`[data-part="${name}"]`)!;
  }

  boxes(): HTMLInputElement[] {
    return [...this.#panel.querySelectorAll<HTMLInputElement>('[data-facet] input')];
  }

  /** A sentence of the panel with its `{name}` places filled. */
  say(key: string, values: Record<string, string> = {}): string {
    const sentence = this.#panel.dataset[key] ?? '';
    return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  }

  /** A sentence in the form that the language has for a number. */
  count(stem: string, n: number, query = ''): string {
    const language = document.documentElement.lang;
    const form = new Intl.PluralRules(language).select(n) === 'one' ? 'One' : 'Other';
    const number = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB').format(n);
    return this.say(`${stem}${form}`, { n: number, query });
  }

  /** Puts a sentence where it is seen and announced. */
  tell(sentence: string): void {
    const status = this.#panel.querySelector('[role="status"]')!;
    if (status.textContent !== sentence) status.textContent = sentence;
  }

  /** Shows the parts that belong to a situation, and says it. */
  show(situation: Situation, sentence: string, state: SearchState): void {
    const filtered = chosen(state) > 0;
    for (const part of this.#panel.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = !part.dataset['when']!.split(' ').includes(situation);
    for (const part of this.#panel.querySelectorAll<HTMLElement>('[data-filtered]')) part.hidden = !filtered;
    this.part('facets').hidden = situation !== 'found' && !(situation === 'empty' && filtered);
    this.tell(sentence);
  }

  /** Puts a state into the form. */
  restore({ q, facets }: SearchState): void {
    // Who is still typing keeps the space after a word.
    if (this.input.value.trim() !== q) this.input.value = q;
    for (const box of this.boxes()) box.checked = facets[box.name as FacetName].includes(box.value);
  }

  /** Puts the counts beside the choices; a choice that leads nowhere is left out, unless it is on. */
  showCounts({ counts }: Answer, state: SearchState): void {
    for (const facet of this.#panel.querySelectorAll<HTMLElement>('[data-facet]')) {
      const own = counts[facet.dataset['facet'] as FacetName];
      for (const row of facet.querySelectorAll<HTMLElement>('[data-value]')) {
        const count = own.get(row.dataset['value']!) ?? 0;
        row.querySelector('[data-count]')!.textContent = String(count);
        row.hidden = count === 0 && !row.querySelector('input')!.checked;
      }
      facet.hidden = !facet.querySelector('[data-value]:not([hidden])');
    }
    const n = chosen(state);
    this.part('summary').textContent =
      n > 0 ? this.say('facetsChosen', { n: String(n) }) : this.say('facets');
  }

  /** Puts the first results, or some more, into the grid. Gives the link of the first new card. */
  showHits(hits: Hit[], { total }: Answer, more: boolean): HTMLElement | null | undefined {
    const cards = hits.map((hit) => cardOf(this.#panel, hit));
    const grid = this.part('grid');
    if (!more) grid.replaceChildren();
    grid.append(...cards);
    const left = Math.min(nextPage, total - grid.childElementCount);
    const button = this.part('more');
    button.hidden = left <= 0;
    button.textContent = this.count('more', left);
    return cards[0]?.querySelector('a');
  }
}
