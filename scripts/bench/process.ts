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

/** The numbers that Linux keeps of a process, after its name, which is in brackets and may hold spaces. */
const fieldsOf = (pid: number | 'self'): string[] => read(`/proc/${pid}/stat`).replace(/^.*\) /s, '').split(' '); // prettier-ignore

interface Seen {
  megabytes: number;
  /** Processor seconds of each process so far, by its id. */
  cpu: Map<number, number>;
}

/** Looks at a process and all below it. */
function look(pid: number, seen: Seen): void {
  seen.megabytes += Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
  const fields = fieldsOf(pid);
  if (fields.length > 13) seen.cpu.set(pid, (Number(fields[11]) + Number(fields[12])) / ticksPerSecond);
  for (const child of read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean))
    look(Number(child), seen);
}

/** Processor seconds of every process that this one started and that has ended (Linux counts them). */
function spentByChildren(): number {
  const fields = fieldsOf('self');
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
  const byPhase = [0];
  const cpu = new Map<number, number>();
  const watch = setInterval(() => {
    const seen = { megabytes: 0, cpu };
    look(child.pid!, seen);
    const at = phase();
    while (byPhase.length <= at) byPhase.push(0);
    byPhase[at] = Math.max(byPhase[at]!, Math.round(seen.megabytes));
  }, 50);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`node ${args.join(' ')} (${String(code)}):\n${said}`);
  return {
    wall: (performance.now() - started) / 1000,
    // A helper that nobody waits for is not in the sum that Linux keeps, so what was seen of each counts too.
    cpu: Math.max(
      spentByChildren() - before,
      [...cpu.values()].reduce((sum, each) => sum + each, 0),
    ),
    megabytes: Math.max(...byPhase),
    byPhase,
  };
}
