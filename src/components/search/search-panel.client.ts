/**
 * The door to the search: a few lines that fetch the rest when someone turns to the box, or comes with a search in
 * the address. Nothing of the search itself is loaded before that.
 */
class SearchPanel extends HTMLElement {
  #rest: Promise<void> | undefined;
  #entered = false;

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    const input = this.querySelector<HTMLInputElement>('input[type="search"]')!;
    input.addEventListener('focus', () => this.#start());
    input.addEventListener('input', () => this.#start());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#entered = true;
      this.#start();
    });
    this.querySelector('[data-part="retry"]')!.addEventListener('click', () => this.#start());
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
        // Not kept, so that the next try asks again.
        this.#rest = undefined;
        this.querySelector('[role="status"]')!.textContent = this.dataset['error']!;
        this.querySelector<HTMLElement>('[data-when="error"]')!.hidden = false;
      },
    );
  }
}

customElements.define('search-panel', SearchPanel);
