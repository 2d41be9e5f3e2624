import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram, type Program } from '../../program.ts';

const run = promisify(execFile);

export const WRK: Program = {
  name: 'wrk',
  files: ['wrk'],
  ask: ['-v'],
  says: /^wrk /,
  packages: ['wrk'],
};

/** What a browser says it takes; it decides about the form that is sent. */
export const ACCEPTED = 'gzip, deflate, br';

/** What one run of wrk saw. */
export interface Run {
  requests: number;
  /** How long it took, and within what time 99 of 100 answers had come. */
  microseconds: number;
  p99: number;
  /** All that came, heads included. */
  bytes: number;
  /** Answers of 400 and above, and connections that broke, were refused or waited more than two seconds. */
  errors: number;
}

export interface Load {
  connections: number;
  seconds: number;
}

/** Asks a server for paths in turn, over as many connections and as long as told. */
export async function press(origin: string, list: string, { connections, seconds }: Load): Promise<Run> {
  const { stdout } = await run(await findProgram(WRK), [
    ...['--threads', '2', '--connections', String(connections), '--duration', `${seconds}s`],
    ...['--header', `Accept-Encoding: ${ACCEPTED}`],
    ...['--script', join(import.meta.dirname, 'wrk.lua'), origin, '--', list],
  ]);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Run;
}

/** Writes the paths for a run, one a line, and gives the name of the file. */
export function writeList(folder: string, name: string, paths: readonly string[]): string {
  const file = join(folder, `${name}.txt`);
  writeFileSync(file, `${paths.join('\n')}\n`);
  return file;
}
