import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { roomy, type Bundle } from '../fast/bundle.ts';
import { readEdition, type Files } from '../fast/edition.ts';
import { filesOf } from '../pages.ts';
import { childEnv } from '../release/child.ts';

/**
 * What a build changes. When only makers changed since the published site was built, the folder of the build holds
 * nothing but the changed files, which are laid over the published ones once all checks hold.
 */
export interface Changes {
  /** List of its pages, where they were rendered from a kept bundle. */
  list?: string;
  /** Set when the published site stays, but for these files. */
  over?: { vanished: string[] };
  /** Every page of the site to be. */
  files: Files;
}

export interface State {
  bundle: string;
  /** Id of the edition in dist/, so that a folder that was exchanged is not taken for it. */
  edition: string;
}

export const listFile = 'halaman.txt';
export const stateFile = 'terbit.json';

export const editionIn = (site: string): string | undefined => {
  const file = join(site, 'data', 'edisi.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { id: string }).id : undefined;
};

/** The file that lists the pages of the site in dist/, if the bundle made them. Takes the folder of what is noted of it. */
export function publishedBy(desk: string, dist: string, bundle: Bundle): string | undefined {
  const [file, list] = [join(desk, stateFile), join(desk, listFile)];
  if (!bundle.code || !existsSync(file) || !existsSync(list)) return undefined;
  const state = JSON.parse(readFileSync(file, 'utf8')) as State;
  if (state.bundle !== bundle.key || state.edition !== editionIn(dist)) return undefined;
  return list;
}

/**
 * Renders into `fresh` what changed since the list `old`, or everything; notes of it go to `build`. Gives undefined when a
 * page fails, after that was told.
 */
export function renderPages(
  root: string,
  build: string,
  fresh: string,
  bundle: Bundle,
  old?: string,
): Changes | undefined {
  mkdirSync(fresh, { recursive: true });
  if (!old) cpSync(bundle.site, fresh, { recursive: true });
  if (!bundle.code) return { files: {} };
  const list = join(build, listFile);
  const script = join(import.meta.dirname, '..', 'fast', 'site.ts');
  const args = [...roomy, script, bundle.code, fresh, list, ...(old ? [old] : [])];
  const env = childEnv({ ...process.env, NODE_ENV: 'production' });
  if (spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status !== 0) return undefined;
  // Read when the other process has gone: each list is as long as the site is large.
  const files = readEdition(readFileSync(list, 'utf8'));
  if (!old) return { list, files };
  const before = Object.keys(readEdition(readFileSync(old, 'utf8')));
  return { list, files, over: { vanished: before.filter((file) => !(file in files)) } };
}

/** Folders that are made anew as a whole, with files that bear a hash of what they hold. */
const remade = ['pagefind', 'foto'];

/** Takes out of what was made the files that are published already, and adds those that nothing names any more. */
export function settle(fresh: string, { over }: Changes, dist: string): void {
  if (!over) return;
  const made = new Set(filesOf(fresh));
  for (const folder of remade.filter((name) => existsSync(join(dist, name))))
    for (const file of filesOf(join(dist, folder)).map((name) => `${folder}/${name}`))
      if (!made.has(file)) over.vanished.push(file);
  for (const file of made) {
    const last = join(dist, file);
    if (existsSync(last) && readFileSync(last).equals(readFileSync(join(fresh, file))))
      rmSync(join(fresh, file));
  }
}
