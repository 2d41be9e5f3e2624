import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csv } from '../../src/lib/csv.ts';
import { parseTables } from '../../src/lib/gate/tables.ts';
import { columnOf, type ColumnKey } from '../../src/lib/schema/columns.ts';
import { workbook } from '../../src/lib/workbook.ts';
import { readContent } from '../content.ts';

/**
 * Measures the importer on made-up makers in a copy of content/: `node scripts/bench/impor.ts`. Seconds of the whole command
 * as an editor runs it, and the most memory of its heaviest process (Linux only).
 */

const keys: ColumnKey[] = [
  'ordinal', 'name', 'kelurahan', 'kecamatan', 'subsektor', 'products', 'foundedYear', 'employees', 'instagram',
  'ownerName', 'address', 'phone', 'consentContact', 'visit',
]; // prettier-ignore

/** Letters from a seed, so that every run measures the same rows. */
function letters(seed: number, length: number): string {
  let state = (seed + 1) * 2_654_435_761;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(97 + ((state >>> 16) % 26));
  }).join('');
}

function rowsOf(count: number): (string | number)[][] {
  const { tables } = parseTables(readContent('content').raw);
  const kecamatan = new Map(tables.kecamatan.map(({ slug, name }) => [slug, name]));
  return Array.from({ length: count }, (_, i) => {
    const kelurahan = tables.kelurahan[i % tables.kelurahan.length]!;
    const subsektor = tables.classification.subsektor[i % 17]!;
    return [
      i + 1, `Uji ${letters(i, 7)} ${letters(i + count, 7)}`, kelurahan.name, kecamatan.get(kelurahan.kecamatan)!,
      subsektor.name.id, `${letters(i, 5)}; ${letters(i + 7, 8)}`, 1980 + (i % 45), (i % 20) + 1, `uji.${letters(i, 9)}`,
      `Pemilik ${letters(i, 6)}`, `Jl. Uji ${i}`, `08123${String(i).padStart(7, '0')}`, 'tidak', 'tidak',
    ]; // prettier-ignore
  });
}

/** The command as `npm run impor` runs it, its limits on memory included. */
const command = (
  JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { impor: string } }
).scripts.impor
  .split(' ')
  .slice(1);

const peakOf = (pid: number): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};
const childrenOf = (pid: number): number[] => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
};

function measure(args: string[]): Promise<{ seconds: number; megabytes: number; last: string }> {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(process.execPath, [...command, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    let megabytes = 0;
    const watch = setInterval(() => {
      for (const pid of [child.pid!, ...childrenOf(child.pid!)]) megabytes = Math.max(megabytes, peakOf(pid));
    }, 20);
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.on('close', () => {
      clearInterval(watch);
      const last = out.split('\n').find((line) => line.includes('baris data')) ?? '';
      resolve({ seconds: (performance.now() - started) / 1000, megabytes, last });
    });
  });
}

const base = mkdtempSync(join(tmpdir(), 'etalase-bench-'));
const heads = keys.map((key) => columnOf.get(key)!.header);
try {
  for (const [count, kind, ...flags] of [
    [500, 'csv', '--periksa'],
    [500, 'xlsx', '--periksa'],
    [30_000, 'csv'],
    [30_000, 'xlsx'],
  ] as const) {
    const root = join(base, `${count}-${kind}`);
    cpSync('content', join(root, 'content'), { recursive: true });
    const rows = rowsOf(count);
    const file = join(base, `laporan-${count}.${kind}`);
    writeFileSync(
      file,
      kind === 'csv' ? csv(heads, rows) : workbook([{ name: 'Pelaku', rows: [heads, ...rows] }]),
    );
    const { seconds, megabytes, last } = await measure(['--root', root, file, ...flags]);
    console.log(
      `${count} baris ${kind} ${flags.join(' ')}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB. ${last}`,
    );
  }
} finally {
  rmSync(base, { recursive: true, force: true });
}
