import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf } from './pages.ts';

/**
 * Everything that can be checked without building the site: content, types, formatting. All run, two at a time, and each
 * tells its findings when it is done; then it is said which failed.
 */
interface Step {
  name: string;
  command: string;
}

const root = join(import.meta.dirname, '..');
const types = (part: string): Step => ({
  name: `types ${part}`,
  command: `astro check --noSync --minimumFailingSeverity hint --tsconfig tsconfig.${part}.json`,
});
/** The longest first. Types in two halves, each of which takes a core. */
const ofTypes = [types('situs'), types('alat')];
const others: readonly Step[] = [
  { name: 'isi content/', command: 'node scripts/data.ts --periksa' },
  { name: 'angka tanpa sumber', command: 'node scripts/figures.ts' },
  {
    // Files that did not change since the last run are not formatted again to compare.
    name: 'format',
    command:
      'prettier --check --log-level warn --cache --cache-strategy content --cache-location .cache/prettier .',
  },
];

/** All that types hang on: code, settings and packages. What astro writes of the collections follows from them. */
function typesKey(): string {
  const hash = createHash('sha256');
  const folders = ['src', 'scripts', 'tests'];
  const files = readdirSync(root).filter((name) => /\.(m?ts|mjs)$|^tsconfig.*\.json$|^package/.test(name));
  const inside = folders.flatMap((dir) => filesOf(join(root, dir)).map((file) => `${dir}/${file}`));
  for (const file of [...files, ...inside, 'node_modules/.package-lock.json'].sort())
    if (existsSync(join(root, file))) hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Whether a step found nothing. Its output is kept together. */
function passes({ name, command }: Step): Promise<boolean> {
  return new Promise((resolve) => {
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
    const child = spawn(command, { shell: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => out.push(chunk));
    child.on('close', (status) => {
      console.log(`— ${name}`);
      process.stdout.write(Buffer.concat(out));
      resolve(status === 0);
    });
  });
}

const failed: string[] = [];
/** Runs steps, two at a time. */
async function run(steps: readonly Step[]): Promise<void> {
  const queue = steps.values();
  const worker = async (): Promise<void> => {
    for (const step of queue) if (!(await passes(step))) failed.push(step.name);
  };
  await Promise.all([worker(), worker()]);
}

const kept = join(root, '.cache', 'types');
const key = typesKey();
if (existsSync(kept) && readFileSync(kept, 'utf8') === key) {
  console.log('— types: kode tidak berubah sejak terakhir bersih');
  await run(others.toReversed());
} else {
  await run([{ name: 'sync', command: 'astro sync' }, ...others.slice(0, 2)]);
  await run([...ofTypes, ...others.slice(2)]);
  if (!failed.some((name) => /^(sync|types)/.test(name))) {
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, key);
  }
}
if (failed.length > 0) {
  console.error(`Gagal: ${failed.join(', ')}.`);
  process.exit(1);
}
console.log('Semua pemeriksaan bersih.');
