import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../../scripts/pages.ts';
import { buildSteps } from '../../scripts/publish/steps.ts';
import { damagedFile, manifestOf } from '../../scripts/release/manifest.ts';
import { releaseSteps } from '../../scripts/release/steps.ts';
import { bytesIn, rename, runIn, smallSite, spare, withFault } from '../small-site.ts';

/**
 * A build and a release that are killed at any of their steps. The points are the steps of the lists themselves; those at
 * which one site takes the place of the other are broken off at every change of a file in tests/unit/exchange.test.ts.
 */

const { root, remove, build, terbit } = smallSite();
const current = join(root, 'current');
const dist = join(root, 'dist');
const edit = (name: string): void => rename(root, spare[0]!, name);
const commands = { terbit, build };

/** Names of the steps at which each command was killed. */
const killedAt: Record<keyof typeof commands, string[]> = { terbit: [], build: [] };
async function kill(command: keyof typeof commands, step: string): Promise<void> {
  expect(await commands[command](withFault(`mati:${step}`))).toMatchObject({
    status: null,
    signal: 'SIGKILL',
  });
  killedAt[command].push(step);
}

let edition: string;
let site: Map<string, string>;
let released: Map<string, string>;

beforeAll(async () => {
  for (const run of [build, terbit]) expect(await run()).toMatchObject({ status: 0 });
  edition = manifestOf(current)!.edition;
  [site, released] = [bytesIn(dist), bytesIn(current)];
  edit('Uji Edisi Kedua');
}, 300_000);
afterAll(remove);

describe('killed at a step, the last edition is served as it was', () => {
  // What comes after the switch is killed below.
  const before = releaseSteps.slice(0, 1 + releaseSteps.findIndex(({ name }) => name === 'switch'));
  test.each(before.map(({ name }) => [name]))(
    'npm run terbit, %s',
    async (name) => {
      await kill('terbit', name);
      expect([bytesIn(current), bytesIn(dist)]).toEqual([released, site]);
    },
    120_000,
  );

  test.each(buildSteps.map(({ name }) => [name]))(
    'npm run build, %s',
    async (name) => {
      await kill('build', name);
      expect([bytesIn(current), bytesIn(dist)]).toEqual([released, site]);
    },
    120_000,
  );

  test('npm run build, in the midst of a step whose helper goes on without it', async () => {
    expect(await build(withFault('mati:pages:1'))).toMatchObject({ status: null, signal: 'SIGKILL' });
    expect(bytesIn(dist)).toEqual(site);
  }, 120_000);
});

test('killed after the switch, the new edition is served whole, and the next run finds nothing to do', async () => {
  const after = releaseSteps.slice(1 + releaseSteps.findIndex(({ name }) => name === 'switch'));
  expect(after.length).toBeGreaterThan(0);
  for (const { name } of after) {
    await kill('terbit', name);
    const manifest = manifestOf(current)!;
    expect(manifest.edition).not.toBe(edition);
    expect(damagedFile(current, manifest)).toBeUndefined();
  }
  expect(await terbit()).toMatchObject({ status: 0, out: expect.stringContaining('tidak ada yang berubah') });
}, 240_000);

test.each([
  ['bawa', 'Uji Bawa'],
  ['verify', 'Uji Verify'],
])(
  'killed while dist/ is exchanged: npm run %s finishes that before it reads',
  async (command, name) => {
    edit(name);
    const journal = join(root, '.build/jurnal.json');
    expect(await build(withFault('mati:publish:4'))).toMatchObject({ signal: 'SIGKILL' });
    expect(existsSync(journal)).toBe(true);
    await runIn(root, [`scripts/${command}.ts`]);
    expect(existsSync(journal)).toBe(false);
    expect(readFileSync(join(dist, 'umkm', spare[0]!, 'index.html'), 'utf8')).toContain(name);
  },
  120_000,
);

test('every step of both commands was killed', () => {
  expect(killedAt.terbit).toEqual(releaseSteps.map(({ name }) => name));
  expect(killedAt.build).toEqual(buildSteps.map(({ name }) => name));
});

test('after all of that a build and a release leave nothing unfinished behind', async () => {
  edit('Uji Edisi Ketiga');
  for (const run of [build, terbit]) expect(await run()).toMatchObject({ status: 0 });
  for (const folder of [dist, current])
    expect(readFileSync(join(folder, 'umkm', spare[0]!, 'index.html'), 'utf8')).toContain('Uji Edisi Ketiga');
  expect(filesOf(join(root, '.build'))).toEqual(['halaman.txt', 'terbit.json']);
  const left = filesOf(join(root, 'releases')).filter((file) => file.startsWith('.'));
  expect(left).toEqual(['.urutan']);
}, 240_000);
