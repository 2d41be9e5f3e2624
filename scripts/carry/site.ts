import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, placeOf } from '../pages.ts';
import { classicScript } from './classic.ts';
import { carriedPage, carriedStyles, type Carried } from './page.ts';

/** What only a server, a search engine or a browser with network has a use for. */
const left =
  /^(?:sw\.js|_headers|robots\.txt|sitemap\.xml|404\.html|(?:en\/)?luring\/.+|og\/.+|pagefind\/.+|\.well-known\/.+|manifest-\w+\.webmanifest|data\/manifest\.json|.+\.(?:gz|br))$/;

/** The scripts of a page, and whether each is a module. */
const scriptsIn = (html: string): [src: string, module: boolean][] =>
  [...html.matchAll(/<script( type="module")? src="([^"]+)"/g)].map(([, module, src]) => [src!, !!module]);

/** One file of the site as it is carried. */
export interface CarriedFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * Every file of a built site in the form it can be opened from a folder, one after the other, in the order of their names.
 * Takes the folder and the full address of the site.
 */
export async function* carriedFiles(dir: string, address: string): AsyncGenerator<CarriedFile> {
  const { root, base } = placeOf(address);
  const files = filesOf(dir).filter((file) => !left.test(file));
  const known = new Set(files);
  const read = (file: string): string => readFileSync(join(dir, file), 'utf8');
  const scripts = new Map<string, boolean>();
  const site: Carried = {
    base,
    address: `${root}/`,
    has: (file) => known.has(file),
    text: read,
  };
  for (const file of files) {
    if (file.endsWith('.js')) continue;
    if (file.endsWith('.html')) {
      const html = read(file);
      for (const [src, module] of scriptsIn(html)) scripts.set(src.slice(base.length), module);
      yield { name: file, bytes: Buffer.from(carriedPage(html, file, site)) };
    } else if (file.endsWith('.css'))
      yield { name: file, bytes: Buffer.from(carriedStyles(read(file), file, site)) };
    else yield { name: file, bytes: readFileSync(join(dir, file)) };
  }
  for (const [name, module] of [...scripts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = join(dir, name);
    yield { name, bytes: module ? Buffer.from(await classicScript(file)) : readFileSync(file) };
  }
}
