import { Zip, type ZipInputFile } from 'fflate';

/** A file as a ZIP holds it: raw deflate, or the bytes themselves (`stored`); the size and CRC-32 of what is in it. */
export interface ZipEntry {
  path: string;
  bytes: number;
  crc: number;
  packed: Uint8Array<ArrayBuffer>;
  stored?: boolean;
}

/** A ZIP that is written piece by piece. Each file in it gets the same date: the same files give the same bytes. */
export function zipTo(
  write: (piece: Uint8Array<ArrayBuffer>) => void,
  [year, month, date]: readonly [year: number, month: number, date: number],
): { add: (entry: ZipEntry) => void; end: () => void } {
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    write(piece as Uint8Array<ArrayBuffer>);
  });
  return {
    add({ path, bytes, crc, packed, stored = false }) {
      // The format writes local time, so the day is given as local time too: the same bytes in any time zone.
      const mtime = new Date(year, month - 1, date);
      const file: ZipInputFile = { filename: path, size: bytes, crc, compression: stored ? 0 : 8, mtime };
      zip.add(file);
      file.ondata!(null, packed, true);
    },
    end: () => zip.end(),
  };
}

/** Files that are packed already, as a ZIP of the given day (YYYY-MM-DD). */
export function archive(day: string, files: Iterable<ZipEntry>): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  const zip = zipTo((piece) => pieces.push(piece), day.split('-').map(Number) as [number, number, number]);
  for (const file of files) zip.add(file);
  zip.end();
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
