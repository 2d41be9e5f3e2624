import { spawn } from 'node:child_process';

/**
 * Everything that can be checked without building the site: content, types, formatting. All run, two at a time, and each
 * tells its findings when it is done; then it is said which failed.
 */
const steps: readonly (readonly [name: string, command: string])[] = [
  // The longest first. Files that did not change since the last run are not formatted again to compare.
  ['types', 'astro check --minimumFailingSeverity hint'],
  ['isi content/', 'node scripts/data.ts --periksa'],
  ['angka tanpa sumber', 'node scripts/figures.ts'],
  [
    'format',
    'prettier --check --log-level warn --cache --cache-strategy content --cache-location .cache/prettier .',
  ],
];

/** Whether a step found nothing. Its output is kept together. */
function passes([name, command]: (typeof steps)[number]): Promise<boolean> {
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
const queue = steps.values();
const worker = async (): Promise<void> => {
  for (const step of queue) if (!(await passes(step))) failed.push(step[0]);
};
await Promise.all([worker(), worker()]);
if (failed.length > 0) {
  console.error(`Gagal: ${failed.join(', ')}.`);
  process.exit(1);
}
console.log('Semua pemeriksaan bersih.');
