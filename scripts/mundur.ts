import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, stop } from './options.ts';
import { underLock } from './release/lock.ts';
import { damagedFile } from './release/manifest.ts';
import { Refusal } from './release/refusal.ts';
import { currentRelease, placeOf, releaseBefore, releaseNamed, releaseNames, switchTo, type Place, type Release } from './release/releases.ts'; // prettier-ignore
import { notFollowed, readWithdrawn, withdrawalMarks } from './release/withdrawals.ts';

/** Lets `current` lead to the edition before, or to the one that is named. */

const usage = `npm run mundur -- [--ke EDISI]

  --ke EDISI   edisi tertentu di releases/, juga yang lebih baru; tanpa ini: satu edisi ke belakang`;

const { values, positionals } = commandLine('mundur', usage, { ke: { type: 'string' } });
if (positionals.length > 0) stop(usage);

/** What else may be tried. */
function others(place: Place, ...not: string[]): string {
  const names = releaseNames(place).filter((name) => !not.includes(name));
  return names.length > 0
    ? `Edisi lain yang ada: ${names.join(', ')}. Pilih satu: npm run mundur -- --ke EDISI`
    : 'Tidak ada edisi lain. Terbitkan yang baru: npm run terbit';
}

function target(place: Place, served: Release, wanted: string | undefined): Release {
  const found = wanted === undefined ? releaseBefore(place, served) : releaseNamed(place, wanted);
  if (found) return found;
  throw new Refusal(
    wanted === undefined
      ? `Tidak ada edisi sebelum ${served.name}; tetap itu yang terbit.`
      : `Tidak ada edisi "${wanted}" di ${place.releases}. Yang ada: ${releaseNames(place).join(', ')}.`,
  );
}

/**
 * A release may be served again only when it is whole, no rehearsal in the place of a real one, and shows nobody who has
 * withdrawn since.
 */
function mayBeServed(root: string, place: Place, served: Release, { name, dir, manifest }: Release): void {
  if (!manifest)
    throw new Refusal(
      `Edisi ${name} tidak punya manifest yang utuh; tidak dipakai. ${others(place, name, served.name)}`,
    );
  if (manifest.draft && !served.manifest?.draft)
    throw new Refusal(`Edisi ${name} hanya percobaan; tidak menggantikan edisi sungguhan (${served.name}).`);
  const later = notFollowed(withdrawalMarks(readWithdrawn(root)), manifest);
  if (later > 0)
    throw new Refusal(
      `Edisi ${name} dibuat sebelum ${later} penarikan yang tercatat di content/tarik.json, dan masih memuat yang ditarik; tidak dipakai. Betulkan isinya, lalu: npm run terbit`,
    );
  const damaged = damagedFile(dir, manifest);
  if (damaged)
    throw new Refusal(
      `Edisi ${name} rusak: ${damaged} tidak sama dengan manifest; tidak dipakai. ${others(place, name, served.name)}`,
    );
}

function back(root: string, place: Place): void {
  const served = currentRelease(place);
  if (!served) throw new Refusal('Belum ada edisi yang terbit. Terbitkan dulu: npm run terbit');
  const to = target(place, served, values.ke);
  if (to.name === served.name) return console.log(`Edisi ${to.name} sudah yang terbit.`);
  mayBeServed(root, place, served, to);
  switchTo(place, to.name);
  console.log(`Yang terbit sekarang: edisi ${to.name} (sebelumnya ${served.name}).`);
  if (existsSync(served.dir)) console.log(`Maju lagi: npm run mundur -- --ke ${served.name}`);
}

const root = join(import.meta.dirname, '..');
const place = placeOf(root);
underLock(place.releases, () => back(root, place));
