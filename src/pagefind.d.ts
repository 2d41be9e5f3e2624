/** The library that searches in a browser, which `scripts/publish/search-library.ts` takes out of the package. */
declare module 'virtual:pagefind' {
  export interface Fragment {
    url: string;
    content: string;
    locations: number[];
    meta: Record<string, string>;
    filters: Record<string, string[]>;
  }
  interface Response {
    results: { matchedMetaFields?: string[]; data: () => Promise<Fragment> }[];
    filters: Record<string, Record<string, number>>;
  }
  export interface Instance {
    init: () => Promise<void>;
    filters: () => Promise<unknown>;
    preload: (term: string | null, options: object) => Promise<void>;
    search: (term: string | null, options: object) => Promise<Response>;
  }
  export function createInstance(options: object): Instance;
}
