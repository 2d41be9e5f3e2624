import { fork } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../../src/lib/gate/join.ts';
import type { PhotoSource } from '../../src/lib/photo/published.ts';
import type { WithContacts } from '../../src/lib/privacy/allowed.ts';
import { buildDate, gate, summary, writeCollections } from '../data.ts';
import { frugal } from '../fast/bundle.ts';
import { filesOf } from '../pages.ts';
import { childEnv, followParent } from '../release/child.ts';
import { tell } from '../tell.ts';

/** What a build needs to know of an edition that passed the gate; the records themselves are in .data/. */
export interface Passed {
  edition: Pick<Edition, 'id' | 'date'>;
  address: string;
  contact?: string;
  said: string;
  photos: PhotoSource[];
  /** The makers that publish a contact. */
  contacts: WithContacts[];
}

/**
 * Puts the collections that a gate wrote into .data/. The build does that itself: a gate that outlives its build must not
 * write where the next one reads.
 */
function take(made: string, data: string): void {
  const files = new Set(filesOf(made));
  for (const file of files) {
    mkdirSync(dirname(join(data, file)), { recursive: true });
    renameSync(join(made, file), join(data, file));
  }
  for (const file of filesOf(data))
    if (file.startsWith('naskah/') && !files.has(file)) rmSync(join(data, file));
}

/**
 * Runs the gate and puts what passed into .data/, in a process of its own: the records of the whole city are most of the
 * memory of a build, and are let go with it. Takes a folder for what the gate writes. Gives undefined when there were
 * faults, after they were told.
 */
export async function passGate(root: string, out: string): Promise<Passed | undefined> {
  const child = fork(import.meta.filename, [root, out], {
    cwd: root,
    execArgv: frugal,
    env: childEnv(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  let passed: Passed | undefined;
  child.on('message', (message) => (passed = message as Passed));
  const status = await new Promise((resolve) => child.on('exit', resolve));
  if (status !== 0 || !passed) return undefined;
  take(out, join(root, '.data'));
  return passed;
}

if (import.meta.main) {
  followParent();
  const [root, out] = process.argv.slice(2) as [string, string];
  const { faults, collections, texts, photos, notice } = gate(root, buildDate());
  if (!collections) {
    tell(root, faults);
    process.exit(1);
  }
  writeCollections(collections, texts, out);
  const { edition, address, contact } = collections['edisi']![0] as Pick<Passed, 'edition' | 'address' | 'contact'>; // prettier-ignore
  const makers = collections['umkm'] as unknown as WithContacts[];
  const passed: Passed = {
    edition,
    address,
    ...(contact && { contact }),
    said: summary(collections, notice),
    photos,
    contacts: makers.filter(({ contacts }) => contacts).map(({ id, contacts }) => ({ id, contacts })),
  };
  process.send!(passed, () => process.disconnect());
}
