import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LinkState, LinksFile } from '../../src/lib/schema/links.ts';

/** `npm run tautan` against a server on this machine, with a small folder of content. */

const root = mkdtempSync(join(tmpdir(), 'etalase-tautan-'));
const file = join(root, 'content', 'tautan.json');
let server: Server;
let at: string;
/** What each path answers at the moment: a status, an address to go to, or nothing at all. */
const answers: Record<string, number | string | undefined> = {};
const asked: { method: string; path: string; agent: string }[] = [];
/** Requests of this host that wait for their answer, and how many ever did at once. One that gets none does not count. */
let open = 0;
let mostOpen = 0;
/** Milliseconds an answer takes, so that one who does not wait for it is noticed. */
const DELAY = 20;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const url = new URL(request.url!, 'http://localhost');
    const { pathname } = url;
    asked.push({ method: request.method!, path: pathname, agent: request.headers['user-agent']! });
    if (pathname === '/arsip') {
      const closest = { available: true, status: '200', url: 'http://web.archive.org/web/2025/salinan' };
      const has = url.searchParams.get('url')!.endsWith('/hilang');
      response.end(JSON.stringify({ archived_snapshots: has ? { closest } : {} }));
      return;
    }
    const answer = answers[pathname];
    if (answer === undefined) return;
    mostOpen = Math.max(mostOpen, ++open);
    await sleep(DELAY);
    open--;
    if (pathname === '/tanpa-head' && request.method === 'HEAD') response.writeHead(405).end();
    else if (typeof answer === 'string') response.writeHead(302, { Location: answer }).end();
    else response.writeHead(answer).end('isi');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(answers, {
    '/baik': 200, '/hilang': 404, '/rusak': 500, '/pindah': '/baru', '/baru': 200, '/ke-depan': '/', '/': 200,
    '/berputar': '/berputar', '/tanpa-head': 200, '/menolak': 403, '/toko': 200, '/naskah': 200,
  }); // prettier-ignore
  mkdirSync(join(root, 'content', 'umkm', 'kota'), { recursive: true });
  const write = (name: string, value: unknown) =>
    writeFileSync(join(root, 'content', name), JSON.stringify(value));
  const paths = ['/baik', '/hilang', '/rusak', '/lambat', '/pindah', '/ke-depan', '/berputar', '/tanpa-head', '/menolak']; // prettier-ignore
  write(
    'sumber.json',
    paths.map((path) => ({ url: at + path })),
  );
  write('umkm/kota/toko.json', { name: 'Toko', website: `${at}/toko` });
  mkdirSync(join(root, 'content', 'halaman', 'id'), { recursive: true });
  writeFileSync(join(root, 'content', 'halaman', 'id', 'tentang.mdx'), `[Naskah](${at}/naskah)\n`);
  write('situs.json', { address: 'https://etalase.example' });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(root, { recursive: true });
});

/** Runs the command on a day; gives what it said and its exit code. */
async function run(day: string, ...args: string[]): Promise<{ said: string; status: number | null }> {
  const child = spawn(
    process.execPath,
    ['scripts/tautan.ts', '--root', root, '--jeda', '150', '--alamat-arsip', `${at}/arsip`, ...args],
    { env: { ...process.env, BUILD_DATE: day } },
  );
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const status = await new Promise<number | null>((ended) => child.on('close', ended));
  return { said, status };
}
const states = (): LinkState[] => (JSON.parse(readFileSync(file, 'utf8')) as LinksFile).links;
const state = (path: string): LinkState => states().find(({ url }) => url === at + path)!;

test('each address is asked, and how it answered is written down', async () => {
  const { said, status } = await run('2026-12-01');
  expect(status, said).toBe(0);
  expect(state('/baik')).toEqual({ url: `${at}/baik`, status: 200, lastChecked: '2026-12-01', failures: 0 });
  const failed = { failures: 1, failedSince: '2026-12-01' };
  expect(state('/hilang')).toMatchObject({ status: 404, ...failed });
  expect(state('/rusak')).toMatchObject({ status: 500, ...failed });
  expect(state('/lambat')).toMatchObject({ status: 'waktu habis', ...failed });
  expect(state('/berputar')).toMatchObject({ status: 'pengalihan berputar', ...failed });
  expect(state('/pindah')).toMatchObject({ status: 200, movedTo: `${at}/baru`, failures: 0 });
  expect(state('/tanpa-head')).toMatchObject({ status: 200, failures: 0 });
  expect(state('/menolak')).toMatchObject({ status: 403, failures: 0 });
  for (const path of ['/toko', '/naskah']) expect(state(path)).toMatchObject({ status: 200 });
  expect(said).toContain('Dialihkan ke halaman depan');
  expect(said).toContain(`${at}/ke-depan → ${at}/`);
  expect(said).toContain('6 dari 11 alamat menjawab');
}, 120_000);

test('it names itself, asks a host one address at a time, with HEAD first, and again where that may help', () => {
  expect(new Set(asked.map(({ agent }) => agent))).toEqual(
    new Set(['EtalaseMalang/1.0 (pemeriksa tautan; +https://etalase.example)']),
  );
  const methods = (path: string) => asked.filter((one) => one.path === path).map(({ method }) => method);
  expect(methods('/baik')).toEqual(['HEAD']);
  expect(methods('/tanpa-head')).toEqual(['HEAD', 'GET']);
  expect(methods('/hilang')).toEqual(['HEAD', 'GET']);
  expect(methods('/rusak')).toEqual(['HEAD', 'GET', 'GET', 'GET']);
  expect(mostOpen).toBe(1);
});

test('a day counts once; after failures on three days it is told, and one answer sets the count back', async () => {
  answers['/lambat'] = 404;
  await run('2026-12-01');
  expect(state('/hilang').failures).toBe(1);
  await run('2026-12-08');
  expect(state('/hilang')).toMatchObject({ failures: 2, failedSince: '2026-12-01' });
  answers['/rusak'] = 200;
  const { said } = await run('2026-12-15');
  expect(state('/hilang')).toMatchObject({ failures: 3, failedSince: '2026-12-01' });
  expect(said).toContain(`${at}/hilang: 404, sejak 2026-12-01; salinan arsip belum diketahui`);
  expect(state('/rusak')).toEqual({
    url: `${at}/rusak`,
    status: 200,
    lastChecked: '2026-12-15',
    failures: 0,
  });
}, 120_000);

test('an archive is asked only when told to, and only its own answer is written', async () => {
  expect(asked.filter(({ path }) => path === '/arsip')).toEqual([]);
  const { said } = await run('2026-12-15', '--arsip');
  expect(state('/hilang').archivedUrl).toBe('https://web.archive.org/web/2025/salinan');
  expect(state('/lambat').archivedUrl).toBeUndefined();
  expect(said).toContain('salinan arsip: https://web.archive.org/web/2025/salinan');
  answers['/hilang'] = 200;
  await run('2026-12-16');
  expect(state('/hilang')).toMatchObject({ failures: 0, archivedUrl: 'https://web.archive.org/web/2025/salinan' }); // prettier-ignore
}, 120_000);

test('a date that cannot be is said in words, before anybody is asked', async () => {
  const before = asked.length;
  const { said, status } = await run('2026-13-01');
  expect([status, said]).toEqual([1, 'BUILD_DATE "2026-13-01" bukan tanggal TTTT-BB-HH.\n']);
  expect(asked).toHaveLength(before);
});

test('with --periksa, and without a network, nothing is written', async () => {
  const before = readFileSync(file, 'utf8');
  await run('2026-12-20', '--periksa');
  expect(readFileSync(file, 'utf8')).toBe(before);
  writeFileSync(join(root, 'content', 'sumber.json'), JSON.stringify([{ url: 'http://127.0.0.1:1/' }]));
  for (const folder of ['umkm', 'halaman']) rmSync(join(root, 'content', folder), { recursive: true });
  const { said, status } = await run('2026-12-20');
  expect(status).toBe(2);
  expect(said).toContain('tidak tersambung ke internet');
  expect(readFileSync(file, 'utf8')).toBe(before);
}, 120_000);
