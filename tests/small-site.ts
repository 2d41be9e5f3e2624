import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { jsonText } from '../scripts/intake/write.ts';
import { filesOf } from '../scripts/pages.ts';
import { siteCopy } from './site-copy.ts';

/** A copy of the repository with small pages, so that a test can build it often. */

/** Makers of the copy to which nothing refers, so that a test may take them away. */
export const spare = Array.from({ length: 40 }, (_, at) => `uji-${at}`);
export const fileOfSpare = (slug: string): string => `content/umkm/tlogomas/${slug}.json`;

function addSpare(root: string): void {
  const folder = join(root, 'content/umkm/tlogomas');
  const [model] = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const { name: _, photo: __, ...record } = JSON.parse(readFileSync(join(folder, model!), 'utf8'));
  for (const slug of spare)
    writeFileSync(join(root, fileOfSpare(slug)), jsonText({ ...record, name: `Uji ${slug.slice(4)}` }));
}

/** Lets what is made next differ from what was. */
export function rename(root: string, slug: string, name: string): void {
  const file = join(root, fileOfSpare(slug));
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"name": "[^"]*"/, `"name": "${name}"`));
}

/** All files of a folder with their bytes. */
export const bytesIn = (folder: string): Map<string, string> =>
  new Map(filesOf(folder).map((file) => [file, readFileSync(join(folder, file), 'base64')]));

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

const usual = { BUILD_DATE: '2026-11-24', ETALASE_GAMBAR: '0', ETALASE_PRIBADI: '' };

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
    env: { ...process.env, ...usual, NODE_COMPILE_CACHE: join(root, '.node'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += String(chunk)));
  child.stderr.on('data', (chunk: Buffer) => (out += String(chunk)));
  return new Promise((resolve) => child.on('close', (status, signal) => resolve({ status, signal, out })));
}

type Run = (env?: NodeJS.ProcessEnv, before?: readonly string[]) => Promise<Ran>;

/** Stands in for all checks of a whole site, most of which would ask for what a few small pages do not have. */
const oneCheck = `
export const verifyEverything = async () => [{ findings: process.env.ETALASE_UJI === 'temuan' ? ['Temuan uji.'] : [] }];
export const findingsText = ({ findings }) => findings.join('\\n');
export const verdictLine = findingsText;
`;

/**
 * The copy: the real content, the real build, and instead of the real pages a few small ones
 * (fixtures/small-site). With ETALASE_UJI=temuan the check before a release finds something.
 */
export function smallSite(): ReturnType<typeof siteCopy> & { build: Run; terbit: Run } {
  const copy = siteCopy();
  const at = (path: string): string => join(copy.root, path);
  for (const part of ['pages', 'components', 'layouts', 'styles', 'content.config.ts'])
    rmSync(at(`src/${part}`), { recursive: true });
  cpSync('tests/fixtures/small-site', at('src/pages'), { recursive: true });
  // What is made of the sources alone need not be made again.
  if (existsSync('.data/fonts')) cpSync('.data/fonts', at('.data/fonts'), { recursive: true });
  addSpare(copy.root);
  writeFileSync(at('scripts/release/floors.json'), '{ "umkm": 5 }\n');
  writeFileSync(at('scripts/verify/run.ts'), oneCheck);
  const command =
    (...script: string[]): Run =>
    (env, before) =>
      runIn(copy.root, script, env, before);
  return { ...copy, build: command('scripts/build.ts'), terbit: command('scripts/terbit.ts', '--coba') };
}
