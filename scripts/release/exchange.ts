import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Bundle } from '../fast/bundle.ts';
import { writeWhole } from '../intake/write.ts';
import { filesOf } from '../pages.ts';
import { editionIn, listFile, stateFile, type Changes, type State } from '../publish/edition.ts';
import { takeLock } from './lock.ts';

/**
 * How a finished build becomes dist/. What is to be done is written down first, so that the next command finishes what a
 * kill broke off. A server does not serve dist/ but a release (releases.ts), which is exchanged at once.
 */

interface Journal extends Pick<Changes, 'fresh' | 'list' | 'over'> {
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

function exchange(fresh: string, previous: string, dist: string): void {
  if (existsSync(fresh)) {
    if (existsSync(dist)) {
      rmSync(previous, { recursive: true, force: true });
      renameSync(dist, previous);
    }
    renameSync(fresh, dist);
  }
  rmSync(previous, { recursive: true, force: true });
}

/** Finishes what the journal names, however much of it is done; does nothing without one. To be called under the lock. */
export function rollForward(desk: string, dist: string): void {
  if (!isUnfinished(desk)) return;
  const journal = JSON.parse(readFileSync(join(desk, journalFile), 'utf8')) as Journal;
  rmSync(join(desk, stateFile), { force: true });
  if (journal.over) layOver(journal.fresh, journal.over.vanished, dist);
  else exchange(journal.fresh, join(desk, 'previous'), dist);
  if (journal.list && existsSync(journal.list)) renameSync(journal.list, join(desk, listFile));
  if (journal.state) writeWhole(join(desk, stateFile), JSON.stringify(journal.state));
  rmSync(join(desk, journalFile));
}

/** Puts what was made in the place of dist/. Gives the number of files written. */
export function publish(changes: Changes, desk: string, dist: string, bundle: Bundle): number {
  const { fresh, list, over } = changes;
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
  const free = takeLock(desk);
  try {
    rollForward(desk, join(root, 'dist'));
  } finally {
    free();
  }
}
