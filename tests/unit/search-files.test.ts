import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SearchIndex } from '../../src/components/search/index.client.ts';
import { writeCbor } from '../../src/lib/search/cbor.ts';
import { packStart, startFile } from '../../src/lib/search/start.ts';
import { readState } from '../../src/lib/search/state.ts';

/** Searches that wait, by their word. */
let held: Record<string, Promise<void>>;

/** Like the library: a part that cannot be fetched counts as an empty one, and is not asked for again. */
vi.mock('virtual:pagefind', () => ({
  createInstance: () => {
    let asked = false;
    return {
      init: async () => {
        for (const file of ['pagefind-entry.json?ts=edisi', 'wasm.id.pagefind'])
          await window.fetch(`/pagefind/id/${file}`);
      },
      filters: async () => {},
      preload: async () => {
        if (!asked) await window.fetch('/pagefind/id/index/id_1.pf_index').catch(() => {});
        asked = true;
      },
      search: async (term: string) => {
        await held[term];
        return { results: [], filters: {} };
      },
    };
  },
}));

const start = gzipSync(
  packStart(
    'id',
    new Map([
      ['pagefind-entry.json', new TextEncoder().encode('{}')],
      ['pagefind.id_1.pf_meta', writeCbor(['1', []], new TextEncoder().encode('pagefind_dcd'))],
    ]),
  ),
);
const search = (index: SearchIndex, q: string) => index.search(readState(`?q=${q}`));
let index: SearchIndex;
/** Paths asked of the server, and those of them that cannot be loaded. */
let asked: string[];
let broken: RegExp;
const timesAsked = (part: string) => asked.filter((path) => path.includes(part)).length;

beforeEach(() => {
  [asked, broken, held] = [[], /pf_index/, {}];
  const fetch = async (path: string): Promise<Response> => {
    asked.push(path);
    if (broken.test(path)) throw new TypeError('Failed to fetch');
    return new Response(path.includes(startFile) ? start : '');
  };
  vi.stubGlobal('window', { fetch });
  vi.stubGlobal('document', { documentElement: { lang: 'id' } });
  index = new SearchIndex('/pagefind/id/', 'edisi');
});
afterEach(() => vi.unstubAllGlobals());

test('a part that failed under one search is missed by no search beside it', async () => {
  const waiting = Promise.withResolvers<void>();
  held = { ge: waiting.promise };
  const first = expect(search(index, 'ge')).rejects.toThrow('could not be loaded');
  await vi.waitFor(() => expect(timesAsked('pf_index')).toBe(1));
  await expect(search(index, 'gerabah')).rejects.toThrow('could not be loaded');
  waiting.resolve();
  await first;
});

test.each([[/pf_index/], [/awal/], [/wasm/]])(
  'after a failure of %s the next search starts afresh',
  async (part) => {
    broken = part;
    await expect(search(index, 'gerabah')).rejects.toThrow();
    broken = /nothing/;
    expect((await search(index, 'gerabah')).total).toBe(0);
    expect(timesAsked(startFile)).toBe(2);
  },
);

test('what came in the first file, and the engine that came beside it, are asked of the server once', async () => {
  broken = /nothing/;
  await search(index, 'gerabah');
  expect(asked).toEqual([
    `/pagefind/id/${startFile}?ts=edisi`,
    '/pagefind/id/wasm.id.pagefind',
    '/pagefind/id/index/id_1.pf_index',
  ]);
});
