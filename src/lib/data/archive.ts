import { Zip, type ZipInputFile } from 'fflate';
import { fileText, formatsOf, type OpenRecords } from './files.ts';
import { tables } from './tables.ts';

/** What makes the bytes of a file smaller (raw deflate), and its CRC-32; the one who calls has the fastest at hand. */
export interface Packer {
  deflate: (bytes: Uint8Array) => Uint8Array<ArrayBuffer>;
  crc: (bytes: Uint8Array) => number;
}

/**
 * Every table with the descriptor and further texts, as a ZIP: the same records give the same bytes, in any time zone.
 * Takes the further files by name.
 */
export function archive(
  records: OpenRecords,
  further: Readonly<Record<string, string>>,
  { deflate, crc }: Packer,
): Uint8Array<ArrayBuffer> {
  const [year, month, day] = records.edition.edition.date.split('-').map(Number) as [number, number, number];
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  // One file after the other: all of the city's tables as text at once would be most of the memory of a build.
  const add = (name: string, text: string): void => {
    const bytes = encoder.encode(text);
    // The format writes local time, so the day is given as local time too.
    const mtime = new Date(year, month - 1, day);
    const file: ZipInputFile = { filename: name, size: bytes.length, crc: crc(bytes), compression: 8, mtime };
    zip.add(file);
    file.ondata!(null, deflate(bytes), true);
  };
  for (const [name, text] of Object.entries(further)) add(name, text);
  for (const table of tables)
    for (const format of formatsOf(table)) add(`${table.name}.${format}`, fileText(table, format, records));
  zip.end();
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
