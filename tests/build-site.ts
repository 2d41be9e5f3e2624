import { spawnSync } from 'node:child_process';

/** Builds the site once for all tests that read it, unless a finished one is given by ETALASE_DIST. */
export function setup(): void {
  if (process.env['ETALASE_DIST']) return;
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The site could not be built; its messages stand above.');
}
