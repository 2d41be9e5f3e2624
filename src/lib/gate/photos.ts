import type { RawContent, Tables } from './tables.ts';
import type { Add } from './walk.ts';
import { photoLimits } from '../photo/limits.ts';

const again = (slug: string): string =>
  `jalankan npm run foto -- <berkas foto> --untuk ${slug} --ganti, dengan teks dan kreditnya`;

/** Every photo is the one that `npm run foto` made, and every image in content/ belongs to a record. */
export function checkPhotos({ umkm }: Tables, { images }: RawContent, add: Add): void {
  const used = new Set<string>();
  for (const { file, slug, folder, record } of umkm) {
    if (!record.photo) continue;
    const { src } = record.photo;
    const path = `umkm/${folder}/${src}`;
    const image = images[path];
    used.add(path);
    const wrong = (what: string, instead = again(slug)) => add(file, 'photo › src', what, instead);
    if (!image)
      wrong(
        `foto "${src}" tidak ada di samping berkas ini`,
        'simpan fotonya di folder yang sama, atau hapus "photo"',
      );
    else if (!image.jpeg) wrong(`"${src}" bukan JPEG yang utuh`);
    else if (image.jpeg.extras.length > 0)
      wrong(
        `foto "${src}" masih membawa ${image.jpeg.extras.join(', ')}; tempat dan waktu pengambilan bisa ikut terbit`,
      );
    else if (
      Math.max(image.jpeg.width, image.jpeg.height) > photoLimits.longest ||
      image.bytes > photoLimits.storedBytes
    )
      wrong(
        `foto "${src}" terlalu besar: ${image.jpeg.width} × ${image.jpeg.height} piksel, ${Math.round(image.bytes / 1000)} kB; paling besar ${photoLimits.longest} piksel dan ${photoLimits.storedBytes / 1000} kB`,
      );
  }
  for (const path of Object.keys(images))
    if (!used.has(path))
      add(
        `content/${path}`,
        'berkas ini',
        'tidak ada catatan yang memakai foto ini',
        'pasang dengan npm run foto, atau hapus berkasnya',
      );
}
