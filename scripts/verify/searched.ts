import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../serve.ts';
import { locales, type Locale } from '../../src/i18n/index.ts';
import { filtersOf, readState } from '../../src/lib/search/state.ts';

export interface Found {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}
interface Instance {
  init: () => Promise<void>;
  search: (term: string | null, options: object) => Promise<{ results: { data: () => Promise<Found> }[] }>;
}
export interface Searched {
  /** Where the site is served, with a slash at the end. */
  url: string;
  /** The results for a query as an address carries it, best first, with paths of this site. */
  find: (locale: Locale, query: string) => Promise<Found[]>;
  /** Their paths alone, as many as asked for. */
  urls: (locale: Locale, query: string, most?: number) => Promise<string[]>;
  close: () => Promise<void>;
}

/** The library that searches in the reader's browser, run here over the index of a built site, served. */
export async function searchSite(dist: string, base = '/'): Promise<Searched> {
  const site = await serve({ dir: dist, port: 0, base });
  const instances = new Map<Locale, Instance>();
  for (const locale of locales) {
    const library = join(dist, 'pagefind', locale, 'pagefind.js');
    const { createInstance } = await import(/* @vite-ignore */ pathToFileURL(library).href);
    const instance: Instance = createInstance({
      basePath: `${site.url}pagefind/${locale}/`,
      metaCacheTag: 'test',
    });
    await instance.init();
    instances.set(locale, instance);
  }
  const find = async (locale: Locale, query: string, most?: number) => {
    const state = readState(query);
    const options = { filters: filtersOf(state) };
    const { results } = await instances.get(locale)!.search(state.q === '' ? null : state.q, options);
    const found = await Promise.all(results.slice(0, most).map((result) => result.data()));
    return found.map((hit) => ({ ...hit, url: hit.url.replace(site.url, '/') }));
  };
  return {
    url: site.url,
    find,
    urls: async (locale, query, most) => (await find(locale, query, most)).map(({ url }) => url),
    close: site.close,
  };
}
