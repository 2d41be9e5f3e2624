/** What stands in a JPEG beside its picture, read from its markers; no pixel is decoded. */

export interface JpegFacts {
  /** In px; 0 where the file names no size. */
  width: number;
  height: number;
  /** What the file carries beside the picture, in the order found: camera data, captions, comments, what hangs on its end. */
  extras: string[];
}

/** What some phones hang on the end of a photo: a film of the moment, or a second picture. */
export const appended = 'lampiran di belakang gambar';

const kinds: readonly (readonly [marker: number, sign: string, name: string])[] = [
  [0xe1, 'Exif', 'EXIF'],
  [0xe1, 'http', 'XMP'],
  [0xe2, 'ICC_PROFILE', 'profil warna'],
  [0xe2, 'MPF', 'gambar kedua'],
  [0xed, 'Photoshop', 'IPTC'],
  [0xfe, '', 'catatan'],
];

/** Facts of a JPEG from its bytes, or undefined where they are none or break off. */
export function jpegFacts(bytes: Uint8Array): JpegFacts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  const facts: JpegFacts = { width: 0, height: 0, extras: [] };
  const found = new Set<string>();
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) {
      if (at + 2 < bytes.length) found.add(appended);
      return { ...facts, extras: [...found] };
    }
    if (at + 4 > bytes.length) return undefined;
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    const head = String.fromCharCode(...bytes.subarray(at + 4, Math.min(end, at + 16)));
    const application = marker >= 0xe0 && marker <= 0xef;
    if (application ? !(marker === 0xe0 && head.startsWith('JFIF')) : marker === 0xfe)
      found.add(
        kinds.find(([m, sign]) => m === marker && head.startsWith(sign))?.[2] ?? `data APP${marker - 0xe0}`,
      );
    // A start of frame, but not the tables that share its range.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker) && length >= 8)
      [facts.height, facts.width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
    at = marker === 0xda ? afterScan(bytes, end) : end;
  }
  return undefined;
}

/** Where the marker after a scan stands: in its data, 0xff is followed by 0 or by the number of a restart. */
function afterScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== 0 && next !== 0xff && !(next! >= 0xd0 && next! <= 0xd7)) return at;
  }
  return bytes.length;
}
