import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { crc32, createDeflateRaw, inflateRawSync } from 'node:zlib';
import { aboutFile, filePieces, formatsOf, type FileFact, type OpenRecords } from './files.ts';
import { tables } from './tables.ts';

/**
 * The bytes of the open data. The text of each file is made once in a build and kept packed: the city's tables are
 * offered by themselves and in the archive, and their checksums stand on pages.
 */

/** A file that was made, as it stands in a ZIP (raw deflate). */
export interface PackedFile extends FileFact {
  crc: number;
  packed: Uint8Array<ArrayBuffer>;
}

/** Characters that are made into bytes at once. */
const atOnce = 1 << 18;

/** Almost as small as the default, in half of the time. */
const level = 4;

/** Packs a text that comes in pieces. */
export async function pack(
  pieces: Iterable<string>,
): Promise<Pick<PackedFile, 'bytes' | 'sha256' | 'crc' | 'packed'>> {
  const packer = createDeflateRaw({ level, chunkSize: 1 << 18 });
  const parts: Buffer[] = [];
  packer.on('data', (part: Buffer) => parts.push(part));
  const sum = createHash('sha256');
  let [crc, bytes, waiting] = [0, 0, ''];
  const flush = async () => {
    const piece = Buffer.from(waiting);
    waiting = '';
    sum.update(piece);
    crc = crc32(piece, crc);
    bytes += piece.length;
    if (!packer.write(piece)) await once(packer, 'drain');
  };
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length >= atOnce) await flush();
  }
  await flush();
  packer.end();
  await once(packer, 'end');
  return { bytes, sha256: sum.digest('hex'), crc, packed: Buffer.concat(parts) };
}

/** One file after the other, so that no more than a piece of one is held as text. */
async function packAll(records: OpenRecords): Promise<PackedFile[]> {
  const files: PackedFile[] = [];
  for (const table of tables)
    for (const format of formatsOf(table))
      files.push({
        ...aboutFile(table, format, records),
        ...(await pack(filePieces(table, format, records))),
      });
  return files;
}

const known = new WeakMap<OpenRecords, Promise<PackedFile[]>>();

/** Every file, in the order of the tables; made once for the records of a build. */
export function packedFiles(records: OpenRecords): Promise<PackedFile[]> {
  const files = known.get(records) ?? packAll(records);
  known.set(records, files);
  return files;
}

/** The bytes of the file at a path under /data/, which must be that of a table. */
export async function fileBytes(path: string, records: OpenRecords): Promise<Uint8Array<ArrayBuffer>> {
  const files = await packedFiles(records);
  const { packed, bytes } = files.find((file) => file.path === path)!;
  return inflateRawSync(packed, { chunkSize: Math.max(bytes, 64) });
}
