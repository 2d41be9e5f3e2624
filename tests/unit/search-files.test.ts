import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SearchIndex } from '../../src/components/search/index.client.ts';
import { readState } from '../../src/lib/search/state.ts';

/** Like the library: a part that cannot be fetched counts as an empty one, and is not asked for again. */
const library = `export function createInstance() {
  let asked = false;
  return {
    init: async () => {},
    filters: async () => {},
    preload: async () => {
      if (!asked) await window.fetch('data:text/chunk').catch(() => {});
      asked = true;
    },
    search: async (term) => {
      await globalThis.held[term];
      return { results: [], filters: {} };
    },
  };
} // A second try adds its number here: `;
const search = (index: SearchIndex, q: string) => index.search(readState(`?q=${q}`));
let index: SearchIndex;
let fetched: ReturnType<typeof vi.fn>;
beforeEach(() => {
  fetched = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
  vi.stubGlobal('window', { fetch: fetched });
  index = new SearchIndex(`data:text/javascript,${encodeURIComponent(library)}`, 'edisi');
});
afterEach(() => vi.unstubAllGlobals());

test('a part that failed under one search is missed by no search beside it', async () => {
  const held = Promise.withResolvers<void>();
  vi.stubGlobal('held', { ge: held.promise });
  const first = expect(search(index, 'ge')).rejects.toThrow('could not be loaded');
  await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(1));
  await expect(search(index, 'gerabah')).rejects.toThrow('could not be loaded');
  held.resolve();
  await first;
});

test('after a failure the next search starts afresh', async () => {
  vi.stubGlobal('held', {});
  await expect(search(index, 'gerabah')).rejects.toThrow('could not be loaded');
  fetched.mockImplementation(() => Promise.resolve(new Response('')));
  expect((await search(index, 'gerabah')).total).toBe(0);
  expect(fetched).toHaveBeenCalledTimes(2);
});
