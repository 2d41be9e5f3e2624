import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesOf } from '../../scripts/pages.ts';
import { recover } from '../../scripts/release/exchange.ts';
import { listed, manifestOf, manifestText } from '../../scripts/release/manifest.ts';
import { keepRelease, noteOrder, placeOf, prune, releaseNames, sweep, switchTo } from '../../scripts/release/releases.ts'; // prettier-ignore
import { withFault } from '../small-site.ts';

/** The moments in which a site takes the place of another, broken off at every single change of the file system. */

type Site = Record<string, string>;
const edition = (id: string): string => JSON.stringify({ id });
const before: Site = {
  'index.html': 'lama',
  'data/edisi.json': edition('lama'),
  'umkm/mawar/index.html': 'mawar',
  'umkm/melati/index.html': 'melati',
};
const after: Site = {
  'index.html': 'baru',
  'data/edisi.json': edition('baru'),
  'umkm/mawar/index.html': 'mawar',
  'umkm/kenanga/index.html': 'kenanga',
};

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'etalase-tukar-'))));
afterEach(() => rmSync(root, { recursive: true }));

function lay(folder: string, site: Site): void {
  for (const [file, text] of Object.entries(site)) {
    mkdirSync(dirname(join(root, folder, file)), { recursive: true });
    writeFileSync(join(root, folder, file), text);
  }
}
const site = (folder: string): Site =>
  Object.fromEntries(
    filesOf(join(root, folder)).map((file) => [file, readFileSync(join(root, folder, file), 'utf8')]),
  );

/** Runs a script with the modules of scripts/release, until its n-th change of the file system. Says whether it ended. */
function runUntil(change: number, script: string): boolean {
  const module = (name: string) => JSON.stringify(resolve('scripts/release', name));
  const code = `
    import { channel } from 'node:diagnostics_channel';
    const { publish } = await import(${module('exchange.ts')});
    const { keepRelease, noteOrder, placeOf, prune, switchTo } = await import(${module('releases.ts')});
    const { manifestOf } = await import(${module('manifest.ts')});
    const root = ${JSON.stringify(root)};
    channel('etalase:langkah').publish('tukar');
    ${script}`;
  const { signal, status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, ...withFault(`mati:tukar:${change}`) },
    encoding: 'utf8',
  });
  if (signal !== 'SIGKILL') expect([status, stderr]).toEqual([0, '']);
  return signal === null;
}

/** Breaks off at each change in turn until the script comes to its end; gives how often it was broken off. */
function everyChange(prepare: () => void, script: string, judge: (ended: boolean) => void): number {
  for (let change = 1; ; change += 1) {
    rmSync(root, { recursive: true });
    mkdirSync(root);
    prepare();
    const ended = runUntil(change, script);
    judge(ended);
    if (ended) return change - 1;
  }
}

describe('dist/', () => {
  const bundle = '{ key: "kunci" }';
  const publish = (changes: string) =>
    `publish({ fresh: root + '/.build/7/site', desk: root + '/.build', dist: root + '/dist', bundle: ${bundle},
      changes: { list: root + '/.build/7/halaman.txt', files: {}, ${changes} } });`;
  const lists = () => {
    lay('.build', { 'halaman.txt': 'daftar lama', 'terbit.json': '{}' });
    lay('.build/7', { 'halaman.txt': 'daftar baru' });
  };
  /** The next command finds the old site whole, or finishes the new one. */
  const whole = (ended: boolean) => {
    const begun = existsSync(join(root, '.build/jurnal.json'));
    if (!begun && !ended) expect([before, after]).toContainEqual(site('dist'));
    recover(root);
    const found = site('dist');
    expect(found).toEqual(begun || ended ? after : found['index.html'] === 'lama' ? before : after);
    expect(existsSync(join(root, '.build/previous'))).toBe(false);
    if (found['index.html'] !== 'baru') return;
    expect(readFileSync(join(root, '.build/halaman.txt'), 'utf8')).toBe('daftar baru');
    expect(readFileSync(join(root, '.build/terbit.json'), 'utf8')).toBe(
      '{"bundle":"kunci","edition":"baru"}',
    );
  };

  test('exchanged as a whole', () => {
    const prepare = () => (lay('dist', before), lay('.build/7/site', after), lists());
    expect(everyChange(prepare, publish(''), whole)).toBeGreaterThan(6);
  }, 120_000);

  test('a site that was lost after it had its place: the one before comes back, and is not taken for it', () => {
    lay('.build', { 'halaman.txt': 'daftar lama', 'terbit.json': '{}' });
    lay('.build', { 'jurnal.json': JSON.stringify({ fresh: join(root, '.build/7/site'), state: { bundle: 'kunci', edition: 'baru' } }) }); // prettier-ignore
    lay('.build/previous', before);
    recover(root);
    expect(site('dist')).toEqual(before);
    expect(filesOf(join(root, '.build'))).toEqual(['halaman.txt']);
  });

  test('laid over, file by file', () => {
    const prepare = () => {
      const { 'umkm/mawar/index.html': _, ...changed } = after;
      lay('dist', before);
      lay('.build/7/site', changed);
      lists();
    };
    const script = publish("over: { vanished: ['umkm/melati/index.html'] }");
    expect(everyChange(prepare, script, whole)).toBeGreaterThan(10);
  }, 120_000);
});

test('a release: what is served is at every moment the old site or the new one, whole', () => {
  const place = () => placeOf(root, {});
  const release = (name: string, of: Site) => {
    lay(name, of);
    const manifest = { edition: name.replace(/^.*\//, ''), date: '2026-11-24', withdrawals: [] };
    const text = manifestText({ ...manifest, files: listed(join(root, name)) });
    lay(name, { 'data/manifest.json': text.replace(/"\.baru-7"/, '"baru"') });
  };
  const prepare = () => {
    for (const name of ['a', 'b', 'c', 'd', 'lama']) release(`releases/${name}`, before);
    lay('releases', { '.urutan': 'a\nb\nc\nd\nlama\n' });
    release('releases/.baru-7', after);
    switchTo(place(), 'lama');
  };
  const script = `
    const place = placeOf(root, {});
    const fresh = place.releases + '/.baru-7';
    const name = keepRelease(place, fresh, manifestOf(fresh));
    noteOrder(place, name);
    switchTo(place, name);
    prune(place, []);`;
  const served = () => {
    const { 'data/manifest.json': _, ...rest } = site('current');
    return rest;
  };
  const broken = everyChange(prepare, script, (ended) => {
    expect(served()).toEqual(ended || served()['index.html'] === 'baru' ? after : before);
    // The next run takes away what lies about, and does again what is not done.
    const fresh = join(root, 'releases/.baru-7');
    if (existsSync(fresh)) keepRelease(place(), fresh, manifestOf(fresh)!);
    sweep(place());
    noteOrder(place(), 'baru');
    switchTo(place(), 'baru');
    prune(place(), []);
    expect(served()).toEqual(after);
    expect(releaseNames(place())).toEqual(['b', 'c', 'd', 'lama', 'baru']);
    expect(readdirSync(root).sort()).toEqual(['current', 'releases']);
  });
  expect(broken).toBeGreaterThan(5);
}, 240_000);
