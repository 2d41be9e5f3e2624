import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A copy of the repository in which a build can be run, whatever is then done to its content. */
export function siteCopy(name = 'etalase-build-'): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), name));
  for (const part of [
    'content',
    'src',
    'scripts',
    'public',
    'docs',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(part, join(root, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
