import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openRoute, type App } from './render.ts';

/**
 * Routes of many pages, without Astro's work around each page (a request, a response, streams, files written one after
 * the other): that costs several times what the page itself does. The pages stay ordinary pages, which `astro dev` shows
 * by itself; here the same compiled components are rendered by the same renderer, a whole route at once. Some pages of
 * each route are rendered by Astro as well, and the build stops when one byte differs.
 *
 * The way back to plain Astro is to take `fastPages()` out of astro.config.mjs: the same pages, later.
 */

const helperPattern = '/_cepat';
/** Routes of fewer pages are left to Astro. */
const many = 50;

/** Which pages of a route Astro renders too: the first of each language is the mould, so not only those. */
const samples = (count: number): Set<number> =>
  new Set([0, 1, count >> 1, (count >> 1) + 1, count - 2, count - 1]);

/** The address of a page and its file, both relative to the root of the site. */
function placeOf(pathname: string, { type }: RouteData): { address: string; file: string } {
  const path = pathname.replace(/^\/|\/$/g, '');
  return type === 'page'
    ? { address: `${path}/`, file: `${path}/index.html` }
    : { address: path, file: path };
}

/** Where two pages part, with what stands there; undefined when they are the same bytes. */
function differenceOf(fast: Buffer, astro: Buffer): string | undefined {
  if (fast.equals(astro)) return undefined;
  const at = fast.findIndex((byte, i) => byte !== astro[i]);
  const [here, there] = [fast, astro].map((page) => page.subarray(Math.max(at - 40, 0), at + 40).toString());
  return `"${here!}" for "${there!}"`;
}

async function writeRoute(
  astro: AstroPrerenderer,
  app: App,
  helper: RouteData,
  route: RouteData,
  pathnames: readonly string[],
  out: string,
): Promise<void> {
  const render = await openRoute(app, helper, route);
  const { staticPaths } = app.routeCache.get(route);
  const compared = samples(pathnames.length);
  const { base, site } = app.manifest;
  const root = new URL(`${base.replace(/\/$/, '')}/`, site).href;
  for (const [at, pathname] of pathnames.entries()) {
    const { address, file } = placeOf(pathname, route);
    const url = new URL(root + address);
    const body = await render(staticPaths[at]!, url);
    if (compared.has(at)) {
      const given = await astro.render(new Request(url), { routeData: route });
      const response = given instanceof Response ? given : given.response;
      const difference = differenceOf(Buffer.from(body as string), Buffer.from(await response.arrayBuffer()));
      if (difference)
        throw new Error(`${pathname} (${route.component}) is not what Astro renders: ${difference}`);
    }
    mkdirSync(dirname(out + file), { recursive: true });
    writeFileSync(out + file, body);
  }
}

export function fastPages(): AstroIntegration {
  let out = '';
  return {
    name: 'fast-pages',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        const entrypoint = fileURLToPath(new URL('./runtime.ts', import.meta.url));
        if (command === 'build') injectRoute({ pattern: helperPattern, entrypoint, prerender: true });
      },
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((astro) => ({
          ...astro,
          name: 'fast-pages',
          async getStaticPaths() {
            const { app } = astro as unknown as { app: App };
            const routes = Map.groupBy(await astro.getStaticPaths(), ({ route }) => route);
            const helper = [...routes.keys()].find(({ route }) => route === helperPattern)!;
            routes.delete(helper);
            for (const [route, paths] of routes) {
              if (paths.length < many) continue;
              const pathnames = paths.map(({ pathname }) => pathname);
              await writeRoute(astro, app, helper, route, pathnames, out);
              routes.delete(route);
            }
            return [...routes.values()].flat();
          },
        })),
    },
  };
}
