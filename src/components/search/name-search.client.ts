import { canLoad } from '../copy.client.ts';

/** The door to the name suggestions: fetches the rest, and the names, when someone turns to the box and not before. */
class NameSearch extends HTMLElement {
  connectedCallback(): void {
    if (!canLoad(this.dataset['names']!)) return;
    const input = this.querySelector('input')!;
    // Without the suggestions the box still searches, so a failure is not worth a word.
    const start = () =>
      void import('./suggestions.client.ts').then(({ attach }) => attach(this, input)).catch(() => {});
    if (document.activeElement === input) start();
    else input.addEventListener('focus', start, { once: true });
  }
}

customElements.define('name-search', NameSearch);
