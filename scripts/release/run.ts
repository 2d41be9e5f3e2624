import { channel } from 'node:diagnostics_channel';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { phases } from '../publish/phases.ts';
import type { Step, Work } from '../publish/steps.ts';
import { isUnfinished, rollForward } from './exchange.ts';
import { takeLock } from './lock.ts';
import { tellStop } from './refusal.ts';

/** Says which step begins, to whoever listens: that is how tests break a build off at a given step. */
const begins = channel('etalase:langkah');

export interface Run<W extends Work> {
  steps: readonly Step<W>[];
  work: W;
  /** Folders of which nobody else may make anything at the same time, besides that of the builds. */
  locks?: readonly string[];
  /** Takes away what killed runs left, under the locks. */
  sweep?: () => void;
  phase: ReturnType<typeof phases>;
  /** What is told when a step stops the run. */
  stays: () => string;
}

/** Takes away the folders of builds that were killed, and finishes what they had begun to publish. */
function tidy({ desk, dist }: Work): void {
  rollForward(desk, dist);
  for (const { name } of readdirSync(desk, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
    rmSync(join(desk, name), { recursive: true, force: true, maxRetries: 5 });
}

/** Runs the steps, one run at a time. Gives the number of files published; undefined after it has said what stopped it. */
export async function run<W extends Work>(asked: Run<W>): Promise<number | undefined> {
  const { steps, work, locks = [], sweep, phase, stays } = asked;
  const held: (() => void)[] = [];
  try {
    for (const folder of [work.desk, ...locks]) held.push(takeLock(folder));
    tidy(work);
    sweep?.();
    mkdirSync(work.build, { recursive: true });
    let written = 0;
    for (const { name, run: step } of steps) {
      begins.publish(name);
      const files = await step(work);
      written += files ?? 0;
      phase.end(name, files ?? undefined);
    }
    return written;
  } catch (error) {
    tellStop(error);
    // Without the lock, what is unfinished there is the work of the process that has it.
    console.error(
      held.length > 0 && isUnfinished(work.desk)
        ? 'dist/ belum selesai diganti; npm run build atau npm start menyelesaikannya.'
        : stays(),
    );
    return undefined;
  } finally {
    letGo(work, held);
  }
}

/** Never throws: what is told of the run is more useful than what is told of its traces. */
function letGo({ desk, build, fresh }: Work, held: readonly (() => void)[]): void {
  try {
    if (held.length > 0 && !isUnfinished(desk))
      for (const folder of [build, fresh]) rmSync(folder, { recursive: true, force: true });
    for (const free of held) free();
  } catch {
    // The next run takes it away.
  }
}
