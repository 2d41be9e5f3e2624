import { createInstance, type Fragment, type Instance } from 'virtual:pagefind';
import { excerptOf, type Excerpt } from '../../lib/search/excerpt.ts';
import {
  facetNames,
  filterName,
  filtersOf,
  type FacetName,
  type Facets,
  type SearchState,
} from '../../lib/search/state.ts';
import { IndexFiles } from './files.client.ts';

/** What a card shows of one page. */
export interface Hit {
  /** Link with the base path. */
  url: string;
  title: string;
  line: string;
  type: string;
  subsektor: string | undefined;
  /** The text, what was found in it marked. */
  excerpt: Excerpt;
  /** The language of the record's own text, where it is not the page's. */
  lang: string | undefined;
}

export interface Answer {
  total: number;
  /** For each facet value, how many results it would give beside the choices in the other facets. */
  counts: Record<FacetName, Map<string, number>>;
  /** The results from one position up to another, in order of rank. */
  load: (from: number, to: number) => Promise<Hit[]>;
}

/** Names come first: how much a find in a field counts, beside 1 for the text. */
const metaWeights = { title: 5, term: 5, line: 1, text: 1, subsektor: 0.2 };

function hitOf({ url, content, locations, meta, filters }: Fragment, matched: string[]): Hit {
  const type = (filters[filterName] ?? []).find((value) => value.startsWith('halaman:'))?.slice(8) ?? '';
  const named = matched.includes('title') || matched.includes('text');
  const whole = meta['text'] !== undefined && (named || locations.length === 0);
  return {
    url,
    title: meta['title'] ?? '',
    line: meta['line'] ?? '',
    type,
    subsektor: meta['subsektor'],
    excerpt: whole
      ? { part: 'own', runs: [{ text: meta['text']!, found: false }] }
      : excerptOf(content, locations),
    lang: meta['lang'],
  };
}

/** The search index of the page's language. Every method throws when a part of it cannot be loaded. */
export class SearchIndex {
  readonly #files: IndexFiles;
  /** The index, and how many files had failed before it was opened. */
  #opened: { before: number; instance: Promise<Instance> } | undefined;

  /** Takes the folder of the index, and the edition, which names the index to caches. */
  constructor(folder: string, edition: string) {
    this.#files = new IndexFiles(folder, edition);
  }

  async #open(): Promise<Instance> {
    const { folder, edition } = this.#files;
    await this.#files.fetchStart();
    // Without the worker: twelve thousand bytes and a request less, and the library gives a worker five seconds
    // before it loads everything a second time, which a weak signal would need.
    const instance = createInstance({
      basePath: folder,
      noWorker: true,
      metaCacheTag: edition,
      ranking: { metaWeights },
    });
    await instance.init();
    return instance;
  }

  /** Fetches what every search needs, while the reader is still typing. A failure shows at the first search. */
  warm(): void {
    void this.#guarded((instance) => instance.filters()).catch(() => {});
  }

  /**
   * Runs something with the index and throws when a file failed since the index was opened, for this work or for other
   * work beside it: the library never asks for that file again. Then the next try starts afresh.
   */
  async #guarded<T>(work: (instance: Instance) => Promise<T>): Promise<T> {
    const opened = (this.#opened ??= { before: this.#files.failures, instance: this.#open() });
    try {
      const result = await work(await opened.instance);
      if (this.#files.failures > opened.before)
        throw new Error('A part of the search index could not be loaded.');
      return result;
    } catch (error) {
      if (this.#opened === opened) this.#opened = undefined;
      throw error;
    }
  }

  /** Looks for the words of a state within its facets; without words, all pages of those facets. */
  async search(state: SearchState): Promise<Answer> {
    return this.#guarded(async (instance) => {
      const term = state.q === '' ? null : state.q;
      const ask = (leaveOut?: FacetName) => instance.search(term, { filters: filtersOf(state, leaveOut) });
      // Together, since on a weak signal each turn costs; counts are given only for filters that are there.
      await Promise.all([instance.filters(), instance.preload(term, {})]);
      const { results, filters } = await ask();
      const counts = {} as Answer['counts'];
      for (const name of facetNames) {
        const own = state.facets[name as keyof Facets].length > 0 ? (await ask(name)).filters : filters;
        const prefix = `${name}:`;
        const values = Object.entries(own[filterName] ?? {}).filter(([value]) => value.startsWith(prefix));
        counts[name] = new Map(values.map(([value, count]) => [value.slice(prefix.length), count]));
      }
      const load = (from: number, to: number) =>
        this.#guarded(() =>
          Promise.all(
            results
              .slice(from, to)
              .map(async (result) => hitOf(await result.data(), result.matchedMetaFields ?? [])),
          ),
        );
      return { total: results.length, counts, load };
    });
  }
}
