import { canLoad } from '../copy.client.ts';

/**
 * The door to the search: a few lines that fetch the rest when someone turns to the box, or comes with a search in
 * the address. Nothing of the search itself is loaded before that.
 */
class SearchPanel extends HTMLElement {
  #rest: Promise<void> | undefined;
  /** The rest could not be fetched. What fails later is the rest's own matter. */
  #failed = false;
  #entered = false;

  connectedCallback(): void {
    if (!canLoad(this.dataset['index']!)) {
      this.querySelector<HTMLElement>('[data-part="copy"]')!.hidden = false;
      this.querySelector('.keys')!.remove();
      // With a site behind it, the box may still reach the page itself.
      if (location.protocol === 'file:') this.querySelector('form')!.remove();
      return;
    }
    const form = this.querySelector('form')!;
    const input = this.querySelector<HTMLInputElement>('input[type="search"]')!;
    input.addEventListener('focus', () => this.#start());
    input.addEventListener('input', () => this.#start());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#entered = true;
      this.#start();
    });
    this.querySelector('[data-part="retry"]')!.addEventListener('click', () => {
      // A module that failed once stays failed for this page, so a new try needs a new page. Past the handler above.
      if (this.#failed) form.submit();
    });
    document.addEventListener('keydown', (event) => {
      const typing = (event.target as Element).closest('input:not([type="checkbox"]), textarea, select');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
    if (location.search !== '') this.#start();
  }

  #start(): void {
    this.#rest ??= import('./results.client.ts').then(
      ({ attach }) => attach(this, this.#entered),
      () => {
        this.#failed = true;
        this.querySelector('[role="status"]')!.textContent = this.dataset['error']!;
        this.querySelector<HTMLElement>('[data-when="error"]')!.hidden = false;
      },
    );
  }
}

customElements.define('search-panel', SearchPanel);
