import { join } from 'node:path';
import { phases } from './publish/phases.ts';
import { buildSteps, Refusal, type Work } from './publish/steps.ts';

/**
 * Builds the whole site: data → fonts → Astro → photos → search index → sitemap and headers → checks on the bytes → publish.
 * Everything is written beside dist/ and takes its place only when all checks hold; until then the last site stays.
 * While nothing but makers changed, Astro need not start and only the pages that changed are written (publish/edition.ts).
 * The steps stand in publish/steps.ts.
 */

const root = join(import.meta.dirname, '..');
const started = performance.now();
const phase = phases(process.env['ETALASE_FASE']);
const work = {
  root,
  build: join(root, '.build'),
  dist: join(root, 'dist'),
  terbit: process.argv.includes('--terbit'),
} as Work;

let written = 0;
try {
  for (const { name, run } of buildSteps) {
    const files = await run(work);
    written += files ?? 0;
    phase.end(name, files ?? undefined);
  }
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  if (error.message) console.error(error.message);
  process.exit(1);
}
console.log(
  `Situs jadi di dist/ dalam ${((performance.now() - started) / 1000).toFixed(1)} detik, ${written} berkas ditulis.`,
);
