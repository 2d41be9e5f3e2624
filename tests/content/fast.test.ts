import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf } from '../../scripts/pages.ts';
import type { Phase } from '../../scripts/publish/phases.ts';

/** Pages made from a kept bundle, and only where they changed, are what Astro makes of the whole site. */

const root = mkdtempSync(join(tmpdir(), 'etalase-cepat-'));
beforeAll(() => {
  for (const part of ['content', 'src', 'scripts', 'public', 'astro.config.mjs', 'package.json', '.cache/og'])
    if (existsSync(part)) cpSync(part, join(root, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }), 120_000);

/** Files that one edited maker may touch: its pages, its lists, the makers related to it, the open data, the index. */
const mostWritten = 40;

/** Builds, and gives the phases and how many files were written. */
function build(): { phases: string[]; files: number } {
  const file = join(root, 'fase.json');
  const env = { ...process.env, BUILD_DATE: '2026-11-24', ETALASE_FASE: file };
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, env, encoding: 'utf8' }); // prettier-ignore
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const phases = JSON.parse(readFileSync(file, 'utf8')) as Phase[];
  return { phases: phases.map(({ name }) => name), files: phases.at(-1)!.files! };
}

const edit = (file: string, change: (text: string) => string): void =>
  writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));

test('after an edited maker the site is, byte for byte, the one that plain Astro builds from it', () => {
  build();
  // What a test runner has set in the environment must not make a live view of the site.
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toContain(
    'http-equiv="Content-Security-Policy"',
  );
  const before = filesOf(join(root, 'dist'));
  expect(build().files).toBe(0);

  const dist = join(root, 'dist');
  const edition = () => JSON.parse(readFileSync(join(dist, 'data/edisi.json'), 'utf8')) as { id: string; evidence: string }; // prettier-ignore
  const last = edition();
  const bytesOf = new Map(before.map((file) => [file, readFileSync(join(dist, file))]));
  const maker = 'content/umkm/kota/algorocks-studio.json';
  edit(maker, (text) => text.replace(/("tagline": \{\s*"id": ")/, '$1Gedung Merah. '));
  const { files } = build();
  expect(files).toBeLessThanOrEqual(mostWritten);
  // What keeps the edition it names must keep its bytes too, since someone may have cited it.
  expect(edition().id).not.toBe(last.id);
  expect(edition().evidence).toBe(last.evidence);
  const changed = filesOf(dist).filter((file) => !bytesOf.get(file)?.equals(readFileSync(join(dist, file))));
  expect(changed.length).toBeLessThanOrEqual(files);
  const named = changed.filter((file) => readFileSync(join(dist, file)).includes(last.evidence));
  expect(named.filter((file) => !/^(en\/)?data\//.test(file))).toEqual([]);
  cpSync(join(root, 'dist'), join(root, 'fast'), { recursive: true });
  const profile = readFileSync(join(root, 'fast/umkm/algorocks-studio/index.html'), 'utf8');
  expect(profile).toContain('<h1');
  expect(profile).toContain('Gedung Merah. ');

  edit('astro.config.mjs', (text) => text.replace(', fastPages()', ''));
  build();
  const plain = filesOf(join(root, 'dist'));
  expect(filesOf(join(root, 'fast'))).toEqual(plain);
  expect(plain.length).toBeGreaterThan(before.length - 10);
  // The worker bears a name made of what each page was made from, which plain Astro does not tell.
  const different = plain.filter(
    (file) =>
      file !== 'sw.js' &&
      !readFileSync(join(root, 'fast', file)).equals(readFileSync(join(root, 'dist', file))),
  );
  expect(different).toEqual([]);
}, 1_800_000);
