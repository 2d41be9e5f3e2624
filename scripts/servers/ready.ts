import { copyFileSync, linkSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesOf } from '../pages.ts';
import { compressSite, type Compressed } from '../publish/compress.ts';

export interface Ready {
  /** Folder in the form a host gets it: every text with its `.gz` and `.br`. */
  dir: string;
  compressed: Compressed;
  remove: () => void;
}

/** The built site as a host gets it, in a folder of its own; the files of the build are linked and stay as they are. */
export async function readySite(dist: string): Promise<Ready> {
  const dir = mkdtempSync(join(tmpdir(), 'etalase-ready-'));
  for (const file of filesOf(dist)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    try {
      linkSync(join(dist, file), join(dir, file));
    } catch {
      // Another file system.
      copyFileSync(join(dist, file), join(dir, file));
    }
  }
  const compressed = await compressSite(dir);
  return { dir, compressed, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
