import { join } from 'node:path';
import { commandLine, stop } from './options.ts';
import { takeLock } from './release/lock.ts';
import { damagedFile } from './release/manifest.ts';
import { Refusal, tellStop } from './release/refusal.ts';
import { currentRelease, placeOf, releaseBefore, releaseNamed, releaseNames, switchTo, type Place, type Release } from './release/releases.ts'; // prettier-ignore
import { notFollowed, readWithdrawn, withdrawalMarks } from './release/withdrawals.ts';

/** Lets `current` lead to the edition before, or to the one that is named. */

const usage = `npm run mundur -- [--ke EDISI]

  --ke EDISI   edisi tertentu di releases/, juga yang lebih baru; tanpa ini: satu edisi ke belakang`;

const { values, positionals } = commandLine('mundur', usage, { ke: { type: 'string' } });
if (positionals.length > 0) stop(usage);

function target(place: Place, served: Release, wanted: string | undefined): Release {
  const found = wanted === undefined ? releaseBefore(place, served) : releaseNamed(place, wanted);
  if (found) return found;
  throw new Refusal(
    wanted === undefined
      ? `Tidak ada edisi sebelum ${served.name}; tetap itu yang terbit.`
      : `Tidak ada edisi "${wanted}" di ${place.releases}. Yang ada: ${releaseNames(place).join(', ')}.`,
  );
}

/** A release may be served again only when it is whole, and shows nobody who has withdrawn since. */
function mayBeServed(root: string, { name, dir, manifest }: Release): void {
  if (!manifest) throw new Refusal(`Edisi ${name} tidak punya manifest yang utuh; tidak dipakai.`);
  const later = notFollowed(withdrawalMarks(readWithdrawn(root)), manifest);
  if (later > 0)
    throw new Refusal(
      `Edisi ${name} dibuat sebelum ${later} penarikan yang tercatat di content/tarik.json, dan masih memuat yang ditarik; tidak dipakai. Betulkan isinya, lalu: npm run terbit`,
    );
  const damaged = damagedFile(dir, manifest);
  if (damaged)
    throw new Refusal(`Edisi ${name} rusak: ${damaged} tidak sama dengan manifest; tidak dipakai.`);
}

function back(root: string): void {
  const place = placeOf(root);
  const free = takeLock(place.releases);
  try {
    const served = currentRelease(place);
    if (!served) throw new Refusal('Belum ada edisi yang terbit. Terbitkan dulu: npm run terbit');
    const to = target(place, served, values.ke);
    if (to.name === served.name) return console.log(`Edisi ${to.name} sudah yang terbit.`);
    mayBeServed(root, to);
    switchTo(place, to.name);
    console.log(`Yang terbit sekarang: edisi ${to.name} (sebelumnya ${served.name}).`);
    console.log(`Maju lagi: npm run mundur -- --ke ${served.name}`);
  } finally {
    free();
  }
}

try {
  back(join(import.meta.dirname, '..'));
} catch (error) {
  tellStop(error);
  process.exitCode = 1;
}
