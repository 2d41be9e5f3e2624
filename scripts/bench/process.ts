import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a command and all it started took. */
export interface Cost {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processor time, user and system. */
  cpu: number;
  /** Most memory at one time, in MB: the resident sets of the whole tree together, sampled every 50 ms. */
  megabytes: number;
  /** The same by phase: before the first one ended, before the second one ended, and so on. */
  byPhase: number[];
}

const ticksPerSecond = 100;

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process has ended between two looks.
    return '';
  }
};

function residentOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
}

function childrenOf(pid: number): number[] {
  return read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
}

function residentOfTree(pid: number): number {
  return childrenOf(pid).reduce((sum, child) => sum + residentOfTree(child), residentOf(pid));
}

/** Processor seconds of every process that this one started and that has ended (Linux counts them). */
function spentByChildren(): number {
  // The name of the program, in brackets, may hold spaces; the fields are counted after it.
  const fields = read('/proc/self/stat')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}

/**
 * Runs a command with Node and measures it, with every process it starts. Linux only. Throws when it fails. `phase` says
 * how many phases have ended.
 */
export async function measure(
  root: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  phase: () => number = () => 0,
): Promise<Cost> {
  const before = spentByChildren();
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)));
  const byPhase: number[] = [];
  const watch = setInterval(() => {
    const at = phase();
    byPhase[at] = Math.max(byPhase[at] ?? 0, Math.round(residentOfTree(child.pid!)));
  }, 50);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`node ${args.join(' ')} (${String(code)}):\n${said}`);
  return {
    wall: (performance.now() - started) / 1000,
    cpu: spentByChildren() - before,
    megabytes: Math.max(...byPhase.map((most) => most ?? 0)),
    byPhase,
  };
}
