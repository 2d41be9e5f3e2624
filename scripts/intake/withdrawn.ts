import { createHash } from 'node:crypto';
import type { WithdrawnFile } from '../../src/lib/schema/contacts.ts';

/** The hash under which a withdrawn key (a slug, or folded name with kelurahan) stands in content/tarik.json. */
export const withdrawnHash = (salt: string, key: string): string =>
  createHash('sha256').update(`${salt}/${key}`).digest('hex');

/** Whether a key belongs to a record that was withdrawn whole. */
export function withdrawalCheck({ salt, withdrawn }: WithdrawnFile): (key: string) => boolean {
  const hashes = new Set(withdrawn.flatMap(({ scope, hashes: own }) => (scope === 'record' ? own : [])));
  return (key) => hashes.size > 0 && hashes.has(withdrawnHash(salt, key));
}
