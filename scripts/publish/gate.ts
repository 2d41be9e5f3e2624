import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { PhotoSource } from '../../src/lib/photo/published.ts';
import type { WithContacts } from '../../src/lib/privacy/allowed.ts';
import { buildDate, gate, summary, writeCollections } from '../data.ts';
import { frugal } from '../fast/bundle.ts';
import { tell } from '../tell.ts';

/** What a build needs to know of an edition that passed the gate; the records themselves are in .data/. */
export interface Passed {
  address: string;
  contact?: string;
  said: string;
  photos: PhotoSource[];
  /** The makers that publish a contact. */
  contacts: WithContacts[];
}

/**
 * Runs the gate and writes what passed, in a process of its own: the records of the whole city are most of the memory of
 * a build, and are let go with it. Gives undefined when there were faults, after they were told.
 */
export function passGate(root: string): Promise<Passed | undefined> {
  const child = fork(import.meta.filename, [root], {
    cwd: root,
    execArgv: frugal,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  let passed: Passed | undefined;
  child.on('message', (message) => (passed = message as Passed));
  return new Promise((resolve) => child.on('exit', (status) => resolve(status === 0 ? passed : undefined)));
}

if (import.meta.main) {
  const root = process.argv[2]!;
  const { faults, collections, texts, photos, notice } = gate(root, buildDate());
  if (!collections) {
    tell(root, faults);
    process.exit(1);
  }
  writeCollections(collections, texts, join(root, '.data'));
  const { address, contact } = collections['edisi']![0] as { address: string; contact?: string };
  const makers = collections['umkm'] as unknown as WithContacts[];
  const passed: Passed = {
    address,
    ...(contact && { contact }),
    said: summary(collections, notice),
    photos,
    contacts: makers.filter(({ contacts }) => contacts).map(({ id, contacts }) => ({ id, contacts })),
  };
  process.send!(passed, () => process.disconnect());
}
