import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { finding, type Finding } from '../../src/lib/intake/findings.ts';
import type { Table, TableRow } from '../../src/lib/intake/table.ts';
import { noFingerprint, tablesOfFile, type FileTables } from './read.ts';

/**
 * Each file is read in a process of its own, so that one that hangs or swells takes nothing with it, and so that what its
 * private columns hold never comes into the memory of the importer.
 */

/** Megabytes of heap, and milliseconds. */
const childLimits = { memory: 512, time: 20_000 };

/** One line of what the process answers: row by row, so that a long report never stands whole in one text. */
type Line =
  { table: Omit<Table, 'rows'> } | { row: TableRow } | { finding: Finding } | { fingerprint: string };

/** Reads a file within the limits of memory and time; what the process says besides its answer is not passed on. */
export async function readInChild(
  path: string,
  leftOut: readonly string[] = [],
  { memory, time } = childLimits,
): Promise<FileTables> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${memory}`, import.meta.filename, path, ...leftOut],
    { stdio: ['ignore', 'pipe', 'ignore'], timeout: time, killSignal: 'SIGKILL' },
  );
  const read: FileTables = { fingerprint: '', tables: [], findings: [] };
  try {
    for await (const text of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
      const line = JSON.parse(text) as Line;
      if ('row' in line) read.tables.at(-1)!.rows.push(line.row);
      else if ('finding' in line) read.findings.push(line.finding);
      else if ('table' in line) read.tables.push({ ...line.table, rows: [] });
      else read.fingerprint = line.fingerprint;
    }
  } catch {
    read.fingerprint = '';
  }
  // Killed, or out of memory: then the answer has no end, which is the fingerprint.
  if (read.fingerprint) return read;
  return { fingerprint: noFingerprint, tables: [], findings: [finding('BRK-07', { file: basename(path) })] };
}

function* linesOf({ fingerprint, tables, findings }: FileTables): Generator<Line> {
  for (const { rows, ...table } of tables) {
    yield { table };
    for (const row of rows) yield { row };
  }
  for (const one of findings) yield { finding: one };
  yield { fingerprint };
}

if (import.meta.main) {
  const [path = '', ...leftOut] = process.argv.slice(2);
  for (const line of linesOf(await tablesOfFile(path, leftOut)))
    process.stdout.write(`${JSON.stringify(line)}\n`);
}
