import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf } from '../../scripts/pages.ts';
import { manifestOf } from '../../scripts/release/manifest.ts';
import { bytesIn, runIn, smallSite, withFault } from '../small-site.ts';

/** Faults of the machine: whatever happens, the site that is served stays as it was, and the message says what happened. */

const { root, remove, build, terbit } = smallSite();
const [current, dist] = [join(root, 'current'), join(root, 'dist')];
const mundur = () => runIn(root, ['scripts/mundur.ts']);

let published: Map<string, string>[];
const now = () => [bytesIn(current), bytesIn(dist)];
beforeAll(async () => {
  for (const run of [build, terbit]) expect(await run()).toMatchObject({ status: 0 });
  published = now();
}, 300_000);
afterAll(remove);

const dated = { BUILD_DATE: '2026-11-25' };
const kept = /dist\/ tidak diganti\.\n$/;
const stays = /Tidak ada yang diterbitkan\. Yang terbit: edisi 2026-11-24-[0-9a-f]{8}\.\n$/;

/** Whether a command may have a world of its own, as root or as anybody. */
const own = (kind: '-n' | '-m'): string[] | undefined =>
  [[kind], ['-r', kind]].map((flags) => ['unshare', ...flags]).find(([program, ...flags]) => spawnSync(program!, [...flags, 'true']).status === 0); // prettier-ignore

test('a full disk, npm run terbit', async () => {
  // A disk of its own that holds what is published and little more; elsewhere a limit on the size of each file.
  const outside = join(root, 'penuh');
  const blocks = filesOf(current).map((file) => Math.ceil(statSync(join(current, file)).size / 4096));
  const size = Math.ceil(blocks.reduce((all, one) => all + one, 0) * 4 * 1.3 + 256);
  const mount = own('-m');
  const prepare = `mkdir -p "$0" && mount -t tmpfs -o size=${size}k tmpfs "$0" && cp -a releases current "$0" && chmod -R u+w "$0"`;
  const script = mount
    ? `${prepare} && "$@"; status=$?; diff -r current/ "$0/current/" && ls -A "$0/releases" && exit $status; exit 9`
    : `mkdir -p "$0" && cp -a releases current "$0" && (ulimit -f 40 && "$@"); status=$?; diff -r current/ "$0/current/" && ls -A "$0/releases" && exit $status; exit 9`;
  const { status, out } = await terbit({ ETALASE_TERBIT: outside, ...dated }, [
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

test('a full disk, npm run build', async () => {
  const mount = own('-m');
  const script = mount
    ? 'mount -t tmpfs -o size=64k tmpfs .build && exec "$0" "$@"'
    : 'ulimit -f 40 && exec "$0" "$@"';
  const { status, out } = await build(dated, [...(mount ?? []), 'sh', '-c', script]);
  expect(out).toMatch(mount ? /Disk penuh/ : /batas ukuran|SIGXFSZ/);
  expect(out).toMatch(kept);
  expect(status).toBe(1);
  expect(now()).toEqual(published);
}, 120_000);

test('a file that is larger than it may be is not cut short', async () => {
  const script = `
    const { writeCollections } = await import('./scripts/data.ts');
    writeCollections({}, { 'halaman/id/panjang.mdx': 'x'.repeat(60_000) }, '.build/data');`;
  const { status } = await runIn(root, ['--input-type=module', '-e', script], {}, ['sh', '-c', 'ulimit -f 40 && exec "$0" "$@"']); // prettier-ignore
  expect(status).not.toBe(0);

  expect(existsSync(join(root, '.build/data/naskah/halaman/id/panjang.mdx'))).toBe(false);
}, 60_000);

/** The number of the process that has the lock, as soon as there is one; undefined when `run` ends without it. */
async function ownerWhile(run: Promise<unknown>): Promise<number | undefined> {
  let ended = false;
  void run.then(() => (ended = true));
  while (!ended) {
    try {
      return (JSON.parse(readFileSync(join(root, '.build/kunci'), 'utf8')) as { pid: number }).pid;
    } catch {
      await new Promise((go) => setTimeout(go, 5));
    }
  }
  return undefined;
}

test('two at once: the second is refused, the first goes on', async () => {
  const first = terbit(dated);
  const pid = await ownerWhile(first);
  for (const [run, told] of [
    [terbit, stays],
    [build, kept],
    [() => runIn(root, ['scripts/data.ts'], dated), /hapus [^\n]*kunci\.\n$/],
  ] as const) {
    const second = await run(dated);
    expect(second.status).toBe(1);
    expect(second.out).toContain(`Proses lain (nomor ${pid}) sedang membangun atau menerbitkan di sini.`);
    expect(second.out).toMatch(told);
  }
  expect(await first).toMatchObject({ status: 0 });
  expect(manifestOf(current)!.date).toBe('2026-11-25');
  expect(bytesIn(dist)).toEqual(published[1]);
  expect(await mundur()).toMatchObject({ status: 0 });
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
    for (const [run, told] of [
      [terbit, stays],
      [build, kept],
    ] as const) {
      const { status, out } = await run({ ...fault, BUILD_DATE: '' });
      expect(status).toBe(1);
      expect(out).toContain(`Jam komputer ini menunjuk ${day}. Betulkan jamnya, atau sebutkan tanggal edisi`);
      expect(out).toMatch(told);
    }
    const named = await terbit({ BUILD_DATE: day });
    expect([named.status, named.out]).toEqual([1, expect.stringContaining(`BUILD_DATE "${day}" tidak mungkin`)]); // prettier-ignore
    // With the date named, what the clock says is in no byte.
    expect(await terbit(fault)).toMatchObject({ status: 0, out: expect.stringContaining('tidak ada yang berubah') }); // prettier-ignore
    expect(now()).toEqual(published);
  },
  240_000,
);

test('a date before that of the edition which is served needs a reason', async () => {
  const early = { BUILD_DATE: '2026-11-23' };
  const { status, out } = await terbit(early);
  expect(status).toBe(1);
  expect(out).toContain('bertanggal 2026-11-23, sebelum yang sedang terbit (2026-11-24)');
  expect(out).toMatch(stays);
  expect(now()).toEqual(published);
  const reasoned = await runIn(root, ['scripts/terbit.ts', '--coba', '--alasan', 'Uji tanggal'], early);
  expect(reasoned).toMatchObject({ status: 0 });
  expect(manifestOf(current)).toMatchObject({ date: '2026-11-23', reason: 'Uji tanggal' });
  expect(await mundur()).toMatchObject({ status: 0 });
  expect(now()).toEqual(published);
}, 120_000);

test('a cache in which nothing can be written', async () => {
  const [cache, aside] = [join(root, '.cache'), join(root, '.cache-lama')];
  renameSync(cache, aside);
  writeFileSync(cache, '');
  try {
    for (const [run, told] of [
      [terbit, stays],
      [build, kept],
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
  const readOnly = 'mount --bind .cache .cache && mount -o remount,bind,ro .cache && exec "$0" "$@"';
  const warm = mount
    ? await terbit({}, [...mount, 'sh', '-c', readOnly])
    : await terbit(withFault(`tulis:EROFS:${cache}`));
  expect(warm).toMatchObject({ status: 0, out: expect.stringContaining('tidak ada yang berubah') });
  expect(now()).toEqual(published);
}, 240_000);
