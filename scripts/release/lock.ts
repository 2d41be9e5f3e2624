import { constants, copyFileSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';

/** One build, release or step back at a time in a folder. */

interface Owner {
  pid: number;
  /** When the process began, as the system counts it: the number of a process is given again after its end. */
  began: string;
  host: string;
}

const lockFile = 'kunci';

/** State and start of a process, where the system tells (Linux). A zombie does nothing any more. */
function processFacts(pid: number): { began: string; zombie: boolean } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' '); // prettier-ignore
    return { began: fields[19] ?? '', zombie: fields[0] === 'Z' };
  } catch {
    return { began: '', zombie: false };
  }
}

function isRunning({ pid, began, host }: Owner): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const facts = processFacts(pid);
  return !facts.zombie && (began === '' || facts.began === '' || facts.began === began);
}

/** Gives a file a second name, unless that is taken. Where the file system has no links, it is copied. */
function nameToo(file: string, other: string): boolean {
  const free = (give: () => void): boolean => {
    try {
      give();
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  };
  try {
    return free(() => linkSync(file, other));
  } catch {
    return free(() => copyFileSync(file, other, constants.COPYFILE_EXCL));
  }
}

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

function ownerIn(text: string, lock: string): Owner {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    throw new Refusal(
      `Kunci ${lock} tidak terbaca. Bila tidak ada pembangunan yang sedang berjalan, hapus berkas itu.`,
    );
  }
}

/**
 * Takes the lock of a folder, from an owner that is gone too; gives what lets it go again.
 * @throws {Refusal} while another process has it.
 */
export function takeLock(folder: string): () => void {
  const lock = join(folder, lockFile);
  const own = `${lock}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  const me: Owner = { pid: process.pid, began: processFacts(process.pid).began, host: hostname() };
  const text = JSON.stringify(me);
  writeFileSync(own, text);
  try {
    while (!nameToo(own, lock)) {
      const found = read(lock);
      if (found === undefined) continue;
      const owner = ownerIn(found, lock);
      if (isRunning(owner)) {
        const where = owner.host === me.host ? '' : ` di komputer ${owner.host}`;
        throw new Refusal(
          `Proses lain (nomor ${owner.pid}${where}) sedang membangun atau menerbitkan di sini. Tunggu sampai selesai, lalu jalankan lagi. Bila proses itu sudah tidak ada, hapus ${lock}.`,
        );
      }
      takeAway(lock, found, own);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (read(lock) === text) rmSync(lock, { force: true });
  };
}

/**
 * Does something while no other process builds or releases in a folder.
 * @throws {Refusal} while another process does.
 */
export function underLock<T>(folder: string, work: () => T): T {
  const free = takeLock(folder);
  try {
    return work();
  } finally {
    free();
  }
}

/** Takes away the lock of an owner that is gone; one that somebody else has taken meanwhile is put back. */
function takeAway(lock: string, found: string, own: string): void {
  const away = `${own}.lama`;
  try {
    renameSync(lock, away);
  } catch {
    return;
  }
  if (read(away) !== found) nameToo(away, lock);
  rmSync(away, { force: true });
}
