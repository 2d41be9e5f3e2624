import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../pages.ts';

/** The public list of a release: every file of it with its size and SHA-256. */
export interface Manifest {
  edition: string;
  date: string;
  /** A rehearsal, not meant for the real host. */
  draft?: true;
  /** Why this edition may be smaller than the one before it. */
  reason?: string;
  /** The withdrawals that this edition follows, each as a hash (withdrawals.ts). */
  withdrawals: string[];
  files: { path: string; bytes: number; sha256: string }[];
}

export const manifestFile = 'data/manifest.json';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** All files of a site but the manifest itself, by path. */
export function listed(dir: string): Manifest['files'] {
  const files = filesOf(dir).filter((file) => file !== manifestFile);
  return files.map((path) => {
    const bytes = readFileSync(join(dir, path));
    return { path, bytes: bytes.length, sha256: sha256(bytes) };
  });
}

/** One file a line, so that two editions can be compared line by line. */
export function manifestText({ files, ...about }: Manifest): string {
  const head = JSON.stringify(about, null, 1).slice(0, -2);
  return `${head},\n "files": [\n${files.map((file) => `  ${JSON.stringify(file)}`).join(',\n')}\n ]\n}\n`;
}

/** The manifest of a release; undefined where there is none that can be read. */
export function manifestOf(dir: string): Manifest | undefined {
  const file = join(dir, manifestFile);
  if (!existsSync(file)) return undefined;
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    return Array.isArray(read.files) && Array.isArray(read.withdrawals) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** The first file of a release that is not what its manifest says; undefined when all are. */
export function damagedFile(dir: string, { files }: Manifest): string | undefined {
  const now = new Map(listed(dir).map(({ path, sha256: hash }) => [path, hash]));
  const wrong = files.find(({ path, sha256: hash }) => now.get(path) !== hash);
  if (wrong) return wrong.path;
  const known = new Set(files.map(({ path }) => path));
  return [...now.keys()].find((path) => !known.has(path));
}
