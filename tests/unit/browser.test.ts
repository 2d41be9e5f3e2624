import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { findBrowser } from '../../scripts/audit/browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'etalase-browser-'));

/** A program that answers every call with one line. */
function program(name: string, answer: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\necho "${answer}"\n`);
  chmodSync(file, 0o755);
  return file;
}

afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true }));

test('the browser that CHROME_PATH names comes first', async () => {
  const file = program('chosen', 'Chromium 156.0');
  vi.stubEnv('CHROME_PATH', file);
  expect(await findBrowser()).toBe(file);
});

test.each([
  ['is missing', join(folder, 'missing')],
  ['is another program', program('stub', 'please install the package')],
])('a CHROME_PATH that %s is an error, not passed over in silence', async (_, file) => {
  vi.stubEnv('CHROME_PATH', file);
  await expect(findBrowser()).rejects.toThrow(`CHROME_PATH is ${file}`);
});
