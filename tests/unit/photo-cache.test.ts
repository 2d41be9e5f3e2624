import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishPhotos } from '../../scripts/photo/publish.ts';
import type { PhotoSource } from '../../src/lib/photo/published.ts';

/** The cache of the files that photos are published as. */

let root: string;
let photo: PhotoSource;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'etalase-foto-'));
  mkdirSync(join(root, 'content'));
  const bytes = await sharp({ create: { width: 500, height: 500, channels: 3, background: '#357' } })
    .jpeg()
    .toBuffer();
  writeFileSync(join(root, 'content', 'a.jpg'), bytes);
  photo = {
    file: 'a.jpg',
    hash: createHash('sha256').update(bytes).digest('hex'),
    name: 'batik-abc',
    width: 500,
  };
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const cache = () => join(root, '.cache', 'foto');
const publish = (photos: PhotoSource[], out: string) => publishPhotos(root, photos, join(root, out));
const inodes = (dir: string) =>
  readdirSync(dir)
    .sort()
    .map((file) => statSync(join(dir, file)).ino);

test('a photo that was made before is linked, not made again, under whatever name', async () => {
  await publish([photo], 'satu');
  expect(readdirSync(join(root, 'satu')).sort()).toEqual([
    'batik-abc-384.avif',
    'batik-abc-384.jpg',
    'batik-abc-384.webp',
    'batik-abc-500.avif',
    'batik-abc-500.jpg',
    'batik-abc-500.webp',
  ]);
  await publish([{ ...photo, name: 'batik-lain' }], 'dua');
  expect(inodes(join(root, 'dua'))).toEqual(inodes(join(root, 'satu')));
  expect(inodes(join(cache(), photo.hash))).toEqual(inodes(join(root, 'satu')));
});

test('deleting the published folder leaves the cache whole', async () => {
  await publish([photo], 'satu');
  rmSync(join(root, 'satu'), { recursive: true });
  rmSync(join(root, 'content', 'a.jpg'));
  await publish([photo], 'dua');
  expect(readdirSync(join(root, 'dua'))).toHaveLength(6);
});

test('what an interrupted build left behind is not published', async () => {
  const left = join(cache(), `${photo.hash}.new`);
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, 'foto-384.avif'), 'setengah');
  await publish([photo], 'satu');
  expect(readFileSync(join(root, 'satu', 'batik-abc-384.avif')).length).toBeGreaterThan(100);
  expect(existsSync(left)).toBe(false);
});

test('of photos that are no longer used, the hundred made last are kept', async () => {
  for (let i = 0; i < 103; i += 1) {
    const old = join(cache(), `lama-${String(i).padStart(3, '0')}`);
    mkdirSync(old, { recursive: true });
    utimesSync(old, 1_700_000_000 + i, 1_700_000_000 + i);
  }
  await publish([photo], 'satu');
  const kept = readdirSync(cache()).sort();
  expect(kept).toHaveLength(101);
  expect(kept).toContain(photo.hash);
  expect(kept.filter((name) => name.startsWith('lama-'))[0]).toBe('lama-003');
});
