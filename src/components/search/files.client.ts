import { startFile, unpackStart } from '../../lib/search/start.ts';

/** The files of the search index, as the library asks for them with `fetch`. */
export class IndexFiles {
  readonly folder: string;
  readonly edition: string;
  /**
   * How many could not be loaded. The library takes a part that could not be loaded for an empty one; counting tells the
   * two apart.
   */
  failures = 0;
  /** Those that came before the library asked for them, by their path below the folder. */
  #here = new Map<string, Uint8Array<ArrayBuffer>>();

  constructor(folder: string, edition: string) {
    this.folder = folder;
    this.edition = edition;
    const plain = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      const address = String(input);
      if (!address.startsWith(folder)) return plain(input, init);
      const here = this.#here.get(address.slice(folder.length).replace(/\?.*/, ''));
      if (here) return new Response(here);
      try {
        const response = await plain(input, init);
        if (!response.ok) this.failures += 1;
        return response;
      } catch (error) {
        this.failures += 1;
        throw error;
      }
    };
  }

  async #read(file: string): Promise<Uint8Array<ArrayBuffer>> {
    const response = await window.fetch(this.folder + file);
    return new Uint8Array(await response.arrayBuffer());
  }

  /** Fetches what every search needs: one file for all of the index that is not for certain words, and the engine. */
  async fetchStart(): Promise<void> {
    const { lang } = document.documentElement;
    const engine = `wasm.${lang}.pagefind`;
    const [start, code] = await Promise.all([
      this.#read(`${startFile}?ts=${this.edition}`),
      this.#read(engine),
    ]);
    const unpacked = new Blob([start]).stream().pipeThrough(new DecompressionStream('gzip'));
    this.#here = unpackStart(new Uint8Array(await new Response(unpacked).arrayBuffer()));
    this.#here.set(engine, code);
  }
}
