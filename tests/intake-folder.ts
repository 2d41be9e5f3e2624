import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

type Command = (
  args: readonly string[],
  env?: Record<string, string>,
) => { status: number | null; out: string; err: string };

/** A copy of the real content/ with a private folder beside it, in which the real commands are run. */
export interface Folder {
  root: string;
  pribadi: string;
  path: (name: string) => string;
  write: (name: string, text: string | Uint8Array) => string;
  json: <T = Record<string, unknown>>(name: string) => T;
  /** A fingerprint of every file under a folder. */
  state: (folder: string) => Map<string, string>;
  impor: Command;
  tarik: Command;
  kerja: Command;
  /** The whole site, into dist/ of the copy; 20 seconds on a machine that does nothing else. */
  build: () => ReturnType<Command>;
  foto: Command;
  remove: () => void;
}

export const fixture = (name: string): string => resolve('tests/fixtures/intake', name);
export const today = '2026-11-24';

/** Every file under a folder, read. */
export function filesUnder(folder: string): { path: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path, bytes: readFileSync(path) }));
}

/** What a build needs beside content/. */
const code = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

export function contentCopy(): Folder {
  const base = mkdtempSync(join(tmpdir(), 'etalase-impor-'));
  const root = join(base, 'repo');
  const pribadi = join(base, 'pribadi');
  mkdirSync(pribadi, { recursive: true });
  // The gate also looks at src/ for the id of the edition.
  mkdirSync(join(root, 'src'), { recursive: true });
  cpSync('content', join(root, 'content'), { recursive: true });
  const path = (name: string) => join(base, name);
  const run = (
    args: readonly string[],
    env: Record<string, string> = { ETALASE_PRIBADI: pribadi },
    cwd = '.',
  ) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, BUILD_DATE: today, ETALASE_PRIBADI: '', ...env },
    });
    return { status, out: stdout, err: stderr };
  };
  const command =
    (script: string): Command =>
    (args, env) =>
      run([`scripts/${script}.ts`, '--root', root, ...args], env);
  const build = () => {
    if (!existsSync(join(root, 'node_modules'))) {
      for (const part of code) cpSync(part, join(root, part), { recursive: true });
      // Share images that were drawn before are not drawn again.
      if (existsSync('.cache/og')) cpSync('.cache/og', join(root, '.cache/og'), { recursive: true });
      symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
    }
    return run(['scripts/build.ts'], undefined, root);
  };
  return {
    root,
    pribadi,
    path,
    write: (name, text) => {
      writeFileSync(path(name), text);
      return path(name);
    },
    json: (name) => JSON.parse(readFileSync(path(name), 'utf8')),
    state: (folder) =>
      new Map(
        filesUnder(folder).map(({ path: file, bytes }) => [
          file,
          createHash('sha256').update(bytes).digest('hex'),
        ]),
      ),
    impor: command('impor'),
    tarik: command('tarik'),
    kerja: command('kerja'),
    build,
    foto: command('foto'),
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}
