import { umkmKinds } from '../../schema/umkm.ts';
import { nameIndex, type NameIndex } from './names.ts';
import { folded } from './parsed.ts';

/** What offices call the subsektor besides their official names. A word that could mean two is not here: it is asked about. */
export const subsektorAliases: Readonly<Record<string, readonly string[]>> = {
  aplikasi: ['Aplikasi digital', 'Pengembangan aplikasi', 'Aplikasi dan perangkat lunak'],
  arsitektur: ['Jasa arsitektur', 'Arsitek'],
  'desain-interior': ['Interior'],
  'desain-komunikasi-visual': ['DKV', 'Desain grafis'],
  'desain-produk': ['Produk desain'],
  fesyen: ['Fashion', 'Mode', 'Busana', 'Fesyen/busana'],
  'film-animasi-video': ['Film', 'Animasi', 'Video', 'Film animasi video', 'Film, video, dan animasi', 'Perfilman', 'FAV'],
  fotografi: ['Foto', 'Photography'],
  kriya: ['Kerajinan', 'Kerajinan tangan', 'Craft', 'Handicraft', 'Seni kriya'],
  kuliner: ['Makanan', 'Minuman', 'Makanan dan minuman', 'Makanan minuman', 'Mamin', 'Culinary', 'F&B'],
  musik: ['Seni musik'],
  penerbitan: ['Percetakan dan penerbitan', 'Penerbit'],
  'pengembang-permainan': ['Game', 'Gim', 'Game developer', 'Pengembang game', 'Pengembang gim', 'Pengembangan permainan'],
  periklanan: ['Iklan', 'Advertising'],
  'seni-pertunjukan': ['Pertunjukan', 'Seni tari', 'Tari', 'Teater'],
  'seni-rupa': ['Lukis', 'Seni lukis'],
  'televisi-radio': ['TV dan radio', 'Televisi', 'Radio', 'TV', 'Televisi/radio', 'Penyiaran'],
}; // prettier-ignore

/** The kinds as people write them; the word itself is the official name. */
export const kindNames: NameIndex = nameIndex(
  umkmKinds.map((slug) => ({
    slug,
    name: slug,
    aliases: {
      usaha: ['UMKM', 'UKM', 'Perorangan', 'Toko', 'Warung', 'Usaha perorangan'],
      sentra: ['Sentra industri'],
      komunitas: ['Sanggar', 'Organisasi', 'Perkumpulan', 'Community'],
      merek: ['Brand', 'Merk'],
      studio: [],
      venue: ['Tempat', 'Gedung'],
      festival: ['Acara', 'Event'],
    }[slug],
  })),
);

/** True for ya, false for tidak, undefined for anything else: a consent is exactly one of the two. */
export function yesOrNo(text: string): boolean | undefined {
  const word = folded(text);
  return word === 'ya' ? true : word === 'tidak' ? false : undefined;
}
