import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../../scripts/pages.ts';
import { buildSteps, makingSteps } from '../../scripts/publish/steps.ts';
import { damagedFile, manifestOf } from '../../scripts/release/manifest.ts';
import { releaseSteps } from '../../scripts/release/steps.ts';
import { fileOfSpare, runIn, smallSite, spare, withFault } from '../small-site.ts';

/**
 * A build and a release that are killed at any of their steps. The points are the steps of the lists themselves; those at
 * which one site takes the place of the other are broken off at every change of a file in tests/unit/exchange.test.ts.
 */

const { root, remove } = smallSite();
const current = join(root, 'current');
const dist = join(root, 'dist');
const terbit = (env?: NodeJS.ProcessEnv) => runIn(root, ['scripts/terbit.ts', '--coba'], env);
const build = (env?: NodeJS.ProcessEnv) => runIn(root, ['scripts/build.ts'], env);
const bytes = (folder: string): Map<string, string> =>
  new Map(filesOf(folder).map((file) => [file, readFileSync(join(folder, file), 'base64')]));

let edition: string;
let site: Map<string, string>;
let released: Map<string, string>;
/** What is built next differs from what is published. */
function edit(name: string): void {
  const file = join(root, fileOfSpare(spare[0]!));
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"name": "[^"]*"/, `"name": "${name}"`));
}

beforeAll(async () => {
  for (const run of [build, terbit]) expect(await run()).toMatchObject({ status: 0 });
  edition = manifestOf(current)!.edition;
  [site, released] = [bytes(dist), bytes(current)];
  edit('Uji Edisi Kedua');
}, 300_000);
afterAll(remove);

describe('killed at a step, the last edition is served as it was', () => {
  // What comes after the switch is killed below.
  const before = releaseSteps.slice(0, 1 + releaseSteps.findIndex(({ name }) => name === 'switch'));
  test.each(before.map(({ name }) => [name]))(
    'npm run terbit, %s',
    async (name) => {
      expect(await terbit(withFault(`mati:${name}`))).toMatchObject({ status: null, signal: 'SIGKILL' });
      expect([bytes(current), bytes(dist)]).toEqual([released, site]);
    },
    120_000,
  );

  const own = buildSteps.slice(makingSteps.length);
  test.each(own.map(({ name }) => [name]))(
    'npm run build, %s',
    async (name) => {
      expect(await build(withFault(`mati:${name}`))).toMatchObject({ status: null, signal: 'SIGKILL' });
      expect([bytes(current), bytes(dist)]).toEqual([released, site]);
    },
    120_000,
  );

  test('npm run build, in the midst of a step whose helper goes on without it', async () => {
    expect(await build(withFault('mati:pages:1'))).toMatchObject({ status: null, signal: 'SIGKILL' });
    expect(bytes(dist)).toEqual(site);
  }, 120_000);
});

test('killed after the switch, the new edition is served whole, and the next run finds nothing to do', async () => {
  const after = releaseSteps.slice(1 + releaseSteps.findIndex(({ name }) => name === 'switch'));
  expect(after.length).toBeGreaterThan(0);
  for (const { name } of after) {
    expect(await terbit(withFault(`mati:${name}`))).toMatchObject({ status: null, signal: 'SIGKILL' });
    const manifest = manifestOf(current)!;
    expect(manifest.edition).not.toBe(edition);
    expect(damagedFile(current, manifest)).toBeUndefined();
  }
  expect(await terbit()).toMatchObject({ status: 0, out: expect.stringContaining('tidak ada yang berubah') });
}, 240_000);

test('after all of that a build and a release leave nothing unfinished behind', async () => {
  edit('Uji Edisi Ketiga');
  for (const run of [build, terbit]) expect(await run()).toMatchObject({ status: 0 });
  for (const folder of [dist, current])
    expect(readFileSync(join(folder, 'umkm', spare[0]!, 'index.html'), 'utf8')).toContain('Uji Edisi Ketiga');
  expect(filesOf(join(root, '.build'))).toEqual(['halaman.txt', 'terbit.json']);
  const left = filesOf(join(root, 'releases')).filter((file) => file.startsWith('.'));
  expect(left).toEqual(['.urutan']);
}, 240_000);
