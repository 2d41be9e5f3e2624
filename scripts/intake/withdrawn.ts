import { createHash } from 'node:crypto';
import type { Fault } from '../../src/lib/gate/faults.ts';
import type { Tables } from '../../src/lib/gate/tables.ts';
import { withdrawnKey } from '../../src/lib/intake/merge.ts';
import type { Channel, WithdrawnFile } from '../../src/lib/schema/contacts.ts';

/** The hash under which a withdrawn key (a slug, or folded name with kelurahan) stands in content/tarik.json. */
export const withdrawnHash = (salt: string, key: string): string =>
  createHash('sha256').update(`${salt}/${key}`).digest('hex');

/** Whether a key belongs to a record that was withdrawn whole. */
export function withdrawalCheck({ salt, withdrawn }: WithdrawnFile): (key: string) => boolean {
  const hashes = new Set(withdrawn.flatMap(({ scope, hashes: own }) => (scope === 'record' ? own : [])));
  return (key) => hashes.size > 0 && hashes.has(withdrawnHash(salt, key));
}

/** The channels a maker withdrew, with the day; takes its slug. */
export function channelWithdrawals({
  salt,
  withdrawn,
}: WithdrawnFile): (slug: string) => Map<Channel, string> {
  const single = withdrawn.filter(({ scope }) => scope !== 'record');
  return (slug) => {
    const hash = single.length > 0 ? withdrawnHash(salt, slug) : '';
    const days = new Map<Channel, string>();
    for (const { scope, on, hashes } of single)
      if (hashes.includes(hash) && on > (days.get(scope as Channel) ?? '')) days.set(scope as Channel, on);
    return days;
  };
}

/** Records that were withdrawn and stand in content/ again. Takes the tables, which may be incomplete. */
export function withdrawnFaults({ umkm, withdrawn }: Partial<Tables>): Fault[] {
  if (!withdrawn) return [];
  const isWithdrawn = withdrawalCheck(withdrawn);
  return (umkm ?? []).flatMap(({ file, slug, record }) =>
    isWithdrawn(slug) || isWithdrawn(withdrawnKey(record.name, record.kelurahan))
      ? [
          {
            file,
            place: 'isi berkas',
            wrong: 'pelaku ini sudah ditarik, jadi tidak boleh terbit lagi',
            instead: 'hapus berkas ini; penarikan yang keliru dibatalkan dengan mengembalikan commit-nya',
          },
        ]
      : [],
  );
}
