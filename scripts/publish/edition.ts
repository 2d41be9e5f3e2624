import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { frugal, type Bundle } from '../fast/bundle.ts';
import { readEdition, type Files } from '../fast/edition.ts';
import { filesOf } from '../pages.ts';

/**
 * What a build changes. When only makers changed since the published site was built, the folder of the build holds
 * nothing but the changed files, which are laid over the published ones once all checks hold.
 */
export interface Changes {
  /** Folder of what was made. */
  fresh: string;
  /** Set when the published site stays, but for these files. */
  over?: { vanished: string[] };
  /** Every page of the site to be. */
  files: Files;
}

const listFile = 'halaman.txt';
const stateFile = 'terbit.json';

interface State {
  bundle: string;
  /** Id of the edition in dist/, so that a folder that was exchanged is not taken for it. */
  edition: string;
}

const editionIn = (site: string): string | undefined => {
  const file = join(site, 'data', 'edisi.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { id: string }).id : undefined;
};

/** The pages of the published site, if the bundle made them. */
function published(build: string, dist: string, bundle: Bundle): Files | undefined {
  const file = join(build, stateFile);
  if (!bundle.code || !existsSync(file) || !existsSync(join(build, listFile))) return undefined;
  const state = JSON.parse(readFileSync(file, 'utf8')) as State;
  if (state.bundle !== bundle.key || state.edition !== editionIn(dist)) return undefined;
  return readEdition(readFileSync(join(build, listFile), 'utf8'));
}

/** Renders what changed, or everything, into `<build>/site`. Gives undefined when a page fails, after that was told. */
export function renderPages(root: string, build: string, dist: string, bundle: Bundle): Changes | undefined {
  const fresh = join(build, 'site');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const old = published(build, dist, bundle);
  if (!old) cpSync(bundle.site, fresh, { recursive: true });
  if (!bundle.code) return { fresh, files: {} };
  const list = join(build, `${listFile}.new`);
  const script = join(import.meta.dirname, '..', 'fast', 'site.ts');
  const args = [...frugal, script, bundle.code, fresh, list, ...(old ? [join(build, listFile)] : [])];
  const env = { ...process.env, NODE_ENV: 'production' };
  if (spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status !== 0) return undefined;
  const files = readEdition(readFileSync(list, 'utf8'));
  if (!old) return { fresh, files };
  return { fresh, files, over: { vanished: Object.keys(old).filter((file) => !(file in files)) } };
}

/** Folders that are made anew as a whole, with files that bear a hash of what they hold. */
const remade = ['pagefind', 'foto'];

/** Takes out of what was made the files that are published already, and adds those that nothing names any more. */
export function settle({ fresh, over }: Changes, dist: string): void {
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

/**
 * Puts what was made in the place of the published site. A whole site is exchanged at once; changed files go one by one,
 * and should that be broken off, the next build makes everything anew, since the note of what is published went first.
 * Gives the number of files written.
 */
export function publish(
  { fresh, over, files }: Changes,
  build: string,
  dist: string,
  bundle: Bundle,
): number {
  const made = filesOf(fresh);
  rmSync(join(build, stateFile), { force: true });
  if (over) {
    for (const file of made) {
      mkdirSync(dirname(join(dist, file)), { recursive: true });
      renameSync(join(fresh, file), join(dist, file));
    }
    for (const file of over.vanished) {
      rmSync(join(dist, file), { force: true });
      if (file.endsWith('/index.html')) rmSync(dirname(join(dist, file)), { recursive: true, force: true });
    }
  } else {
    const previous = join(build, 'previous');
    rmSync(previous, { recursive: true, force: true });
    if (existsSync(dist)) renameSync(dist, previous);
    renameSync(fresh, dist);
    rmSync(previous, { recursive: true, force: true });
  }
  if (Object.keys(files).length > 0) {
    renameSync(join(build, `${listFile}.new`), join(build, listFile));
    const state: State = { bundle: bundle.key, edition: editionIn(dist) ?? '' };
    writeFileSync(join(build, stateFile), JSON.stringify(state));
  }
  return made.length;
}
