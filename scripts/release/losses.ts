import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WithdrawnFile } from '../../src/lib/schema/contacts.ts';
import { withdrawalCheck } from '../intake/withdrawn.ts';
import type { Manifest } from './manifest.ts';
import { type OpenMaker, makersFile, openMakers } from './withdrawals.ts';

/** The gates on counts: what may not become fewer by mistake. */

/** Makers of the last edition that may go without a stated reason, as a share of all. */
const mostLost = 0.1;

/** The fewest rows each table may have (floors.json). To go below, change it there, so that it stands in the history. */
export const floors = JSON.parse(readFileSync(join(import.meta.dirname, 'floors.json'), 'utf8')) as Record<string, number>; // prettier-ignore

/** Tables of an edition with fewer rows than they must have. */
export function belowFloor(rows: Readonly<Record<string, number>>, least = floors): string[] {
  return Object.entries(least)
    .filter(([table, floor]) => (rows[table] ?? 0) < floor)
    .map(
      ([table, floor]) =>
        `Tabel ${table}: ${rows[table] ?? 0} baris, sedikitnya harus ${floor}. Periksa apakah ada berkas content/ yang hilang; bila memang benar, ubah scripts/release/floors.json.`,
    );
}

const named = (ids: readonly string[]): string =>
  ids.slice(0, 8).join(', ') + (ids.length > 8 ? `, dan ${ids.length - 8} lagi` : '');

/**
 * What is missing of the makers of the last edition and was not withdrawn: too many of them, or all of a kelurahan. Gives a
 * sentence for each.
 */
export function losses(
  before: readonly OpenMaker[],
  after: readonly OpenMaker[],
  stones: WithdrawnFile,
): string[] {
  const isWithdrawn = withdrawalCheck(stones);
  const there = new Set(after.map(({ id }) => id));
  const expected = before.filter(({ id }) => there.has(id) || !isWithdrawn(id));
  const gone = expected.filter(({ id }) => !there.has(id)).map(({ id }) => id);
  const homes = new Set(after.map(({ kelurahan }) => kelurahan));
  const emptied = [...Map.groupBy(expected, ({ kelurahan }) => kelurahan)].filter(
    ([kelurahan]) => kelurahan !== undefined && !homes.has(kelurahan),
  );
  return [
    ...(gone.length > before.length * mostLost
      ? [
          `${gone.length} dari ${before.length} pelaku edisi yang sedang terbit hilang tanpa alasan: ${named(gone)}.`,
        ]
      : []),
    ...emptied.map(
      ([kelurahan, makers]) =>
        `Kelurahan ${kelurahan} kehilangan semua pelakunya (${makers.length}): ${named(makers.map(({ id }) => id))}.`,
    ),
  ];
}

const years = (date: string): number => Date.parse(date) / (365.25 * 86_400_000);

/** What is odd about the date of an edition after the one that is served: an earlier one, or more than two years later. */
export function dateJump(before: string, after: string): string[] {
  if (after < before) return [`Edisi ini bertanggal ${after}, sebelum yang sedang terbit (${before}).`];
  if (years(after) - years(before) > 2)
    return [`Edisi ini bertanggal ${after}, lebih dari dua tahun sesudah yang sedang terbit (${before}).`];
  return [];
}

/** Compares a finished edition with the release that is served. Takes the folders of both. */
export function comparedWith(
  served: { dir: string; manifest: Manifest | undefined },
  fresh: string,
  date: string,
  stones: WithdrawnFile,
): string[] {
  if (!existsSync(served.dir))
    return [`Folder edisi yang sedang terbit hilang, jadi tidak ada pembandingnya: ${served.dir}.`];
  const makers = join(served.dir, makersFile);
  if (!served.manifest || !existsSync(makers))
    return [
      'Edisi yang sedang terbit tidak dapat dibandingkan: manifest atau data terbukanya tidak terbaca.',
    ];
  return [
    ...dateJump(served.manifest.date, date),
    ...losses(openMakers(makers), openMakers(join(fresh, makersFile)), stones),
  ];
}
