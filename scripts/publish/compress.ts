import { availableParallelism } from 'node:os';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isText } from '../../src/lib/media.ts';
import { SENT_LEVEL } from '../brotli.ts';
import { filesOf } from '../pages.ts';

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** What every visitor loads and keeps for a year: worth the slowest level, which a thousand pages are not. */
const KEPT = '_astro/';

/**
 * Brotli's levels on the 2,357 texts of the edition of 24 November 2026 (45.3 MB): 5 gives 9.33 MB in 0.8 s of one
 * core, 7 gives 9.27 MB in 1.0 s, 9 gives 9.25 MB in 14 s, 11 about 8.3 MB in 45 s.
 */
const levelOf = (file: string): number => (file.startsWith(KEPT) ? constants.BROTLI_MAX_QUALITY : SENT_LEVEL);

/** The two forms of a file, by the ending they are written with. Node writes no date into a gzip. */
async function formsOf(file: string, bytes: Buffer): Promise<[ending: string, packed: Buffer][]> {
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: levelOf(file),
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return [
    ['.gz', await toGzip(bytes, { level: constants.Z_BEST_COMPRESSION })],
    ['.br', await toBrotli(bytes, { params })],
  ];
}

export interface Compressed {
  /** Files written. */
  files: number;
  /** Bytes of the texts as they are, and of the smallest form of each. */
  bytes: number;
  packed: number;
}

/**
 * Writes `.gz` and `.br` beside every text of a finished site, for servers that send what lies ready. A form that is not
 * smaller is left out. The same texts always give the same bytes. The search index is compressed already.
 */
export async function compressSite(dir: string): Promise<Compressed> {
  const told: Compressed = { files: 0, bytes: 0, packed: 0 };
  const waiting = filesOf(dir).filter(isText);
  const work = async (): Promise<void> => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const bytes = await readFile(join(dir, file));
      const smaller = (await formsOf(file, bytes)).filter(([, packed]) => packed.length < bytes.length);
      for (const [ending, packed] of smaller) await writeFile(join(dir, file + ending), packed);
      told.files += smaller.length;
      told.bytes += bytes.length;
      told.packed += Math.min(bytes.length, ...smaller.map(([, packed]) => packed.length));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return told;
}
