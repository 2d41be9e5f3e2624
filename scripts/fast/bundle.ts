import type { RouteData } from 'astro';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App } from './render.ts';
import { filesOf } from '../pages.ts';
import { childEnv } from '../release/child.ts';

/** The compiled pages, kept from one build to the next while nothing changed but makers. */

/** A route that is compiled with the pages and never written (see runtime.ts). */
export const helperPattern = '/_cepat';
export const keptPages = 'pages.json';

/** What is compiled or copied into a bundle. Makers and the edition are not: they are read when a page is rendered. */
const sources = ['src', 'scripts/fast', 'public', 'content', '.data'];
const single = ['astro.config.mjs', 'package-lock.json', 'package.json'];
const isMaker = (file: string): boolean => /^(content\/umkm\/.+|\.data\/(umkm|edisi))\.json$/.test(file);

/** A short name of everything a bundle is made from. */
export function bundleKey(root: string): string {
  const files = sources
    .filter((dir) => existsSync(join(root, dir)))
    .flatMap((dir) => filesOf(join(root, dir)).map((file) => `${dir}/${file}`))
    .filter((file) => !isMaker(file));
  const hash = createHash('sha256');
  for (const file of [...files, ...single].filter((name) => existsSync(join(root, name))))
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

export interface Bundle {
  key: string;
  /** Folder of the files that Astro wrote: styles, scripts, what stands in public/; every page too where none are kept. */
  site: string;
  /** Folder of the compiled pages; left out where Astro has written the pages itself. */
  code?: string;
}

/**
 * The bundle of the project under `root`: the one of the last build while its key holds, else a new one. Astro runs in
 * a process of its own, for its memory. Gives undefined when Astro fails, after it has said why.
 */
export function bundleOf(root: string, script: string): Bundle | undefined {
  const key = bundleKey(root);
  const all = join(root, '.cache', 'bundel');
  const dir = join(all, key);
  // A name of its own: Astro may outlive a build that was killed.
  const fresh = `${dir}.${process.pid}.new`;
  if (!existsSync(dir)) {
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    const env = childEnv({
      ...process.env,
      ETALASE_OUT: join(fresh, 'site'),
      ETALASE_BUNDEL: fresh,
      NODE_ENV: 'production',
      // A build asks nothing of the network and tells it nothing.
      ASTRO_TELEMETRY_DISABLED: '1',
    });
    const { status } = spawnSync(process.execPath, [...frugal, script], { cwd: root, env, stdio: 'inherit' });
    if (status !== 0) return undefined;
    for (const old of readdirSync(all))
      if (join(all, old) !== fresh) rmSync(join(all, old), { recursive: true, maxRetries: 5 });
    renameSync(fresh, dir);
  }
  const site = join(dir, 'site');
  return existsSync(join(dir, keptPages)) ? { key, site, code: join(dir, 'code') } : { key, site };
}

/** Node's settings for processes that should stay small: less is kept before it is swept. */
export const frugal = ['--max-semi-space-size=8', '--heap-growing-percent=30'];

/**
 * The same for what renders the pages: that makes gigabytes which are let go at once, so there must be room for them, else
 * much of it is kept until the next sweep of everything. At 30,000 makers a fifth less processor time for 60 MB more.
 */
export const roomy = ['--max-semi-space-size=32', '--heap-growing-percent=30'];

/** Loads a bundle's application, as Astro's own prerenderer does it. */
export async function openBundle(code: string): Promise<App> {
  const entry = readdirSync(code).find((name) => /^prerender-entry\..+\.mjs$/.test(name))!;
  const { app } = (await import(pathToFileURL(join(code, entry)).href)) as { app: App };
  const pages = JSON.parse(readFileSync(join(code, '..', keptPages), 'utf8')) as [string, unknown][];
  app.setInternals({ pagesByKeys: new Map(pages), entrySpecifierToBundleMap: new Map() });
  const destination = { write: (entry: { level: string; message: string }) => entry.level === 'error' && console.error(entry.message) }; // prettier-ignore
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination, level: 'error' } } });
  return app;
}

/** The route that gives Astro's own runtime. */
export const isHelper = ({ route }: RouteData): boolean => route === helperPattern;
