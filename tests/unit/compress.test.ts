import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { compressSite } from '../../scripts/publish/compress.ts';

const folder = mkdtempSync(join(tmpdir(), 'etalase-compress-'));
afterAll(() => rmSync(folder, { recursive: true }));

const page = `<!doctype html>${'<p>Gerabah Dinoyo.</p>'.repeat(50)}`;

function site(name: string): string {
  const dir = join(folder, name);
  mkdirSync(join(dir, '_astro'), { recursive: true });
  writeFileSync(join(dir, 'index.html'), page);
  writeFileSync(join(dir, '_astro', 'a.css'), '.card { color: red } '.repeat(20));
  writeFileSync(join(dir, 'robots.txt'), 'x');
  writeFileSync(join(dir, 'id.pf_fragment'), 'a'.repeat(1000));
  writeFileSync(join(dir, 'titik.png'), 'a'.repeat(1000));
  return dir;
}

test('beside every text that gets smaller lie both its forms, beside nothing else any', async () => {
  const dir = site('satu');
  const told = await compressSite(dir);
  expect(readdirSync(dir, { recursive: true }).map(String).sort()).toEqual([
    '_astro',
    '_astro/a.css',
    '_astro/a.css.br',
    '_astro/a.css.gz',
    'id.pf_fragment',
    'index.html',
    'index.html.br',
    'index.html.gz',
    'robots.txt',
    'titik.png',
  ]);
  expect(gunzipSync(readFileSync(join(dir, 'index.html.gz'))).toString()).toBe(page);
  expect(brotliDecompressSync(readFileSync(join(dir, 'index.html.br'))).toString()).toBe(page);
  expect(told.files).toBe(4);
  expect(told.packed).toBeLessThan(told.bytes);
});

test('the same texts give the same bytes, and a second time nothing more', async () => {
  const [one, two] = [site('dua'), site('tiga')];
  await compressSite(one);
  await compressSite(two);
  await compressSite(two);
  const files = readdirSync(one, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(readdirSync(two, { recursive: true })).toHaveLength(readdirSync(one, { recursive: true }).length);
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name).slice(one.length);
    expect(readFileSync(two + path).equals(readFileSync(one + path)), path).toBe(true);
  }
});
