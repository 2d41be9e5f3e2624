interface Kept {
  path: string;
  title: string;
}

/** The pages that the service worker has kept, the last one first; and the means to delete them. */
class KeptPages extends HTMLElement {
  connectedCallback(): void {
    const { own, twin } = this.dataset;
    if (location.pathname !== own && location.pathname !== twin) this.#standIn();
    this.#one('[data-clear]').addEventListener('click', () => void this.#clear());
    void this.#show();
  }

  #one<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.querySelector<T>(selector)!;
  }

  /** This page was given in the place of another. */
  #standIn(): void {
    this.#say(this.#one<HTMLTemplateElement>('template').content.textContent.trim());
    this.#one('[data-part="retry"]').hidden = false;
    this.#one('[data-retry]').addEventListener('click', () => location.reload());
  }

  #say(sentence: string): void {
    const line = document.createElement('p');
    line.textContent = sentence;
    this.#one('[data-part="instead"]').replaceChildren(line);
  }

  /** The caches of this site with the requests of its pages; none where the browser keeps nothing. */
  async #entries(): Promise<{ cache: Cache; request: Request }[]> {
    if (!('caches' in window)) return [];
    const names = (await caches.keys()).filter((name) => name.startsWith(this.dataset['prefix']!));
    const all = await Promise.all(
      names.map(async (name) => {
        const cache = await caches.open(name);
        return (await cache.keys()).map((request) => ({ cache, request }));
      }),
    );
    const { own, twin } = this.dataset;
    return all.flat().filter(({ request }) => ![own, twin].includes(new URL(request.url).pathname));
  }

  async #pages(): Promise<Kept[]> {
    const found = await Promise.all(
      (await this.#entries()).map(async ({ cache, request }) => {
        const response = await cache.match(request);
        if (!response?.headers.get('Content-Type')?.startsWith('text/html')) return [];
        const title = /<title>[^<]*<\/title>/.exec(await response.text())?.[0] ?? '';
        const path = new URL(request.url).pathname;
        const text = new DOMParser().parseFromString(title, 'text/html').title;
        const { suffix } = this.dataset;
        return [{ path, title: text.endsWith(suffix!) ? text.slice(0, -suffix!.length) : text }];
      }),
    );
    return found.flat().reverse();
  }

  async #show(): Promise<void> {
    const pages = await this.#pages();
    for (const list of this.querySelectorAll<HTMLElement>('[data-list]')) {
      const english = list.dataset['list'] === 'en';
      const own = pages.filter(({ path }) => path.startsWith(this.dataset['english']!) === english);
      list.hidden = own.length === 0;
      list.querySelector('ul')!.replaceChildren(...own.map(item));
    }
    this.#one('[data-part="none"]').hidden = pages.length > 0;
    this.#one('[data-clear]').hidden = pages.length === 0;
  }

  async #clear(): Promise<void> {
    // Styles and scripts stay: they say nothing of what was read, and this page needs them.
    for (const { cache, request } of await this.#entries())
      if (!request.url.includes('/_astro/')) await cache.delete(request);
    await this.#show();
    this.#say(this.dataset['cleared']!);
  }
}

function item({ path, title }: Kept): HTMLElement {
  const link = document.createElement('a');
  link.href = path;
  link.textContent = title;
  const row = document.createElement('li');
  row.append(link);
  return row;
}

customElements.define('kept-pages', KeptPages);
