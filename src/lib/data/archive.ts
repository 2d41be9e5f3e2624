import { Zip, type ZipInputFile } from 'fflate';

/** A file as a ZIP holds it: raw deflate, the size and CRC-32 of what is in it. */
export interface ZipEntry {
  path: string;
  bytes: number;
  crc: number;
  packed: Uint8Array<ArrayBuffer>;
}

/** Files that are packed already, as a ZIP of the given day (YYYY-MM-DD): the same bytes in any time zone. */
export function archive(day: string, files: Iterable<ZipEntry>): Uint8Array<ArrayBuffer> {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const { path, bytes, crc, packed } of files) {
    // The format writes local time, so the day is given as local time too.
    const mtime = new Date(year, month - 1, date);
    const file: ZipInputFile = { filename: path, size: bytes, crc, compression: 8, mtime };
    zip.add(file);
    file.ondata!(null, packed, true);
  }
  zip.end();
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
