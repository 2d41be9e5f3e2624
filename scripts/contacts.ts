import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RawContent, Tables } from '../src/lib/gate/tables.ts';
import type { Shown } from '../src/lib/gate/join.ts';
import { judge, type Refusal } from '../src/lib/privacy/consent.ts';
import {
  channels,
  workFile,
  type Channel,
  type Contacts,
  type WorkFile,
} from '../src/lib/schema/contacts.ts';
import { publicCounts, trainingCounts, wishesOf } from '../src/lib/officials/training.ts';
import { privateFolder } from './intake/private.ts';
import { channelWithdrawals } from './intake/withdrawn.ts';

/** The files of a room of the private folder as read: by slug, not yet judged. */
interface PrivateFiles {
  files: ReadonlyMap<string, unknown>;
  /** Names of files that are no JSON or cannot be opened. */
  unreadable: readonly string[];
  /** Why there are none. */
  problem?: string | undefined;
}

function readRoom(root: string, env: NodeJS.ProcessEnv, room: '' | 'kerja'): PrivateFiles {
  const files = new Map<string, unknown>();
  const unreadable: string[] = [];
  try {
    const { folder, problem } = privateFolder(root, env);
    if (!folder) return { files, unreadable, problem };
    const place = join(folder, room);
    if (!existsSync(place)) return { files, unreadable };
    for (const name of readdirSync(place)
      .filter((one) => one.endsWith('.json'))
      .sort())
      try {
        files.set(name.replace(/\.json$/, ''), JSON.parse(readFileSync(join(place, name), 'utf8')));
      } catch {
        unreadable.push(name);
      }
    return { files, unreadable };
  } catch {
    return { files: new Map(), unreadable: [], problem: 'folder ETALASE_PRIBADI tidak terbaca' };
  }
}

/** All that the private folder gives. */
export interface GivenPrivately {
  contacts: PrivateFiles;
  /** Officials' notes by slug. */
  notes: ReadonlyMap<string, WorkFile>;
  /** How many notes cannot be used. */
  unusable: number;
}

export const nothingGiven: GivenPrivately = {
  contacts: { files: new Map(), unreadable: [] },
  notes: new Map(),
  unusable: 0,
};

/**
 * Reads the private folder that ETALASE_PRIBADI names: the contacts in it, and the officials' notes in its `kerja/`. Never
 * throws: whatever is wrong means that nothing is published.
 */
export function readPrivate(root: string, env = process.env): GivenPrivately {
  const { files, unreadable } = readRoom(root, env, 'kerja');
  const notes = new Map<string, WorkFile>();
  for (const [slug, file] of files) {
    const { data } = workFile.safeParse(file);
    if (data?.slug === slug) notes.set(slug, data);
  }
  return {
    contacts: readRoom(root, env, ''),
    notes,
    unusable: unreadable.length + files.size - notes.size,
  };
}

/** Channels as editors name them, also for `npm run tarik -- … --bidang`. */
export const channelNames: Record<Channel, string> = {
  whatsapp: 'whatsapp',
  phone: 'telepon',
  email: 'surel',
  address: 'alamat',
  ownerName: 'nama',
  photo: 'foto',
};

const refusals: Record<Refusal, string> = {
  malformed: 'isian tidak lengkap',
  twice: 'saluran tertulis dua kali',
  withdrawn: 'izin ditarik',
  future: 'izin bertanggal nanti',
  expired: 'izin sudah lewat',
  value: 'nilai bukan nomor, surel, atau alamat yang benar',
  outside: 'titik di luar kelurahannya',
  stranger: 'berkas tanpa pelaku',
};

function counted<T extends string>(found: readonly T[], names: Record<T, string>): string {
  return (Object.keys(names) as T[])
    .map((key): [number, string] => [found.filter((one) => one === key).length, names[key]])
    .flatMap(([count, name]) => (count > 0 ? [`${count} ${name}`] : []))
    .join(', ');
}

/** In one line, without any value or name of a maker: how many contacts are published, and why others are not. */
function noticeOf(
  { unreadable, problem }: PrivateFiles,
  makers: number,
  published: readonly Channel[],
  refused: readonly Refusal[],
): string {
  if (problem) return `Kontak: tidak ada yang terbit, karena ${problem}.`;
  const withheld = [
    counted(refused, refusals),
    unreadable.length > 0 && `berkas tidak terbaca: ${unreadable.join(', ')}`,
  ].filter(Boolean);
  return [
    published.length > 0
      ? `Kontak: izin yang berlaku dari ${makers} pelaku (${counted(published, channelNames)}).`
      : 'Kontak: tidak ada yang terbit, karena tidak ada izin yang berlaku di folder pribadi.',
    ...(withheld.length > 0 ? [`Tidak terbit: ${withheld.join('; ')}.`] : []),
  ].join(' ');
}

/**
 * What of the private folder may be shown on a day, and what is to be told of it; `people` are the slugs of makers who may
 * be seen in photos. Takes tables without faults.
 */
export function shownOn(
  day: string,
  { contacts: given, notes }: GivenPrivately,
  { umkm, kelurahan, withdrawn }: Tables,
  { boundaries }: RawContent,
): Pick<Shown, 'contacts' | 'training'> & { people: Set<string>; notice: string } {
  const codes = new Map(kelurahan.map(({ slug, code }) => [slug, code]));
  const shapes = new Map(boundaries.features.map((f) => [f.properties.code, f.geometry]));
  const makers = new Map(umkm.map(({ slug, record }) => [slug, record]));
  const withdrawalsOf = channelWithdrawals(withdrawn);
  const contacts = new Map<string, Contacts>();
  const people = new Set<string>();
  const published: Channel[] = [];
  const refused: Refusal[] = [];
  let count = 0;
  for (const [slug, file] of given.files) {
    const record = makers.get(slug);
    if (!record) {
      refused.push('stranger');
      continue;
    }
    const shape = shapes.get(codes.get(record.kelurahan ?? '') ?? '');
    const judged = judge(file, { slug, shape }, day, withdrawalsOf(slug));
    if (judged.contacts) contacts.set(slug, judged.contacts);
    if (judged.published.includes('photo')) people.add(slug);
    if (judged.published.length > 0) count += 1;
    published.push(...judged.published);
    refused.push(...judged.refused);
  }
  return {
    contacts,
    people,
    training: publicCounts(trainingCounts(wishesOf(umkm, kelurahan, notes))),
    notice: noticeOf(given, count, published, refused),
  };
}

/** The channel an editor means, by either of its names. */
export const channelNamed = (name: string): Channel | undefined =>
  channels.find((channel) => channel === name || channelNames[channel] === name.toLowerCase());
