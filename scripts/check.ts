import { spawnSync } from 'node:child_process';

/** Everything that can be checked without building the site: content, types, formatting. Runs all, then says which failed. */
const steps = [
  ['isi content/', ['node', 'scripts/data.ts', '--periksa']],
  ['angka tanpa sumber', ['node', 'scripts/figures.ts']],
  ['types', ['astro', 'check', '--minimumFailingSeverity', 'hint']],
  ['format', ['prettier', '--check', '--log-level', 'warn', '.']],
] as const;

const failed = steps.filter(([name, [command, ...args]]) => {
  console.log(`— ${name}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) {
  console.error(`Gagal: ${failed.map(([name]) => name).join(', ')}.`);
  process.exit(1);
}
console.log('Semua pemeriksaan bersih.');
