import { spawn } from 'node:child_process';
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readContent } from '../scripts/content.ts';
import { jsonText } from '../scripts/intake/write.ts';
import { withoutRecord } from '../src/lib/privacy/withdraw.ts';
import { siteCopy } from './site-copy.ts';

/** A copy of the repository with few makers, so that a test can build it often. */

/** Takes records of makers out of the content of a copy, as `npm run tarik` would, but without a tombstone. */
export function removeMakers(root: string, keep: (slug: string, at: number) => boolean): void {
  const content = join(root, 'content');
  const { raw } = readContent(content);
  const changed = new Set<string>();
  const makers = Object.keys(raw.json).filter((file) => file.startsWith('umkm/'));
  for (const [at, file] of makers.entries()) {
    if (keep(file.replace(/^.*\/|\.json$/g, ''), at)) continue;
    const found = withoutRecord(file, raw);
    // A long text leads to it.
    if (found.linked.length > 0) continue;
    for (const [path, value] of found.changed) {
      raw.json[path] = value;
      changed.add(path);
    }
    for (const path of found.deleted) {
      delete raw.json[path];
      delete raw.images[path];
      changed.delete(path);
      rmSync(join(content, path));
    }
  }
  for (const path of changed) writeFileSync(join(content, path), jsonText(raw.json[path]));
}

export interface Ran {
  status: number | null;
  signal: NodeJS.Signals | null;
  out: string;
}

/** Environment under which a command and all it starts meet a fault (faults.ts). */
export const withFault = (fault: string): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: `--import=${pathToFileURL(resolve('tests/faults.ts')).href}`,
  ETALASE_UJI: fault,
});

/** Runs a command in a folder; its output and its messages together. `before` stands before it, such as `unshare -n`. */
export function runIn(
  root: string,
  script: readonly string[],
  env: NodeJS.ProcessEnv = {},
  before: readonly string[] = [],
): Promise<Ran> {
  const [program, ...args] = [...before, process.execPath, ...script] as [string, ...string[]];
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, BUILD_DATE: '2026-11-24', ETALASE_GAMBAR: '0', ETALASE_PRIBADI: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += String(chunk)));
  child.stderr.on('data', (chunk: Buffer) => (out += String(chunk)));
  return new Promise((resolve) => child.on('close', (status, signal) => resolve({ status, signal, out })));
}

/**
 * The copy: the real content with fewer makers, the real build, and instead of the real pages a few small ones
 * (fixtures/small-site).
 */
export function smallSite(): ReturnType<typeof siteCopy> {
  const copy = siteCopy();
  const at = (path: string): string => join(copy.root, path);
  for (const part of ['pages', 'components', 'layouts', 'styles', 'content.config.ts'])
    rmSync(at(`src/${part}`), { recursive: true });
  cpSync('tests/fixtures/small-site', at('src/pages'), { recursive: true });
  // What is made of the sources alone need not be made again.
  if (existsSync('.data/fonts')) cpSync('.data/fonts', at('.data/fonts'), { recursive: true });
  removeMakers(copy.root, (_, at) => at % 30 === 0);
  writeFileSync(at('scripts/release/floors.json'), '{ "umkm": 5 }\n');
  return copy;
}
