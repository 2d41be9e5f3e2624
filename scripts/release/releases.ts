import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs'; // prettier-ignore
import { basename, join, resolve } from 'node:path';
import { writeWhole } from '../intake/write.ts';
import { damagedFile, manifestOf, type Manifest } from './manifest.ts';
import { Refusal, tellStop } from './refusal.ts';
import { notFollowed } from './withdrawals.ts';

/** Where releases lie: `releases/<edition>`, each a whole site, and beside them `current`, which leads to the one served. */
export interface Place {
  base: string;
  releases: string;
  current: string;
}

/** The folder that ETALASE_TERBIT names, else the repository. */
export function placeOf(root: string, env: NodeJS.ProcessEnv = process.env): Place {
  const base = resolve(root, env['ETALASE_TERBIT'] || '.');
  return { base, releases: join(base, 'releases'), current: join(base, 'current') };
}

/** A release by its name. */
export interface Release {
  name: string;
  dir: string;
  /** Undefined where it cannot be read. */
  manifest: Manifest | undefined;
}

/** What was asked of a release, and what its steps have found. */
export interface Releasing {
  place: Place;
  /** A draft may go out. */
  rehearsal: boolean;
  /** Why this edition may be smaller than the last, in the words of whoever publishes. */
  reason?: string | undefined;
  /** What was served when it began. */
  before?: Release | undefined;
  manifest?: Manifest;
  /** Its name in `releases/`. */
  name?: string;
  /** It is served. */
  switched?: true;
  /** Names of releases that were deleted. */
  pruned?: string[];
}

/** Releases kept for the way back. */
const kept = 5;
/** Names of the releases in the order in which they went out, one a line. */
const orderFile = '.urutan';
/** What was not finished; never a release. */
const unfinished = '.baru-';

const releaseOf = ({ releases }: Place, name: string): Release => {
  const dir = join(releases, name);
  return { name, dir, manifest: manifestOf(dir) };
};

/** The release that is served, also where its folder is gone; undefined where there was none yet. */
export function currentRelease(place: Place): Release | undefined {
  const { current } = place;
  if (!lstatSync(current, { throwIfNoEntry: false })) return undefined;
  if (!lstatSync(current).isSymbolicLink())
    throw new Refusal(`${current} bukan tautan ke sebuah edisi. Pindahkan dulu, lalu jalankan lagi.`);
  return releaseOf(place, basename(readlinkSync(current)));
}

/** Names of all releases that are there, those that went out first at the front. */
export function releaseNames({ releases }: Place): string[] {
  if (!existsSync(releases)) return [];
  const there = readdirSync(releases, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  const file = join(releases, orderFile);
  const order = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  return [...there.filter((name) => !order.includes(name)), ...order.filter((name) => there.includes(name))];
}

/** A folder beside the releases in which the next one is made. */
export const freshFolder = ({ releases }: Place): string => join(releases, unfinished + process.pid);

/** Takes away what killed runs left. To be called under the lock. */
export function sweep({ base, releases }: Place): void {
  for (const [folder, start] of [
    [releases, unfinished],
    [base, '.current-'],
  ] as const)
    for (const name of existsSync(folder) ? readdirSync(folder) : [])
      if (name.startsWith(start)) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
}

/**
 * Gives a finished folder its name among the releases. The same release once more is taken as it lies there; one of the same
 * edition with other bytes (other contacts, or damaged) gets a name of its own, for a release is never changed.
 */
export function keepRelease(place: Place, fresh: string, manifest: Manifest): string {
  const text = readFileSync(join(fresh, 'data', 'manifest.json'), 'utf8');
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? manifest.edition : `${manifest.edition}.${count}`;
    const dir = join(place.releases, name);
    if (!existsSync(dir)) {
      renameSync(fresh, dir);
      return name;
    }
    const there = manifestOf(dir);
    const same = there && readFileSync(join(dir, 'data', 'manifest.json'), 'utf8') === text;
    if (same && !damagedFile(dir, there)) return name;
  }
}

/** Lets `current` lead to a release, in one step: a visitor gets the old site or the new one. */
export function switchTo({ base, current }: Place, name: string): void {
  const link = join(base, `.current-${process.pid}`);
  rmSync(link, { force: true });
  symlinkSync(join('releases', name), link);
  renameSync(link, current);
}

/** Notes that a release goes out now, after the one that was served until now. */
export function noteOrder(place: Place, name: string): void {
  const last = currentRelease(place)?.name;
  const before = releaseNames(place).filter((one) => one !== name && one !== last);
  const order = [...before, ...(last && last !== name ? [last] : []), name];
  mkdirSync(place.releases, { recursive: true });
  writeWhole(join(place.releases, orderFile), `${order.join('\n')}\n`);
}

/**
 * Deletes releases that are not needed any more: all but the last five, and those that show what was withdrawn since, to
 * which nobody may go back. Never the one that is served. Takes today's withdrawals; gives the names.
 */
export function prune(place: Place, marks: readonly string[]): string[] {
  const served = currentRelease(place)?.name;
  const names = releaseNames(place);
  const dated = (name: string): boolean => {
    const { manifest } = releaseOf(place, name);
    return manifest !== undefined && notFollowed(marks, manifest) > 0;
  };
  const gone = names.filter((name, at) => name !== served && (at < names.length - kept || dated(name)));
  for (const name of gone) {
    // Out of the list first: a folder that is half gone is no release.
    const away = join(place.releases, `${unfinished}${name}`);
    renameSync(join(place.releases, name), away);
    rmSync(away, { recursive: true, force: true });
  }
  return gone;
}

/** The release to go back to from the one that is served: the last before it of its kind, real or rehearsal. */
export function releaseBefore(place: Place, served: Release): Release | undefined {
  const names = releaseNames(place);
  const at = names.indexOf(served.name);
  return names
    .slice(0, at < 0 ? names.length : at)
    .reverse()
    .map((name) => releaseOf(place, name))
    .find(({ manifest }) => manifest && manifest.draft === served.manifest?.draft);
}

export const releaseNamed = (place: Place, name: string): Release | undefined =>
  releaseNames(place).includes(name) ? releaseOf(place, name) : undefined;

/** What a visitor gets after a release that was broken off, in words, whatever state the folder is in. */
export function standing({ place, name, switched }: Releasing): string {
  if (switched) return `Edisi ${name} sudah terbit; edisi lama belum dihapus.`;
  const nothing = 'Tidak ada yang diterbitkan.';
  try {
    const served = currentRelease(place);
    if (!served) return `${nothing} Belum ada edisi yang terbit.`;
    return existsSync(served.dir)
      ? `${nothing} Yang terbit: edisi ${served.name}.`
      : `${nothing} Edisi ${served.name} yang seharusnya terbit tidak ada lagi foldernya.`;
  } catch (error) {
    tellStop(error);
    return `${nothing} Tidak diketahui edisi mana yang terbit.`;
  }
}
