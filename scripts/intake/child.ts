import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { finding } from '../../src/lib/intake/findings.ts';
import type { Tables } from '../../src/lib/intake/table.ts';
import { tablesOfFile } from './read.ts';

/** Each file is read in a process of its own, so that one that hangs or swells takes nothing with it. */

const memory = 512;
const timeLimit = 20_000;

/** Reads a file within the limits of memory and time; what the process says besides its answer is not passed on. */
export function readInChild(path: string, leftOut: readonly string[] = []): Promise<Tables> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${memory}`, import.meta.filename, path, ...leftOut],
      { stdio: ['ignore', 'pipe', 'ignore'], timeout: timeLimit, killSignal: 'SIGKILL' },
    );
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    const stopped = (): void =>
      resolve({ tables: [], findings: [finding('BRK-07', { file: basename(path) })] });
    child.on('error', stopped);
    child.on('close', (code) => {
      if (code !== 0) return stopped();
      resolve(JSON.parse(Buffer.concat(chunks).toString()) as Tables);
    });
  });
}

if (import.meta.main) {
  const [path = '', ...leftOut] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(await tablesOfFile(path, leftOut)));
}
