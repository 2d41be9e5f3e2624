import { Refusal } from '../findings.ts';

/** What the bytes are, whatever the name says. */
export type Format = 'zip' | 'text';

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

const strangers: readonly (readonly [name: string, head: readonly number[]])[] = [
  ['dokumen PDF', [0x25, 0x50, 0x44, 0x46]],
  ['gambar PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['foto JPEG', [0xff, 0xd8, 0xff]],
  ['gambar GIF', [0x47, 0x49, 0x46, 0x38]],
  ['arsip gzip', [0x1f, 0x8b]],
  ['arsip RAR', [0x52, 0x61, 0x72, 0x21]],
  ['arsip 7z', [0x37, 0x7a, 0xbc, 0xaf]],
];

/** Decides by content: a ZIP (perhaps a workbook) or text (perhaps CSV). Throws a `Refusal` for all else. */
export function formatOf(bytes: Uint8Array): Format {
  if (bytes.length === 0) throw new Refusal('BRK-09', { message: 'Berkas kosong.' });
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Refusal('BRK-04');
  const stranger = strangers.find(([, head]) => startsWith(bytes, ...head));
  if (stranger)
    throw new Refusal('BRK-03', { message: `Isi berkas ini ${stranger[0]}, bukan lembar kerja.` });
  return startsWith(bytes, 0x50, 0x4b) ? 'zip' : 'text';
}

const strict = (label: string) => new TextDecoder(label, { fatal: true });

function decodedBytes(bytes: Uint8Array): { text: string; windows: boolean } {
  if (startsWith(bytes, 0xff, 0xfe)) return { text: strict('utf-16le').decode(bytes), windows: false };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: strict('utf-16be').decode(bytes), windows: false };
  try {
    return { text: strict('utf-8').decode(bytes), windows: false };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    // The five bytes that Windows-1252 leaves open come out as C1 controls: then it is something else.
    if (/[\u0080-\u009f]/.test(text)) throw new Refusal('BRK-10');
    return { text, windows: true };
  }
}

/**
 * Text of a CSV: UTF-8 or UTF-16 by their marks, else strict UTF-8, else Windows-1252 (`windows` says so). Throws a
 * `Refusal` where none of them fits, or where the text is plainly no table.
 */
export function decodeText(bytes: Uint8Array): { text: string; windows: boolean } {
  let decoded: { text: string; windows: boolean };
  try {
    decoded = decodedBytes(bytes);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('BRK-10');
  }
  const { text } = decoded;
  if (text.includes('\0'))
    throw new Refusal('BRK-03', { message: 'Isi berkas ini bukan teks dan bukan lembar kerja.' });
  const head = text.slice(0, 2_000).trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<table|<head|<body)/.test(head))
    throw new Refusal('BRK-03', {
      message: 'Isi berkas ini halaman web (HTML) yang diberi nama lembar kerja.',
    });
  if (/^(<\?xml|<workbook|<svg)/.test(head))
    throw new Refusal('BRK-03', { message: 'Isi berkas ini XML, bukan lembar kerja yang dikenal.' });
  if (/^[{[]\s*["{[]/.test(head))
    throw new Refusal('BRK-03', { message: 'Isi berkas ini JSON, bukan lembar kerja.' });
  if (head === '') throw new Refusal('BRK-09', { message: 'Berkas kosong.' });
  return decoded;
}
