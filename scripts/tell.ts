import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { annotation, annotationSummary, type PlacedFault } from '../src/lib/gate/annotate.ts';
import { report, type Fault } from '../src/lib/gate/faults.ts';
import { positionOf } from '../src/lib/gate/lines.ts';

/** The faults with their lines in the files under the given root. A file that is gone has none. */
export function placed(root: string, faults: readonly Fault[]): PlacedFault[] {
  const texts = new Map<string, string>();
  return faults.map((fault) => {
    const path = join(root, fault.file);
    if (!texts.has(path))
      texts.set(path, statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : '');
    return { ...fault, at: positionOf(fault, texts.get(path)!) };
  });
}

/** Tells faults on the terminal; in a run of GitHub Actions also at their lines in the pull request and in its summary. */
export function tell(root: string, faults: readonly Fault[], env = process.env): void {
  const found = placed(root, faults);
  console.error(report(found));
  if (env['GITHUB_ACTIONS'] !== 'true') return;
  for (const fault of found) console.log(annotation(fault));
  if (env['GITHUB_STEP_SUMMARY']) appendFileSync(env['GITHUB_STEP_SUMMARY'], annotationSummary(found));
}
