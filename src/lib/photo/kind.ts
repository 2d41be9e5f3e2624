/** What a file given as a photo is, by its bytes: its name proves nothing. */

export type PhotoKind = 'jpeg' | 'png' | 'webp';

const letters = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** Kinds of files in the same box format, by their brand. */
const brands: readonly (readonly [brand: RegExp, name: string, repair: string])[] = [
  [
    /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/,
    'foto HEIC dari iPhone',
    'di iPhone pilih Pengaturan → Kamera → Format → Paling Kompatibel, atau ekspor fotonya sebagai JPEG',
  ],
  [/^avi[fs]$/, 'gambar AVIF', 'simpan dahulu sebagai JPEG'],
  [/^/, 'video', 'ambil fotonya, bukan videonya'],
];

const strangers: readonly (readonly [sign: RegExp, name: string, repair: string])[] = [
  [/^GIF8/, 'gambar GIF', 'simpan dahulu sebagai JPEG atau PNG'],
  [/^%PDF/, 'dokumen PDF', 'ambil fotonya dari dokumen itu dan simpan sebagai JPEG'],
  [/^(II\*\0|MM\0\*)/, 'gambar TIFF atau RAW', 'simpan dahulu sebagai JPEG'],
  [/^BM/, 'gambar BMP', 'simpan dahulu sebagai JPEG atau PNG'],
  [/^PK\u0003\u0004/, 'arsip ZIP', 'buka arsipnya dan berikan fotonya'],
  [/^(\u00ef\u00bb\u00bf)?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype svg[^>]*>\s*)?<svg/i,
    'gambar vektor SVG', 'SVG bukan foto; berikan foto dari kamera'],
  [/^(\u00ef\u00bb\u00bf)?\s*<(!doctype html|html|head|body|script)/i,
    'halaman web', 'unduh fotonya sendiri, bukan halamannya'],
]; // prettier-ignore

/** The kind of photo, or what else the file is and how to mend that, in Indonesian. */
export function photoKind(bytes: Uint8Array): PhotoKind | { name: string; repair: string } {
  const head = letters(bytes, 0, 1_000);
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg';
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return 'png';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.slice(4, 8) === 'ftyp') {
    const [, name, repair] = brands.find(([brand]) => brand.test(head.slice(8, 12)))!;
    return { name, repair };
  }
  const stranger = strangers.find(([sign]) => sign.test(head));
  if (stranger) return { name: stranger[1], repair: stranger[2] };
  return { name: bytes.length === 0 ? 'kosong' : 'tidak dikenal', repair: 'salin lagi fotonya dari ponsel' };
}
