import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from '../../scripts/release/lock.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'etalase-kunci-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const owned = (owner: object) => writeFileSync(join(folder, 'kunci'), JSON.stringify(owner));

test('a lock is held once, and leaves nothing behind', () => {
  const free = takeLock(folder);
  expect(() => takeLock(folder)).toThrow(`Proses lain (nomor ${process.pid})`);
  free();
  expect(readdirSync(folder)).toEqual([]);
  takeLock(folder)();
});

test.each([
  ['that has ended', { pid: 2 ** 30, began: '1', host: hostname() }],
  ['whose number was given to another', { pid: process.pid, began: '1', host: hostname() }],
])('the lock of a process %s is taken over', (what, owner) => {
  if (what.startsWith('whose') && !existsSync('/proc/self/stat')) owner.pid = 2 ** 30;
  owned(owner);
  const free = takeLock(folder);
  free();
  expect(readdirSync(folder)).toEqual([]);
});

test('the lock of another computer is left alone, and so is one that cannot be read', () => {
  owned({ pid: 2 ** 30, began: '1', host: 'lain' });
  expect(() => takeLock(folder)).toThrow('di komputer lain');
  writeFileSync(join(folder, 'kunci'), '{');
  expect(() => takeLock(folder)).toThrow('tidak terbaca');
  expect(readdirSync(folder)).toEqual(['kunci']);
});
