import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { libraryCode } from '../publish/search-library.ts';
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
  const folder = mkdtempSync(join(tmpdir(), 'etalase-cari-'));
  const library = join(folder, 'pagefind.mjs');
  writeFileSync(library, await libraryCode());
  for (const locale of locales) {
    // A module holds one engine, that of its first language, so each language has a module of its own.
    const { createInstance } = await import(/* @vite-ignore */ `${pathToFileURL(library).href}?${locale}`);
    const instance: Instance = createInstance({
      basePath: `${site.url}pagefind/${locale}/`,
      metaCacheTag: 'test',
    });
    await instance.init();
    instances.set(locale, instance);
  }
  rmSync(folder, { recursive: true });
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
