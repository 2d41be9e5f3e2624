import { transcode } from 'node:buffer';
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { isHelper, openBundle } from './bundle.ts';
import { openRoute, type App, type Entry } from './render.ts';
import { endIfOrphan, followParent } from '../release/child.ts';
import { readEdition, writeEdition, type Files } from './edition.ts';

/**
 * Renders the pages of a bundle into a folder: `node scripts/fast/site.ts <code> <out> <new> [<old>]`. The two last are
 * lists of pages (edition.ts); a page that the old list has with the same key or the same bytes is not written again.
 */

/** Which pages of a route are also rendered as Astro does it: the first of each language is the mould, so not only those. */
const samples = (count: number): Set<number> =>
  new Set([0, 1, count >> 1, (count >> 1) + 1, count - 2, count - 1]);

/** The address of a page and its file, both relative to the root of the site. */
function placeOf(pathname: string, { type }: RouteData): { address: string; file: string } {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type !== 'page') return { address: path, file: path };
  if (path === '404') return { address: path, file: '404.html' };
  return { address: path && `${path}/`, file: path ? `${path}/index.html` : 'index.html' };
}

/** Where two pages part, with what stands there; undefined when they are the same bytes. */
function differenceOf(fast: Uint8Array, astro: Buffer): string | undefined {
  if (astro.equals(fast)) return undefined;
  const at = fast.findIndex((byte, i) => byte !== astro[i]);
  const [here, there] = [fast, astro].map((page) =>
    Buffer.from(page.subarray(Math.max(at - 40, 0), at + 40)).toString(),
  );
  return `"${here!}" for "${there!}"`;
}

interface Route {
  route: RouteData;
  pathnames: string[];
  entries: Entry[];
}

/** Every route with its pages. A route without parameters has one. */
async function routesOf(app: App): Promise<{ helper: RouteData; routes: Route[] }> {
  const paths = await new StaticPaths(app as never).getAll();
  const byRoute = Map.groupBy(paths, ({ route }) => route);
  const helper = [...byRoute.keys()].find(isHelper)!;
  byRoute.delete(helper);
  const routes = [...byRoute].map(([route, own]) => ({
    route,
    pathnames: own.map(({ pathname }) => pathname),
    entries: app.routeCache.get(route)?.staticPaths ?? [{ params: {} }],
  }));
  // The largest files first, of which a route has one: the memory they need is then used again by all others.
  return { helper, routes: routes.sort((a, b) => a.pathnames.length - b.pathnames.length) };
}

/** Gives the bytes of texts: by way of UTF-16, which takes half as long as straight to UTF-8. */
function encoder(): (body: string | Uint8Array) => Uint8Array {
  const space = Buffer.allocUnsafe(1 << 20);
  return (body) => {
    if (typeof body !== 'string') return body;
    if (body.length * 2 > space.length) return Buffer.from(body);
    return transcode(space.subarray(0, space.write(body, 'utf16le')), 'utf16le', 'utf8');
  };
}

/** Makes a folder; the one around it mostly is there, and looking for it takes as long again. */
function make(folder: string): void {
  try {
    mkdirSync(folder);
  } catch {
    mkdirSync(folder, { recursive: true });
  }
}

/** Writes files below a folder, making each folder once. */
function writer(out: string): (file: string, body: Uint8Array) => void {
  let made = '';
  return (file, body) => {
    const path = join(out, file);
    const folder = dirname(path);
    if (folder !== made) make(folder);
    made = folder;
    writeFileSync(path, body);
  };
}

/** Bytes up to which a page is compared: tables of the whole city are not templates, and two of them take much memory. */
const comparable = 1 << 18;

/** Gives every page with what it was made from. */
async function writeSite(code: string, out: string, old: Files): Promise<Files> {
  const app = await openBundle(code);
  const { base, site } = app.manifest;
  const root = new URL(`${base.replace(/\/$/, '')}/`, site).href;
  const { helper, routes } = await routesOf(app);
  const [encode, write] = [encoder(), writer(out)];
  const files: Files = {};
  for (const { route, pathnames, entries } of routes) {
    const tell = (what: string) => pathnames.length > 20 && console.error(`Tidak sekaligus: ${what}`);
    const render = await openRoute(app, helper, route, tell);
    const compared = samples(pathnames.length);
    for (const [at, pathname] of pathnames.entries()) {
      endIfOrphan();
      const { address, file } = placeOf(pathname, route);
      const { cacheKey } = entries[at]!;
      if (cacheKey !== undefined) {
        files[file] = `=${cacheKey}`;
        if (old[file] === files[file]) continue;
      }
      const body = encode(await render(entries[at]!, root + address));
      if (pathnames.length > 1 && compared.has(at) && body.length < comparable) {
        const own = await app.render(new Request(root + address), { routeData: route });
        const difference = differenceOf(body, Buffer.from(await own.arrayBuffer()));
        if (difference) throw new Error(`${pathname} (${route.component}) is not what Astro renders: ${difference}`); // prettier-ignore
      }
      if (cacheKey === undefined) files[file] = hash('sha1', body, 'base64url');
      if (old[file] !== files[file]) write(file, body);
    }
  }
  return files;
}

followParent();
const [code, out, to, from] = process.argv.slice(2) as [string, string, string, string?];
const old = from ? readEdition(readFileSync(from, 'utf8')) : {};
writeFileSync(to, writeEdition(await writeSite(code, out, old)));
