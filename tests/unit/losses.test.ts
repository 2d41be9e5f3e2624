import { describe, expect, test } from 'vitest';
import { withdrawnHash } from '../../scripts/intake/withdrawn.ts';
import { withoutTwin } from '../../scripts/publish/languages.ts';
import { belowFloor, dateJump, floors, losses } from '../../scripts/release/losses.ts';
import { notFollowed, withdrawalMarks, withdrawnLeft } from '../../scripts/release/withdrawals.ts';
import { tables } from '../../src/lib/data/tables.ts';

/** What a release may not lose, and what it may not show. */

const salt = '0123456789abcdef';
const stones = (...slugs: string[]) => ({
  salt,
  withdrawn: slugs.map((slug) => ({
    hashes: [withdrawnHash(salt, slug)],
    on: '2026-11-24',
    scope: 'record' as const,
  })),
});
const makers = (count: number, kelurahan = (at: number): string => (at < 5 ? 'sama' : 'dinoyo')) =>
  Array.from({ length: count }, (_, at) => ({
    id: `pelaku-${at}`,
    name: `Pelaku ${at}`,
    kelurahan: kelurahan(at),
  }));
const all = makers(40);
const without = (...gone: number[]) => all.filter((_, at) => !gone.includes(at));

describe('makers that vanish', () => {
  test('a tenth may go, one more needs a reason', () => {
    expect(losses(all, without(10, 11, 12, 13), stones())).toEqual([]);
    expect(losses(all, without(10, 11, 12, 13, 14), stones())).toEqual([
      '5 dari 40 pelaku edisi yang sedang terbit hilang tanpa alasan: pelaku-10, pelaku-11, pelaku-12, pelaku-13, pelaku-14.',
    ]);
  });
  test('a tombstone is a reason', () => {
    expect(losses(all, without(10, 11, 12, 13, 14), stones('pelaku-10'))).toEqual([]);
  });
  test('a kelurahan may not lose its last maker, unless all of them withdrew', () => {
    const one = makers(40, (at) => (at === 0 ? 'arjosari' : 'dinoyo'));
    expect(losses(one, one.slice(1), stones())).toEqual([
      'Kelurahan arjosari kehilangan semua pelakunya (1): pelaku-0.',
    ]);
    expect(losses(one, one.slice(1), stones('pelaku-0'))).toEqual([]);
  });
  test('makers that all move to another kelurahan leave the old one empty', () => {
    const moved = all.map((one) => ({ ...one, kelurahan: 'dinoyo' }));
    expect(losses(all, moved, stones())).toEqual([expect.stringContaining('Kelurahan sama kehilangan')]);
  });
});

test('every table has a floor, and one row less is refused', () => {
  expect(Object.keys(floors).sort()).toEqual(tables.map(({ name }) => name).sort());
  expect(belowFloor(floors)).toEqual([]);
  expect(belowFloor({ ...floors, kelurahan: 56 })).toEqual([expect.stringContaining('Tabel kelurahan: 56 baris, sedikitnya harus 57')]); // prettier-ignore
  expect(belowFloor({}, { umkm: 200 })).toEqual([expect.stringContaining('Tabel umkm: 0 baris')]);
});

test('an edition does not lie before the one that is served, or years after it', () => {
  expect(dateJump('2026-11-24', '2026-11-24')).toEqual([]);
  expect(dateJump('2026-11-24', '2028-11-01')).toEqual([]);
  expect(dateJump('2026-11-24', '2026-11-23')).toHaveLength(1);
  expect(dateJump('2026-11-24', '2029-01-01')).toHaveLength(1);
});

test('a page without its twin is found in either language', () => {
  expect(withoutTwin(['/', '/en/', '/umkm/', '/en/umkm/', '/404.html'])).toEqual([]);
  expect(withoutTwin(['/', '/en/', '/umkm/'])).toEqual(['/umkm/: /en/umkm/ tidak ada']);
  expect(withoutTwin(['/', '/en/', '/en/umkm/'])).toEqual(['/en/umkm/: /umkm/ tidak ada']);
});

test('files of a withdrawn maker are found by any part of their path', () => {
  const files = ['umkm/melati/index.html', 'og/umkm/melati.png', 'data/umkm/melati.json', 'umkm/mawar/index.html']; // prettier-ignore
  expect(withdrawnLeft(stones('melati'), files, '/none')).toEqual(
    files.slice(0, 3).map((file) => `${file}: milik pelaku yang sudah ditarik`),
  );
  expect(withdrawnLeft(stones(), files, '/none')).toEqual([]);
});

test('an older release does not follow later withdrawals, of whatever kind', () => {
  const [before, after] = [stones('melati'), stones('melati', 'mawar')].map(withdrawalMarks) as [string[], string[]]; // prettier-ignore
  const manifest = { edition: 'x', date: '2026-11-24', withdrawals: before, files: [] };
  expect(notFollowed(before, manifest)).toBe(0);
  expect(notFollowed(after, manifest)).toBe(1);
});
