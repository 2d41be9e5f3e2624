import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FULL, QUICK } from '../../scripts/audit/conditions.ts';
import { Kept } from '../../scripts/audit/kept.ts';
import { codeOf, readResults, writeResults } from '../../scripts/audit/results.ts';
import { TEMPLATES } from '../../scripts/audit/templates.ts';
import { checkIds } from '../../src/lib/schema/access.ts';
import { CHECKS } from '../../scripts/audit/walk/walks.ts';

/** What the commands that check accessibility write, and the page about it reads. */

let root: string;
const file = () => join(root, 'docs/aksesibilitas.json');
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'etalase-akses-'));
  for (const dir of ['src', 'docs']) mkdirSync(join(root, dir));
  writeFileSync(join(root, 'src/a.css'), 'a {}');
});
afterEach(() => rmSync(root, { recursive: true }));

const run = {
  date: '2026-11-24',
  code: 'a',
  browser: 'Chromium 1',
  templates: 1,
  pages: 2,
  uses: 0,
  tool: 'x 1',
};
const axe = { ...run, rules: 3, states: 24, conditions: ['light 360'], unseen: 0, broken: [] };
const walks = { ...run, checks: [{ id: 'keyboard' as const, pages: 2, looked: 9, faulty: 0 }] }; // prettier-ignore

test('where nothing was ever checked there are no results, and no fault', () => {
  expect(readResults(root)).toEqual({ results: {}, faults: [] });
});

test('each command writes its own part and leaves the other', () => {
  writeResults(root, { axe });
  writeResults(root, { walks });
  writeResults(root, { axe: { ...axe, states: 25 } });
  expect(readResults(root)).toEqual({ results: { axe: { ...axe, states: 25 }, walks }, faults: [] });
});

test('results that were edited by hand are refused, with the commands to run', () => {
  writeFileSync(file(), JSON.stringify({ axe: { ...axe, states: 'semua' } }));
  const [fault] = readResults(root).faults;
  expect(fault!.place).toBe('axe › states');
  expect(fault!.instead).toContain('npm run axe');
  writeFileSync(file(), '{');
  expect(readResults(root).faults[0]!.wrong).toBe('bukan JSON');
});

test('results are of a code: another style is another, another record is not', () => {
  const before = codeOf(root);
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content/sumber.json'), '[]');
  expect(codeOf(root)).toBe(before);
  writeFileSync(join(root, 'src/a.css'), 'b {}');
  expect(codeOf(root)).not.toBe(before);
});

test('the cross is every look, width and setting of scripts; the cut has all rules once', () => {
  expect(FULL).toHaveLength(3 * 2 * 2);
  expect(new Set(FULL.map(({ name }) => name)).size).toBe(12);
  expect(FULL.every(({ rules }) => rules === undefined)).toBe(true);
  expect(QUICK.filter(({ rules }) => rules === undefined)).toHaveLength(1);
});

test('every walk has its words, and the page that tells of them is walked through too', () => {
  expect(CHECKS.map(({ id }) => id).sort()).toEqual([...checkIds].sort());
  expect(TEMPLATES).toContain('/aksesibilitas/');
});

test('the results in the repository can be read', () => {
  expect(readResults(join(import.meta.dirname, '../..')).faults).toEqual([]);
});

test('a verdict is kept for one edition of site and code, one browser, one tool and the bytes of one page', async () => {
  const page = join(root, 'index.html');
  writeFileSync(page, 'a');
  const eye = { browser: { version: () => '1' }, editions: { site: 'a', here: 'a' }, dir: root };
  const scene = { path: '/', name: '/' };
  /** Whether the page is looked at anew by a command that starts now. */
  const looked = async (own = eye, tool = 'axe 1'): Promise<boolean> => {
    let anew = false;
    await new Kept<boolean>(root, 'axe', own, tool).of(scene, '', async () => (anew = true), () => true);
    return anew;
  }; // prettier-ignore
  expect([await looked(), await looked()]).toEqual([true, false]);
  // The rules of the checks stand in scripts/verify/, their known texts in content/: both count for the edition here.
  expect(await looked({ ...eye, editions: { site: 'a', here: 'b' } })).toBe(true);
  expect(await looked({ ...eye, editions: { site: 'b', here: 'a' } })).toBe(true);
  expect(await looked({ ...eye, browser: { version: () => '2' } })).toBe(true);
  expect(await looked(eye, 'axe 2')).toBe(true);
  writeFileSync(page, 'b');
  expect(await looked()).toBe(true);
});
