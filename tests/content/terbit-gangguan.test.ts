import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf } from '../../scripts/pages.ts';
import { manifestOf } from '../../scripts/release/manifest.ts';
import { runIn, smallSite, withFault } from '../small-site.ts';

/** Faults of the machine: whatever happens, the site that is served stays as it was, and the message says what happened. */

const { root, remove } = smallSite();
const [current, dist] = [join(root, 'current'), join(root, 'dist')];
const terbit = (env?: NodeJS.ProcessEnv, before?: string[]) =>
  runIn(root, ['scripts/terbit.ts', '--coba'], env, before);
const build = (env?: NodeJS.ProcessEnv) => runIn(root, ['scripts/build.ts'], env);
const bytes = (folder: string): Map<string, string> =>
  new Map(filesOf(folder).map((file) => [file, readFileSync(join(folder, file), 'base64')]));

let published: Map<string, string>[];
const now = () => [bytes(current), bytes(dist)];
beforeAll(async () => {
  for (const run of [build, terbit]) expect(await run()).toMatchObject({ status: 0 });
  published = now();
}, 300_000);
afterAll(remove);

const stays = /Tidak ada yang diterbitkan\. Yang terbit: edisi 2026-11-24-[0-9a-f]{8}\.\n$/;

/** Whether a command may have a world of its own, as root or as anybody. */
const own = (kind: '-n' | '-m'): string[] | undefined =>
  [[kind], ['-r', kind]].map((flags) => ['unshare', ...flags]).find(([program, ...flags]) => spawnSync(program!, [...flags, 'true']).status === 0); // prettier-ignore

test('a full disk', async () => {
  // A disk of its own that holds what is published and little more; elsewhere a limit on the size of each file.
  const outside = join(root, 'penuh');
  const size = Math.ceil(filesOf(current).length * 4 * 1.3 + 512);
  const mount = own('-m');
  const prepare = `mkdir -p "$0" && mount -t tmpfs -o size=${size}k tmpfs "$0" && cp -a releases current "$0" && chmod -R u+w "$0"`;
  const script = mount
    ? `${prepare} && "$@"; status=$?; diff -r current/ "$0/current/" && ls -A "$0/releases" && exit $status; exit 9`
    : `mkdir -p "$0" && cp -a releases current "$0" && (ulimit -f 40 && "$@"); status=$?; diff -r current/ "$0/current/" && ls -A "$0/releases" && exit $status; exit 9`;
  const { status, out } = await terbit({ ETALASE_TERBIT: outside, BUILD_DATE: '2026-11-25' }, [
    ...(mount ?? []),
    'sh',
    '-c',
    script,
    outside,
  ]);
  expect(out).toMatch(mount ? /Disk penuh/ : /batas ukuran|SIGXFSZ|Halaman tidak jadi/);
  expect(out).toMatch(/Tidak ada yang diterbitkan\. Yang terbit: edisi 2026-11-24-/);
  expect(status).toBe(1);
  expect(out).not.toContain('.baru-');
  expect(now()).toEqual(published);
}, 120_000);

test('two at once: the second is refused, the first goes on', async () => {
  const env = { BUILD_DATE: '2026-11-25' };
  const first = terbit(env);
  const lock = join(root, '.build/kunci');
  while (!readdirSync(join(root, '.build')).includes('kunci')) await new Promise((go) => setTimeout(go, 5));
  const { pid } = JSON.parse(readFileSync(lock, 'utf8')) as { pid: number };
  for (const second of [await terbit(env), await build(env)]) {
    expect(second.status).toBe(1);
    expect(second.out).toContain(`Proses lain (nomor ${pid}) sedang membangun atau menerbitkan di sini.`);
  }
  expect(await first).toMatchObject({ status: 0 });
  expect(manifestOf(current)!.date).toBe('2026-11-25');
  expect(bytes(dist)).toEqual(published[1]);
  expect(await runIn(root, ['scripts/mundur.ts'])).toMatchObject({ status: 0 });
  expect(now()).toEqual(published);
}, 240_000);

test('the lock of a run that was killed is taken over', async () => {
  for (const folder of ['.build', 'releases'])
    writeFileSync(join(root, folder, 'kunci'), JSON.stringify({ pid: 2 ** 30, began: '1', host: hostname() })); // prettier-ignore
  expect(await terbit()).toMatchObject({ status: 0 });
  expect(now()).toEqual(published);
}, 120_000);

test('no network: everything is built from what is there, to the same bytes', async () => {
  for (const folder of ['.data', '.cache/bundel', '.cache/astro', '.cache/vite'])
    rmSync(join(root, folder), { recursive: true, force: true });
  const { status, out } = await terbit(withFault('jaringan'), own('-n'));
  expect([status, out]).toEqual([0, expect.stringContaining('tidak ada yang berubah')]);
  expect(now()).toEqual(published);
}, 240_000);

test.each(['1970-01-01', '2099-12-31'])(
  'the clock stands at %s',
  async (day) => {
    const fault = withFault(`jam:${day}T12:00:00Z`);
    const { status, out } = await terbit({ ...fault, BUILD_DATE: '' });
    expect(status).toBe(1);
    expect(out).toContain(`Jam komputer ini menunjuk ${day}. Betulkan jamnya, atau sebutkan tanggal edisi`);
    expect(out).toMatch(stays);
    const named = await terbit({ BUILD_DATE: day });
    expect([named.status, named.out]).toEqual([1, expect.stringContaining(`BUILD_DATE "${day}" tidak mungkin`)]); // prettier-ignore
    // With the date named, what the clock says is in no byte.
    expect(await terbit(fault)).toMatchObject({ status: 0, out: expect.stringContaining('tidak ada yang berubah') }); // prettier-ignore
    expect(now()).toEqual(published);
  },
  240_000,
);

test('a date before that of the edition which is served needs a reason', async () => {
  const { status, out } = await terbit({ BUILD_DATE: '2026-11-23' });
  expect(status).toBe(1);
  expect(out).toMatch(/bertanggal 2026-11-23, sebelum yang sedang terbit \(2026-11-24\)|tanggal/);
  expect(out).toMatch(stays);
  expect(now()).toEqual(published);
}, 120_000);

test('a cache in which nothing can be written', async () => {
  const [cache, aside] = [join(root, '.cache'), join(root, '.cache-lama')];
  renameSync(cache, aside);
  writeFileSync(cache, '');
  try {
    for (const [run, told] of [
      [terbit, stays],
      [build, /dist\/ tidak diganti\.\n$/],
    ] as const) {
      const { status, out } = await run();
      expect(status).toBe(1);
      expect(out).toMatch(/Seharusnya folder, ternyata berkas[^]*\.cache/);
      expect(out).toMatch(told);
    }
  } finally {
    rmSync(cache);
    renameSync(aside, cache);
  }
  expect(now()).toEqual(published);

  const mount = own('-m');
  mkdirSync(join(root, '.cache'), { recursive: true });
  const readOnly = 'mount --bind .cache .cache && mount -o remount,bind,ro .cache && exec "$0" "$@"';
  const warm = mount ? await terbit({}, [...mount, 'sh', '-c', readOnly]) : await terbit();
  expect(warm).toMatchObject({ status: 0, out: expect.stringContaining('tidak ada yang berubah') });
  expect(now()).toEqual(published);
}, 240_000);
