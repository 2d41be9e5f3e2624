import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();

/** What a figure was measured on. */
export interface Here {
  date: string;
  commit: string;
  machine: string;
}

export const here = (): Here => ({
  date: new Date().toISOString().slice(0, 10),
  commit: git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '-uno') ? ' with changes' : ''),
  machine: `${cpus().length} × ${cpus()[0]!.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`,
});
