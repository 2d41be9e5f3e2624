import type { CheckId } from '../../../src/lib/schema/access.ts';
import { Kept } from '../kept.ts';
import { writeResults } from '../results.ts';
import { inPairs, opened, root } from '../run.ts';
import type { Scene } from '../scenes.ts';
import type { Sight } from './check.ts';
import { htmlValidateVersion } from './markup.ts';
import { CHECKS, walkScene } from './walks.ts';

/** `npm run walks`: every walk over every template in both languages, and over what the scripts make of it. */

interface Told {
  id: CheckId;
  pages: number;
  looked: number;
  faulty: number;
}

await opened(async (run) => {
  const told = new Map<CheckId, Told>(
    CHECKS.map(({ id }) => [id, { id, pages: 0, looked: 0, faulty: 0 }]),
  );
  const faults = new Map<string, string[]>();
  const kept = new Kept<[CheckId, Sight][]>(root, 'walks', run, htmlValidateVersion);
  const walk = async (scene: Scene): Promise<[CheckId, Sight][]> => {
    const context = await run.browser.newContext({ reducedMotion: 'reduce' });
    // A busy machine is no fault of the page.
    context.setDefaultTimeout(120_000);
    try {
      const seen = await walkScene(await context.newPage(), run.base, scene);
      return [...seen].map(([{ id }, sight]) => [id, sight]);
    } finally {
      await context.close();
    }
  };
  const made = await inPairs(run.scenes, ({ name }) => name, (scene) =>
    kept.of(scene, '', () => walk(scene), () => true),
  );
  if (run.whole) kept.tidy();
  made.forEach((seen, i) => {
    for (const [id, sight] of seen) {
      const row = told.get(id)!;
      row.pages += 1;
      row.looked += sight.looked;
      if (sight.faults.length > 0) row.faulty += 1;
      for (const fault of sight.faults) {
        const key = `${id}: ${fault}`;
        faults.set(key, [...(faults.get(key) ?? []), run.scenes[i]!.name]);
      }
    }
  });
  for (const { id, pages, looked, faulty } of told.values())
    console.log(`${id.padEnd(14)} ${String(pages).padStart(4)} pages  ${String(looked).padStart(7)} looked at  ${faulty} with faults`);
  for (const [fault, pages] of faults) console.log(`\n${fault}\n    ${pages.slice(0, 5).join(' ')}${pages.length > 5 ? ` and ${pages.length - 5} more` : ''}`);
  if (run.stamp)
    writeResults(root, { walks: { ...run.stamp, tool: `html-validate ${htmlValidateVersion}`, checks: [...told.values()] } });
  if (faults.size > 0) process.exitCode = 1;
}); // prettier-ignore
