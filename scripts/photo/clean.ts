import sharp, { type Metadata } from 'sharp';
import { photoKind } from '../../src/lib/photo/kind.ts';
import { photoLimits } from '../../src/lib/photo/limits.ts';

/** Makes of any phone photo the one that is stored: upright, in sRGB, of limited size, with nothing beside its pixels. */

/** Why a photo is not taken, as a sentence for an editor that says what to do instead. */
export class PhotoRefused extends Error {}

export interface CleanPhoto {
  bytes: Buffer;
  width: number;
  height: number;
  /** What the given file carried beside its picture. */
  dropped: string[];
}

/** Slips in files of common phones that take nothing from the picture. */
const harmless = /Invalid SOS parameters|extraneous bytes before marker/;

type FailOn = 'warning' | 'error';
const reader = (bytes: Buffer, failOn: FailOn) =>
  sharp(bytes, { failOn, limitInputPixels: photoLimits.givenPixels }).timeout({ seconds: 60 });

const { longest, shortest } = photoLimits;
const encode = (bytes: Buffer, failOn: FailOn) =>
  reader(bytes, failOn)
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

/** The sentence for what the image library says. */
function refusal(error: unknown): PhotoRefused {
  if (error instanceof PhotoRefused) return error;
  const message = messageOf(error);
  if (/pixel limit|dimensions? too large|exceeds the maximum/i.test(message))
    return new PhotoRefused(
      `Gambarnya lebih dari ${photoLimits.givenPixels / 1_000_000} juta piksel, jauh di atas foto ponsel mana pun; perkecil dahulu.`,
    );
  return new PhotoRefused(
    'Fotonya rusak atau terpotong; salin lagi dari ponsel atau minta dikirim ulang, lewat kabel atau surel.',
  );
}

async function encoded(bytes: Buffer) {
  try {
    return await encode(bytes, 'warning');
  } catch (error) {
    if (!harmless.test(messageOf(error))) throw error;
    return encode(bytes, 'error');
  }
}

const droppedFrom = ({ exif, xmp, iptc, icc, comments }: Metadata): string[] =>
  [
    exif && 'EXIF (kamera, waktu, mungkin lokasi)',
    xmp && 'XMP',
    iptc && 'IPTC',
    icc && 'profil warna',
    comments && 'catatan',
  ].filter((name) => typeof name === 'string');

/** The photo as it is stored. Takes the bytes of a file; throws `PhotoRefused`. */
export async function cleanPhoto(bytes: Buffer): Promise<CleanPhoto> {
  if (bytes.length > photoLimits.givenBytes)
    throw new PhotoRefused(
      `Berkasnya ${Math.round(bytes.length / 1_000_000)} MB; paling besar ${photoLimits.givenBytes / 1_000_000} MB.`,
    );
  const kind = photoKind(bytes);
  if (typeof kind === 'object')
    throw new PhotoRefused(`Berkas ini ${kind.name}, bukan foto JPEG, PNG, atau WebP; ${kind.repair}.`);
  try {
    const metadata = await reader(bytes, 'error').metadata();
    if ((metadata.pages ?? 1) > 1) throw new PhotoRefused('Gambar ini bergerak; berikan foto diam.');
    const { data, info } = await encoded(bytes);
    if (Math.min(info.width, info.height) < shortest)
      throw new PhotoRefused(
        `Foto ini terlalu kecil atau terlalu panjang: menjadi ${info.width} × ${info.height} piksel, sedangkan sisi pendeknya harus sedikitnya ${shortest}. Minta foto aslinya, bukan tangkapan layar atau gambar mini.`,
      );
    if (data.length > photoLimits.storedBytes)
      throw new PhotoRefused('Foto ini terlalu ramai untuk disimpan di bawah 2 MB; pakai foto lain.');
    return { bytes: data, width: info.width, height: info.height, dropped: droppedFrom(metadata) };
  } catch (error) {
    throw refusal(error);
  }
}
