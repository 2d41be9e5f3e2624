import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteCopy } from '../site-copy.ts';

/** A build that meets bad input says so and leaves the last site as it was. */

const { root, remove } = siteCopy();
beforeAll(() => {
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist', 'index.html'), 'edisi lama');
});
afterAll(remove);

const build = () => spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, encoding: 'utf8' });

test.each([
  ['a broken file', 'content/kampung.json', '[{', /kampung\.json[\s\S]*bukan JSON yang utuh/],
  ['an empty collection', 'content/program/2019.json', '{}', /program\/2019\.json/],
  [
    'a story with code in it',
    'content/cerita/id/tempe-sanan.mdx',
    "import x from 'y'\n\n<b>a</b>",
    /tempe-sanan\.mdx:1\n {2}baris 1, kolom 1: baris yang mulai[\s\S]*baris 3, kolom 1: HTML mentah <b>/,
  ],
  ['a wrong kelurahan', 'content/kampung.json', null, /kelurahan "entah" tidak dikenal/],
])('%s: an error in words, an exit code, and the old dist/', (_, file, text, message) => {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, text ?? before.replace(/"kelurahan": "[^"]+"/, '"kelurahan": "entah"'));
  const { status, stderr } = build();
  writeFileSync(path, before);
  expect(status).toBe(1);
  expect(stderr).toMatch(message);
  expect(stderr).toContain('Tidak ada yang ditulis');
  expect(stderr).toContain('dist/ tidak diganti.');
  expect(readFileSync(join(root, 'dist', 'index.html'), 'utf8')).toBe('edisi lama');
});
