import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { faultOf } from '../../src/lib/gate/faults.ts';
import { meant } from '../../src/lib/gate/walk.ts';
import { inSchemaOrder } from '../../src/lib/intake/merge-record.ts';
import { privateIn } from '../../src/lib/schema/private.ts';
import { umkmSchema, type UmkmRecord } from '../../src/lib/schema/umkm.ts';
import { jsonText, writeWhole } from '../intake/write.ts';
import { PhotoRefused } from './clean.ts';

/** The record that a photo belongs to, and the photo in it. */

type PhotoField = NonNullable<UmkmRecord['photo']>;

export interface PhotoRecord {
  path: string;
  record: UmkmRecord;
}

/** The record of a slug under the root. Throws `PhotoRefused` where there is none, or where its file is faulty. */
export function recordOf(root: string, slug: string): PhotoRecord {
  const paths = globSync('content/umkm/*/*.json', { cwd: root });
  const found = paths.find((path) => basename(path, '.json') === slug);
  if (!found) {
    const known = paths.map((path) => basename(path, '.json')).sort();
    throw new PhotoRefused(
      `Tidak ada pelaku "${slug}"; ${meant(slug, known, 'slug adalah akhir alamat halamannya, misalnya batik-celaket dari /umkm/batik-celaket/')}`,
    );
  }
  const path = join(root, found);
  try {
    return { path, record: umkmSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) };
  } catch {
    throw new PhotoRefused(`${found} belum benar; jalankan npm run data dan betulkan dahulu.`);
  }
}

/** The record with its photo, or without. Throws `PhotoRefused` with what is wrong with the words of the photo. */
export function withPhoto(record: UmkmRecord, photo: PhotoField | undefined): UmkmRecord {
  const parsed = umkmSchema.safeParse({ ...record, photo });
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => faultOf('', { ...record, photo }, issue));
    throw new PhotoRefused(
      faults.map(({ place, wrong, instead }) => `${place}: ${wrong}; ${instead}`).join('\n'),
    );
  }
  for (const text of photo ? [photo.alt.id, photo.alt.en, photo.credit] : []) {
    const found = privateIn(text);
    if (found) throw new PhotoRefused(`Ada ${found} dalam teks fotonya; hapus, sebab teks ini akan terbit.`);
  }
  return inSchemaOrder(parsed.data);
}

/** Writes the record and its photo; a photo that it no longer names is deleted. */
export function keepPhoto({ path, record: before }: PhotoRecord, record: UmkmRecord, bytes?: Buffer): void {
  const folder = dirname(path);
  if (bytes && record.photo) writeWhole(join(folder, record.photo.src), bytes);
  writeWhole(path, jsonText(record));
  const old = before.photo?.src;
  if (old && old !== record.photo?.src && existsSync(join(folder, old))) rmSync(join(folder, old));
}
