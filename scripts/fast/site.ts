import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { isHelper, openBundle } from './bundle.ts';
import { openRoute, type App, type Entry } from './render.ts';

/** Renders every page of a bundle into a folder: `node scripts/fast/site.ts <code> <out>`. */

/** Which pages of a route are also rendered as Astro does it: the first of each language is the mould, so not only those. */
const samples = (count: number): Set<number> =>
  new Set([0, 1, count >> 1, (count >> 1) + 1, count - 2, count - 1]);

/** The address of a page and its file, both relative to the root of the site. */
function placeOf(pathname: string, { type }: RouteData): { address: string; file: string } {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type !== 'page') return { address: path, file: path };
  if (path === '404') return { address: path, file: '404.html' };
  return { address: path && `${path}/`, file: join(path, 'index.html') };
}

/** Where two pages part, with what stands there; undefined when they are the same bytes. */
function differenceOf(fast: Buffer, astro: Buffer): string | undefined {
  if (fast.equals(astro)) return undefined;
  const at = fast.findIndex((byte, i) => byte !== astro[i]);
  const [here, there] = [fast, astro].map((page) => page.subarray(Math.max(at - 40, 0), at + 40).toString());
  return `"${here!}" for "${there!}"`;
}

/** Every route with its pages. A route without parameters has one. */
async function routesOf(app: App): Promise<{ helper: RouteData; routes: [RouteData, string[], Entry[]][] }> {
  const paths = await new StaticPaths(app as never).getAll();
  const byRoute = Map.groupBy(paths, ({ route }) => route);
  const helper = [...byRoute.keys()].find(isHelper)!;
  byRoute.delete(helper);
  const routes = [...byRoute].map(([route, own]): [RouteData, string[], Entry[]] => [
    route,
    own.map(({ pathname }) => pathname),
    app.routeCache.get(route)?.staticPaths ?? [{ params: {} }],
  ]);
  return { helper, routes };
}

async function writeSite(code: string, out: string): Promise<void> {
  const app = await openBundle(code);
  const { base, site } = app.manifest;
  const root = new URL(`${base.replace(/\/$/, '')}/`, site).href;
  const { helper, routes } = await routesOf(app);
  let made = '';
  for (const [route, pathnames, entries] of routes) {
    const render = await openRoute(
      app,
      helper,
      route,
      (what) => pathnames.length > 20 && console.error(`Tidak sekaligus: ${what}`),
    );
    const compared = samples(pathnames.length);
    for (const [at, pathname] of pathnames.entries()) {
      const { address, file } = placeOf(pathname, route);
      const url = new URL(root + address);
      const body = await render(entries[at]!, url);
      if (pathnames.length > 1 && compared.has(at)) {
        const own = await app.render(new Request(url), { routeData: route });
        const difference = differenceOf(Buffer.from(body as string), Buffer.from(await own.arrayBuffer()));
        if (difference)
          throw new Error(`${pathname} (${route.component}) is not what Astro renders: ${difference}`);
      }
      const path = join(out, file);
      const folder = dirname(path);
      if (folder !== made) mkdirSync(folder, { recursive: true });
      made = folder;
      writeFileSync(path, body);
    }
  }
}

const [code, out] = process.argv.slice(2) as [string, string];
await writeSite(code, out);
