import { closeSync, openSync, writeSync } from 'node:fs';
import { extname } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { zipTo } from '../../src/lib/data/archive.ts';
import type { CarriedFile } from './site.ts';

/** The format counts its files with two bytes. */
export const mostFiles = 65_535;

/** Compressed already. */
const dense = new Set(['.avif', '.jpg', '.png', '.webp', '.woff2', '.zip']);

/**
 * Writes files as a zip, one after the other, so that a large site needs no memory of its size. The same files give the
 * same bytes on any day and in any time zone. Gives the number of files.
 * @throws {Error} when there are more files than the format can count.
 */
export async function writeZip(to: string, files: AsyncIterable<CarriedFile>): Promise<number> {
  const out = openSync(to, 'w');
  let count = 0;
  try {
    const zip = zipTo((piece) => writeSync(out, piece), [2000, 1, 1]);
    for await (const { name, bytes } of files) {
      count += 1;
      if (count > mostFiles)
        throw new Error(`Zip tidak muat lebih dari ${mostFiles} berkas. Situs sebesar ini dibawa sebagai folder dist/ dan dibuka dengan: npm run serve`); // prettier-ignore
      const stored = dense.has(extname(name));
      const packed = stored ? new Uint8Array(bytes) : deflateRawSync(bytes);
      zip.add({ path: name, bytes: bytes.length, crc: crc32(bytes), packed, stored });
    }
    zip.end();
  } finally {
    closeSync(out);
  }
  return count;
}
