import { Zip, type ZipInputFile } from 'fflate';
import { closeSync, openSync, writeSync } from 'node:fs';
import { extname } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
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
    const zip = new Zip((error, piece) => {
      if (error) throw error;
      writeSync(out, piece);
    });
    // The format writes local time.
    const mtime = new Date(2000, 0, 1);
    for await (const { name, bytes } of files) {
      count += 1;
      if (count > mostFiles)
        throw new Error(`Zip tidak muat lebih dari ${mostFiles} berkas. Situs sebesar ini dibawa sebagai folder dist/ dan dibuka dengan: npm run serve`); // prettier-ignore
      const stored = dense.has(extname(name));
      const compression = stored ? 0 : 8;
      const file: ZipInputFile = {
        filename: name,
        size: bytes.length,
        crc: crc32(bytes),
        compression,
        mtime,
      };
      zip.add(file);
      file.ondata!(null, stored ? new Uint8Array(bytes) : deflateRawSync(bytes), true);
    }
    zip.end();
  } finally {
    closeSync(out);
  }
  return count;
}
