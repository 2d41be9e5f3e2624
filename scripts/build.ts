import { join } from 'node:path';
import { phases } from './publish/phases.ts';
import { buildSteps, type Work } from './publish/steps.ts';
import { run } from './release/run.ts';

/**
 * Builds the whole site: data → fonts → Astro → photos → search index → sitemap and headers → checks on the bytes → publish.
 * Everything is written beside dist/ and takes its place only when all checks hold; until then the last site stays.
 * While nothing but makers changed, Astro need not start and only the pages that changed are written (publish/edition.ts).
 * The steps stand in publish/steps.ts.
 */

const root = join(import.meta.dirname, '..');
const started = performance.now();
const desk = join(root, '.build');
const build = join(desk, String(process.pid));
const written = await run({
  steps: buildSteps,
  work: { root, desk, build, fresh: join(build, 'site'), dist: join(root, 'dist') } as Work,
  phase: phases(process.env['ETALASE_FASE']),
  stays: () => 'dist/ tidak diganti.',
});
if (written === undefined) process.exit(1);
console.log(
  `Situs jadi di dist/ dalam ${((performance.now() - started) / 1000).toFixed(1)} detik, ${written} berkas ditulis.`,
);
