import sharp from 'sharp';
import { photoLike } from '../scripts/bench/picture.ts';

/** Pictures that stand in for photos, made here: nobody's photo lies in the repository. */

/** A photo as a phone writes it: lying on its side, with the turn, the place and the owner in its EXIF. Upright it is red above. */
export async function phonePhoto(): Promise<Buffer> {
  const half = { width: 800, height: 1200, channels: 3 as const };
  return sharp({ create: { ...half, width: 1600, background: '#0000ff' } })
    .composite([{ input: { create: { ...half, background: '#ff0000' } }, gravity: 'west' }])
    .jpeg()
    .withExif({
      IFD0: { Artist: 'Siti' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 58/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3a6ea5' }, limitInputPixels: false });

/** Two pictures below each other, read as two frames. */
const frames = () =>
  sharp(Buffer.alloc(600 * 1200 * 3, 90).fill(200, 600 * 600 * 3), {
    raw: { width: 600, height: 1200, channels: 3, pageHeight: 600 },
  });

const box = (brand: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0mif1`), Buffer.alloc(600)]);

/** Files that are no photo to publish, by what they are, with what an editor must be told. */
export async function badPhotos(): Promise<[name: string, bytes: Buffer, told: RegExp][]> {
  const jpeg = await sharp(await photoLike(1200, 900))
    .jpeg()
    .toBuffer();
  const png = await sharp(jpeg).png().toBuffer();
  const webp = await sharp(jpeg).webp().toBuffer();
  const spoilt = Buffer.from(jpeg);
  for (let at = 40_000; at < 40_200; at += 1) spoilt[at] = at % 2 ? 0 : 0x7f;
  return [
    ['a JPEG cut in the middle', jpeg.subarray(0, jpeg.length / 2), /rusak atau terpotong; salin lagi/],
    ['a JPEG without its last bytes', jpeg.subarray(0, -2), /rusak atau terpotong/],
    ['a JPEG with spoilt bytes', spoilt, /rusak atau terpotong/],
    ['a PNG cut in the middle', png.subarray(0, png.length / 2), /rusak atau terpotong/],
    ['a WebP cut in the middle', webp.subarray(0, webp.length / 2), /rusak atau terpotong/],
    ['a single pixel', await plain(1, 1).jpeg().toBuffer(), /terlalu kecil.*1 × 1 piksel.*480/s],
    ['a thumbnail', await plain(320, 240).jpeg().toBuffer(), /terlalu kecil.*320 × 240/s],
    ['a strip', await plain(6000, 500).jpeg().toBuffer(), /terlalu panjang.*2048 × 171/s],
    ['a bomb', await plain(14_000, 14_000).png({ palette: true }).toBuffer(), /lebih dari 120 juta piksel/],
    ['an SVG', Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>'), /gambar vektor SVG.*kamera/],
    ['a HEIC', box('heic'), /foto HEIC dari iPhone.*Paling Kompatibel/],
    ['a film', box('isom'), /video/],
    ['an AVIF', box('avif'), /gambar AVIF.*JPEG/],
    ['a web page', Buffer.from('<!DOCTYPE html><html><body>Masuk dahulu</body></html>'), /halaman web.*unduh fotonya/],
    ['a PDF', Buffer.from('%PDF-1.7\n'), /dokumen PDF/],
    ['a GIF', await frames().gif().toBuffer(), /gambar GIF/],
    ['a moving WebP', await frames().webp().toBuffer(), /bergerak/],
    ['an empty file', Buffer.alloc(0), /kosong/],
    ['random bytes', Buffer.from('bukan apa-apa'), /tidak dikenal/],
  ]; // prettier-ignore
}

/** Photos that phones and cameras really write, by what is special about them. */
export async function goodPhotos(): Promise<[name: string, bytes: Buffer][]> {
  const jpeg = await sharp(await photoLike(1200, 900))
    .jpeg()
    .toBuffer();
  // Some phones leave a field of the scan's head at 0 that the standard wants at 63.
  const slip = Buffer.from(jpeg);
  for (let at = 2; slip[at] === 0xff; at += 2 + slip.readUInt16BE(at + 2))
    if (slip[at + 1] === 0xda) {
      slip[at + 2 + slip.readUInt16BE(at + 2) - 2] = 0;
      break;
    }
  const alpha = { width: 900, height: 700, channels: 4 as const, background: '#ff000080' };
  return [
    ['a phone photo on its side', await phonePhoto()],
    ['a JPEG with a slip in its head', slip],
    ['a JPEG with a film on its end', Buffer.concat([jpeg, Buffer.from('ftypmp42 lokasi -7.98')])],
    ['a CMYK JPEG', await sharp(jpeg).toColourspace('cmyk').jpeg().toBuffer()],
    ['a grey JPEG', await sharp(jpeg).greyscale().jpeg().toBuffer()],
    ['a PNG one can see through', await sharp({ create: alpha }).png().toBuffer()],
    ['a PNG of 16 bits', await sharp(jpeg).toColourspace('rgb16').png().toBuffer()],
    ['a WebP', await sharp(jpeg).webp().toBuffer()],
    ['a photo in wide colours', await sharp(jpeg).withIccProfile('p3').jpeg().toBuffer()],
    ['a photo of 108 million pixels', await plain(12_000, 9_000).jpeg().toBuffer()],
  ];
}
