import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../intake/write.ts';
import { filesOf } from '../pages.ts';
import { editionIn, listFile, stateFile, type Changes, type State } from '../publish/edition.ts';
import type { Work } from '../publish/steps.ts';
import { underLock } from './lock.ts';

/**
 * How a finished build becomes dist/. What is to be done is written down first, so that the next command finishes what a
 * kill broke off. A server does not serve dist/ but a release (releases.ts), which is exchanged at once.
 */

interface Journal extends Pick<Changes, 'list' | 'over'> {
  fresh: string;
  /** What is then noted of dist/; left out where its pages cannot be compared with those of the next build. */
  state?: State;
}

const journalFile = 'jurnal.json';
export const isUnfinished = (desk: string): boolean => existsSync(join(desk, journalFile));

/** Every part of it may be done already, by a process that was killed. */
function layOver(fresh: string, vanished: readonly string[], dist: string): void {
  for (const file of existsSync(fresh) ? filesOf(fresh) : []) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    renameSync(join(fresh, file), join(dist, file));
  }
  for (const file of vanished) {
    rmSync(join(dist, file), { force: true });
    if (file.endsWith('/index.html')) rmSync(dirname(join(dist, file)), { recursive: true, force: true });
  }
}

/** Gives whether the new site stands in dist/; where it was lost meanwhile, the one before comes back. */
function exchange(fresh: string, previous: string, dist: string): boolean {
  if (existsSync(fresh)) {
    if (existsSync(dist)) {
      rmSync(previous, { recursive: true, force: true });
      renameSync(dist, previous);
    }
    renameSync(fresh, dist);
  }
  const done = existsSync(dist);
  if (done) rmSync(previous, { recursive: true, force: true });
  else if (existsSync(previous)) renameSync(previous, dist);
  return done;
}

/** Finishes what the journal names, however much of it is done; does nothing without one. To be called under the lock. */
export function rollForward(desk: string, dist: string): void {
  if (!isUnfinished(desk)) return;
  const journal = JSON.parse(readFileSync(join(desk, journalFile), 'utf8')) as Journal;
  rmSync(join(desk, stateFile), { force: true });
  const { fresh, over, list, state } = journal;
  if (over) layOver(fresh, over.vanished, dist);
  if (over || exchange(fresh, join(desk, 'previous'), dist)) {
    if (list && existsSync(list)) renameSync(list, join(desk, listFile));
    if (state) writeWhole(join(desk, stateFile), JSON.stringify(state));
  }
  rmSync(join(desk, journalFile));
}

/** Puts what was made in the place of dist/. Gives the number of files written. */
export function publish({
  fresh,
  changes: { list, over },
  desk,
  dist,
  bundle,
}: Pick<Work, 'fresh' | 'changes' | 'desk' | 'dist' | 'bundle'>): number {
  const made = filesOf(fresh);
  const edition = editionIn(fresh) ?? editionIn(dist) ?? '';
  const journal: Journal = {
    fresh,
    ...(over && { over }),
    ...(list && { list, state: { bundle: bundle.key, edition } }),
  };
  writeWhole(join(desk, journalFile), JSON.stringify(journal));
  rollForward(desk, dist);
  return made.length;
}

/** What a command calls that reads dist/ and builds nothing. */
export function recover(root: string): void {
  const desk = join(root, '.build');
  if (!isUnfinished(desk)) return;
  underLock(desk, () => rollForward(desk, join(root, 'dist')));
}
