import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MINUTE = 60_000;

/** A program that is not of npm's, and what is known of it. */
export interface Program {
  /** Its name in a sentence. */
  name: string;
  /** What its file may be called. */
  files: readonly string[];
  /** Where else it may lie: whole paths. */
  elsewhere?: readonly string[];
  /** Arguments on which it says what it is, and what it then says, whatever it ends with. */
  ask: readonly string[];
  says: RegExp;
  /** Packages of Debian that hold it and what it needs. */
  packages: readonly string[];
}

const PLACES = [
  '/usr/bin',
  '/usr/sbin',
  '/usr/local/bin',
  '/usr/local/sbin',
  '/snap/bin',
  '/opt/google/chrome',
  ...(process.env['PATH'] ?? '').split(delimiter),
];

type Asked = Pick<Program, 'ask' | 'says'>;

/** What a program says of itself. */
async function answer(file: string, { ask }: Asked): Promise<string> {
  const options = { timeout: MINUTE / 2 };
  const { stdout = '', stderr = '' } = await run(file, [...ask], options).catch(
    (error: { stdout?: string; stderr?: string }) => error,
  );
  return stdout + stderr;
}

/** Whether a file is this program and starts: some systems put a script there that only says what to install. */
export async function starts(file: string, program: Asked): Promise<boolean> {
  if (!file || !existsSync(file)) return false;
  // On Windows a browser answers by opening a window.
  if (process.platform === 'win32') return true;
  return program.says.test(await answer(file, program));
}

/** The path of an installed program, or undefined. */
export async function installed(program: Program): Promise<string | undefined> {
  const places = PLACES.flatMap((place) => program.files.map((name) => join(place, name)));
  for (const file of new Set([...places, ...(program.elsewhere ?? [])]))
    if (await starts(file, program)) return file;
  return undefined;
}

/** Installs a program with `apt-get` where that can be done: on Debian, as root or with a `sudo` that asks for no password. */
export async function installWithApt(program: Program): Promise<string | undefined> {
  if (!existsSync('/etc/debian_version')) return undefined;
  // No service is started.
  const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1', 'apt-get'];
  const [command, ...before] = process.getuid?.() === 0 ? apt : ['sudo', '-n', ...apt];
  const ask = (...args: string[]): Promise<unknown> =>
    run(command!, [...before, ...args], { timeout: 5 * MINUTE });
  // Another update may be running: then its lists will do.
  await ask('update').catch(() => undefined);
  try {
    // The lock: another installation may be running, in a fresh container usually one is.
    await ask('-o', 'DPkg::Lock::Timeout=300', 'install', '-y', ...program.packages);
  } catch {
    return undefined;
  }
  return installed(program);
}

async function find(program: Program): Promise<string> {
  const found = (await installed(program)) ?? (await installWithApt(program));
  if (found) return found;
  throw new Error(
    `${program.name} is needed and could not be installed. Install the package "${program.packages[0]}".`,
  );
}

const sought = new Map<Program, Promise<string>>();

/**
 * The path of a program, installed if need be, which may take minutes; looked for once.
 * @throws {Error} with a sentence that says what to install.
 */
export function findProgram(program: Program): Promise<string> {
  const found = sought.get(program) ?? find(program);
  sought.set(program, found);
  return found;
}

/** The number of the version that is used, installed if need be. */
export async function versionOf(program: Program): Promise<string> {
  return /\d+(\.\d+)+/.exec(await answer(await findProgram(program), program))?.[0] ?? 'unknown';
}
