import { readFileSync, writeFileSync } from 'node:fs';

/** What one phase of a build took, in seconds: on the clock, and of processor time (Linux counts helpers too). */
export interface Phase {
  name: string;
  wall: number;
  cpu: number;
  files?: number;
}

const ticksPerSecond = 100;

/** Processor seconds of helper processes that have ended. */
function helpers(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
  } catch {
    return 0;
  }
}

const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + helpers();
};

/** Takes the time of a build phase by phase, and writes it as JSON where a file is named (`ETALASE_FASE`). */
export function phases(file: string | undefined) {
  const taken: Phase[] = [];
  let [wall, cpu] = [0, 0];
  return {
    /** Ends a phase: all that was done since the last one, or since the process began; `files` as far as it wrote some. */
    end(name: string, files?: number): void {
      const [wallNow, cpuNow] = [performance.now() / 1000, spent()];
      taken.push({ name, wall: wallNow - wall, cpu: cpuNow - cpu, ...(files !== undefined && { files }) });
      [wall, cpu] = [wallNow, cpuNow];
      if (file) writeFileSync(file, JSON.stringify(taken));
    },
  };
}
