import type { CheckId } from '../../../src/lib/schema/access.ts';
import { writeResults } from '../results.ts';
import { inPairs, opened, root } from '../run.ts';
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
  const made = await inPairs(run.scenes, ({ name }) => name, async (scene) => {
    const context = await run.browser.newContext({ reducedMotion: 'reduce' });
    try {
      return await walkScene(await context.newPage(), run.base, scene);
    } finally {
      await context.close();
    }
  });
  made.forEach((seen, i) => {
    for (const [{ id }, sight] of seen) {
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
