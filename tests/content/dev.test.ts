import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { siteCopy } from '../site-copy.ts';

/** The live view of an editor: what is saved in content/ is on all its pages, and what has faults is not. */

const copy = siteCopy('etalase-dev-');
const maker = 'content/umkm/kota/coldiac.json';
const activity = 'content/mcc/2025.json';
const profile = '/umkm/coldiac/';
const patience = { timeout: 30_000, interval: 50 };
let server: ChildProcess | undefined;
let url: string | undefined;
let said = '';

const page = async (path: string): Promise<string> => (await fetch(`${url}${path}`)).text();
const save = (file: string, change: (text: string) => string): void =>
  writeFileSync(join(copy.root, file), change(readFileSync(join(copy.root, file), 'utf8')));

beforeAll(async () => {
  if (existsSync('.data/fonts')) cpSync('.data/fonts', join(copy.root, '.data/fonts'), { recursive: true });
  server = spawn(process.execPath, ['scripts/dev.ts'], {
    cwd: copy.root,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      VITEST: '',
      ETALASE_PORT: '4390',
      ETALASE_PRIBADI: '',
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += String(chunk);
      url ??= /http:\/\/localhost:\d+(?=\/)/.exec(said)?.[0];
    });
  await vi.waitUntil(() => url, patience);
}, 60_000);

afterAll(async () => {
  if (server?.kill()) await new Promise((resolve) => server?.once('exit', resolve));
  copy.remove();
});

test('a saved maker is on its profile and on the lists that were looked at before', async () => {
  expect(await page(profile)).toContain('Coldiac');
  expect(await page('/umkm/')).toContain('</html>');
  save(maker, (text) => text.replace('"name": "Coldiac"', '"name": "Aaa Uji Simpan"'));
  await expect.poll(() => page(profile), patience).toContain('Aaa Uji Simpan');
  expect(await page('/umkm/')).toContain('Aaa Uji Simpan');
  expect(await page(`/en${profile}`)).toContain('Aaa Uji Simpan');
});

test('so is an activity, which Astro reads from a table', async () => {
  const path = '/kegiatan/kunjungan-unesco-chair-peking-2025/';
  expect(await page(path)).toContain('Kunjungan Prof.');
  save(activity, (text) => text.replace('Kunjungan Prof.', 'Ujian Simpan Prof.'));
  await expect.poll(() => page(path), patience).toContain('Ujian Simpan Prof.');
});

test('a faulty record is told with its file, and the last sound state stays until it is mended', async () => {
  save(maker, (text) => text.replace('"Aaa Uji Simpan",', '"Aaa Uji Rusak"'));
  await expect.poll(() => said, patience).toMatch(/coldiac\.json.*\n?.*baris \d+/);
  expect(await page(profile)).toContain('Aaa Uji Simpan');
  save(maker, (text) => text.replace('"Aaa Uji Rusak"', '"Aaa Uji Betul",'));
  await expect.poll(() => page(profile), patience).toContain('Aaa Uji Betul');
});
