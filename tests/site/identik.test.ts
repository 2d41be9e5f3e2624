import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesOf } from '../../scripts/pages.ts';
import { siteCopy } from '../site-copy.ts';

/** The same content, code and date give the same bytes, wherever and however often the site is built. */

const dist = process.env['ETALASE_DIST'] ?? 'dist';
const { root, remove } = siteCopy('situs dengan nama lain-');
// To draw all share images again takes most of a minute: an eighth of them is.
const drawn = '.cache/og';
if (existsSync(drawn))
  cpSync(drawn, join(root, drawn), { recursive: true, filter: (from) => !/^[01]/.test(basename(from)) });
afterAll(remove);

test('built again in another folder, time zone and locale, without a cache but for seven eighths of the share images, every file is the same', () => {
  const { date } = JSON.parse(readFileSync(join(dist, 'data/edisi.json'), 'utf8')) as { date: string };
  const env = { ...process.env, BUILD_DATE: date, TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }; // prettier-ignore
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, env, encoding: 'utf8' }); // prettier-ignore
  expect([status, stderr]).toEqual([0, '']);
  const again = join(root, 'dist');
  const files = filesOf(again);
  expect(files).toEqual(filesOf(dist));
  expect(files.filter((file) => file.startsWith('pagefind/')).length).toBeGreaterThan(10);
  const other = files.filter(
    (file) => !readFileSync(join(again, file)).equals(readFileSync(join(dist, file))),
  );
  expect(other).toEqual([]);
}, 600_000);
