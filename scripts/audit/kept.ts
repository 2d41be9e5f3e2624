import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf } from '../pages.ts';
import type { Run } from './run.ts';
import type { Scene } from './scenes.ts';

/**
 * What was found on a page, kept by the bytes of the page and of the code that looked at it: a command that was stopped
 * goes on where it was, and after a mend looks only at what changed.
 */
export class Kept<T> {
  readonly #file: string;
  readonly #found: Record<string, T>;
  readonly #used = new Set<string>();
  readonly #run: Run;
  readonly #eye: string;

  /** Takes the name of the store under .cache/, the run, and the version of what looks besides our own code. */
  constructor(root: string, name: string, run: Run, version: string) {
    this.#file = join(root, '.cache', `${name}.json`);
    this.#found = existsSync(this.#file) ? JSON.parse(readFileSync(this.#file, 'utf8')) : {};
    this.#run = run;
    const here = import.meta.dirname;
    const code = filesOf(here).map((file) => readFileSync(join(here, file), 'utf8'));
    this.#eye = hash('sha1', [version, run.browser.version(), ...code].join('\n'));
  }

  /** Gives what is kept of a page under some condition, else what `look` finds; keeps that where it is `whole`. */
  async of(scene: Scene, how: string, look: () => Promise<T>, whole: (found: T) => boolean): Promise<T> {
    const { path, name } = scene;
    // A page names all other files by their hash.
    const page = readFileSync(join(this.#run.dir, path.endsWith('/') ? `${path}index.html` : path), 'latin1');
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
