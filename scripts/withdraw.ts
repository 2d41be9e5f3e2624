import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RawContent } from '../src/lib/gate/tables.ts';
import { withdrawnKey } from '../src/lib/intake/merge.ts';
import { imagesOf, withoutRecord, withTombstone } from '../src/lib/privacy/withdraw.ts';
import type { Channel, ContactFile, WithdrawnFile } from '../src/lib/schema/contacts.ts';
import { channelNames } from './contacts.ts';
import { privateFolder, readContacts } from './intake/private.ts';
import { channelWithdrawals, withdrawnHash } from './intake/withdrawn.ts';
import { jsonText, writeWhole } from './intake/write.ts';

/** Takes a maker, or single channels of it, out of content/ and the private folder. */

export interface Place {
  root: string;
  today: string;
  /** False: only say what would be done. */
  write: boolean;
  env?: NodeJS.ProcessEnv;
}

/** What was or would be done, in words; `byHand` is what only a person can mend, `named` what one should look at. */
export interface Told {
  done: string[];
  byHand: string[];
  named: string[];
}

const put = ({ root, write }: Place, file: string, value: unknown): void => {
  if (write) writeWhole(join(root, 'content', file), jsonText(value));
};
const drop = ({ write }: Place, path: string): void => {
  if (write) rmSync(path, { force: true });
};

/** What is done in the private folder. Whatever is wrong there is told and keeps nothing from going out of content/. */
function withPrivateFolder({ root, env }: Place, use: (folder: string) => string[]): string[] {
  const untouched = (why: string) => [
    `Folder pribadi tidak disentuh: ${why}. Pasang atau betulkan, lalu jalankan perintah yang sama sekali lagi supaya kontaknya juga terhapus di sana.`,
  ];
  try {
    const { folder, problem } = privateFolder(root, env);
    return folder ? use(folder) : untouched(problem!);
  } catch {
    return untouched('berkas pelaku ini tidak dapat dibaca atau diubah');
  }
}

/** Deletes what the private folder holds of a maker: contacts and officials' notes. Reports are named, for a person to mend. */
export function erasePrivate(place: Place, slug: string): string[] {
  return withPrivateFolder(place, (folder) => {
    const erased = [`${slug}.json`, `kerja/${slug}.json`].flatMap((name) => {
      const path = join(folder, name);
      if (!existsSync(path)) return [];
      drop(place, path);
      return [`Folder pribadi: ${name} dihapus`];
    });
    const reports = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(xlsx|csv)$/i.test(name) && !name.startsWith('daftar'))
      .sort();
    return [
      ...erased,
      ...(erased.length > 0 && existsSync(join(folder, 'daftar'))
        ? ['Daftar kerja lama masih memuatnya: jalankan npm run kerja']
        : []),
      ...(reports.length > 0
        ? [
            `Laporan mentah tidak diubah. Hapus baris pelaku ini bila masih ada di sana: ${reports.join(', ')}`,
          ]
        : []),
    ];
  });
}

/**
 * Withdraws a whole record. The tombstone is written first and the record deleted last: whatever stops in between, the
 * gate refuses the record, and the same command goes on.
 */
export function withdrawRecord(place: Place, file: string, slug: string, raw: RawContent): Told {
  const stones = raw.json['tarik.json'] as WithdrawnFile;
  const record = raw.json[file] as { name?: string; kelurahan?: string };
  const { changed, deleted, unlinked, orphans, linked, named } = withoutRecord(file, raw);
  const keys = [slug, ...(record.name ? [withdrawnKey(record.name, record.kelurahan)] : [])];
  const hashes = keys.map((key) => withdrawnHash(stones.salt, key));
  put(place, 'tarik.json', withTombstone(stones, { hashes, on: place.today, scope: 'record' }));
  for (const [path, value] of changed) if (path !== 'sumber.json') put(place, path, value);
  const erased = erasePrivate(place, slug);
  for (const path of deleted.toReversed()) drop(place, join(place.root, 'content', path));
  // Only now: until the record is gone it cites them.
  if (changed.has('sumber.json')) put(place, 'sumber.json', changed.get('sumber.json'));
  return {
    done: [
      ...deleted.map((path) => `content/${path} dihapus`),
      ...unlinked.map((path) => `${path}: rujukan kepadanya dilepas`),
      ...(orphans.length > 0
        ? [
            `content/sumber.json: ${orphans.length} sumber yang tidak dikutip lagi dihapus (${orphans.join(', ')})`,
          ]
        : []),
      'content/tarik.json: tanda penarikan ditulis, tanpa nama',
      ...erased,
    ],
    byHand: linked,
    named,
  };
}

/** A channel in the private file: its consent is kept with the day of its end, its value is not. */
function endConsent(file: ContactFile, channel: Channel, today: string): ContactFile {
  return {
    ...file,
    channels: file.channels.map((one) => {
      if (one.channel !== channel) return one;
      const { value: _value, coordinates: _coordinates, ...consent } = one;
      return { ...consent, withdrawnOn: one.withdrawnOn ?? today };
    }),
  };
}

/** Withdraws one channel: a tombstone in content/, the day in the private folder, and with photos the picture itself. */
export function withdrawChannel(
  place: Place,
  file: string,
  slug: string,
  channel: Channel,
  raw: RawContent,
): string[] {
  const stones = raw.json['tarik.json'] as WithdrawnFile;
  const name = channelNames[channel];
  let open = true;
  const erased = withPrivateFolder(place, (folder) => {
    const path = join(folder, `${slug}.json`);
    const kept = readContacts(path);
    const consents = kept?.channels.filter((one) => one.channel === channel) ?? [];
    open = consents.some(({ withdrawnOn }) => withdrawnOn === undefined);
    if (!kept || consents.length === 0) return [`Folder pribadi: tidak ada izin ${name}`];
    if (place.write) writeWhole(path, jsonText(endConsent(kept, channel, place.today)));
    return open ? [`Folder pribadi: ${name} ditandai ditarik, nilainya dihapus`] : [];
  });
  const before = channelWithdrawals(stones)(slug).get(channel);
  const done: string[] = [];
  if (before === undefined || (open && before < place.today)) {
    const hashes = [withdrawnHash(stones.salt, slug)];
    const next = withTombstone(stones, { hashes, on: place.today, scope: channel });
    put(place, 'tarik.json', next);
    raw.json['tarik.json'] = next;
    done.push(`content/tarik.json: tanda penarikan ${name} ditulis, tanpa nama`);
  }
  if (channel === 'photo') done.push(...withdrawPhoto(place, file, raw));
  return [...done, ...erased];
}

/** A picture stands in the public record, so it goes from there. */
function withdrawPhoto(place: Place, file: string, raw: RawContent): string[] {
  const images = imagesOf(file, raw);
  const { photo, ...record } = raw.json[file] as { photo?: unknown };
  if (photo === undefined && images.length === 0) return [];
  put(place, file, record);
  for (const image of images) drop(place, join(place.root, 'content', image));
  return [`content/${file}: foto dilepas`, ...images.map((image) => `content/${image} dihapus`)];
}
