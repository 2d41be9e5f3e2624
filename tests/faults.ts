import { subscribe } from 'node:diagnostics_channel';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { resolve, sep } from 'node:path';

/**
 * Faults of the machine, loaded before a command by `node --import` (tests/small-site.ts): what is asked for stands in
 * ETALASE_UJI. The code under test knows nothing of this.
 *
 * - `mati:<step>` kills the process as the step begins; `mati:<step>:<n>` at its n-th change of the file system
 * - `jam:<time>` sets the clock
 * - `tulis:<code>:<folder>` lets every change of the file system beneath a folder fail
 * - `jaringan` ends the process at the first connection to anything but a pipe
 */

const [fault, ...words] = (process.env['ETALASE_UJI'] ?? '').split(':');

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}

const changing = ['writeFileSync', 'renameSync', 'rmSync', 'mkdirSync', 'cpSync', 'linkSync', 'copyFileSync', 'symlinkSync'] as const; // prettier-ignore

/** Does something before each change of the file system. */
function beforeChanges(first: (name: (typeof changing)[number], given: readonly unknown[]) => void): void {
  for (const name of changing) {
    const real = fs[name] as (...given: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...given: unknown[]) => {
        first(name, given);
        return real(...given);
      },
    });
  }
  syncBuiltinESMExports();
}

/** Changes that leave their first path as it is. */
const copying: readonly string[] = ['cpSync', 'copyFileSync', 'linkSync', 'symlinkSync'];

function failBeneath(code: string, folder: string): void {
  beforeChanges((name, given) => {
    const paths = given.slice(copying.includes(name) ? 1 : 0, 2).filter((one) => typeof one === 'string');
    const path = paths.find((one) => resolve(one).startsWith(folder + sep));
    if (path === undefined) return;
    // What is there already need not be made, and what is not there need not be taken away.
    const isThere = fs.existsSync(path);
    if ((name === 'mkdirSync' && isThere) || (name === 'rmSync' && !isThere)) return;
    throw Object.assign(new Error(code), { code, path });
  });
}

function killAt(step: string, change: number): void {
  let left = Infinity;
  beforeChanges(() => {
    left -= 1;
    if (left < 1) die();
  });
  subscribe('etalase:langkah', (name) => {
    if (name !== step) return;
    if (change === 0) die();
    left = change;
  });
}

function setClock(time: string): void {
  const shift = Date.parse(time) - Date.now();
  const Real = Date;
  class Shifted extends Real {
    constructor(...given: [] | [number]) {
      if (given.length === 0) super(Real.now() + shift);
      else super(...given);
    }
    static override now(): number {
      return Real.now() + shift;
    }
  }
  globalThis.Date = Shifted as DateConstructor;
}

if (fault === 'mati') killAt(words[0]!, Number(words[1] ?? 0));
if (fault === 'tulis') failBeneath(words[0]!, words.slice(1).join(':'));
if (fault === 'jam') setClock(words.join(':'));
if (fault === 'jaringan')
  net.Socket.prototype.connect = () => {
    console.error('A connection to the network was opened.');
    process.exit(70);
  };
