import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileOf } from '../pages.ts';
import type { Run } from './run.ts';
import type { Scene } from './scenes.ts';

/** The parts of a run that a verdict hangs on. */
export interface Eye {
  browser: Pick<Run['browser'], 'version'>;
  editions: Run['editions'];
  dir: string;
}

/**
 * What was found on a page, so that a command that was stopped goes on where it was. Kept for the edition of the site (of
 * all its files: a page names patterns and search files without a hash), the edition of what lies here (rules and known
 * texts stand outside this folder), and the bytes of the page, in which contacts given privately are in no edition.
 */
export class Kept<T> {
  readonly #file: string;
  readonly #found: Record<string, T>;
  readonly #used = new Set<string>();
  readonly #dir: string;
  readonly #eye: string;

  /** Takes the name of the store under .cache/, the run, and the version of what looks besides our own code. */
  constructor(root: string, name: string, { browser, editions, dir }: Eye, version: string) {
    this.#file = join(root, '.cache', `${name}.json`);
    this.#found = existsSync(this.#file) ? JSON.parse(readFileSync(this.#file, 'utf8')) : {};
    this.#dir = dir;
    this.#eye = [version, browser.version(), editions.site, editions.here].join('\n');
  }

  /** Gives what is kept of a page under some condition, else what `look` finds; keeps that where it is `whole`. */
  async of(
    { path, name }: Scene,
    how: string,
    look: () => Promise<T>,
    whole: (found: T) => boolean,
  ): Promise<T> {
    const page = readFileSync(join(this.#dir, fileOf(path)), 'latin1');
    const key = hash('sha1', [this.#eye, name, how, page].join('\n'), 'base64url');
    this.#used.add(key);
    if (key in this.#found) return this.#found[key]!;
    const found = await look();
    if (whole(found)) {
      this.#found[key] = found;
      this.#write();
    }
    return found;
  }

  /** Lets go of what a whole run had no use for. */
  tidy(): void {
    for (const key of Object.keys(this.#found)) if (!this.#used.has(key)) delete this.#found[key];
    this.#write();
  }

  #write(): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, JSON.stringify(this.#found));
  }
}
