import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { PhotoSource } from '../../src/lib/photo/published.ts';
import { variantFile, variantFormats, widthsOf, type VariantFormat } from '../../src/lib/photo/variants.ts';

/** The files of each photo, made once and kept by the fingerprint of what they are made from. */

export const cacheOf = (root: string): string => join(root, '.cache', 'foto');

/** Where one file of a photo is kept. */
export const keptFile = (root: string, { hash }: PhotoSource, width: number, format: VariantFormat): string =>
  join(cacheOf(root), hash, variantFile('foto', width, format));

export const formats = Object.keys(variantFormats) as VariantFormat[];

/** Makes all files of a photo that is not in the cache yet; the photo is decoded once. */
export async function makeVariants(root: string, photo: PhotoSource): Promise<void> {
  const folder = join(cacheOf(root), photo.hash);
  if (existsSync(folder)) return;
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const widths = widthsOf(photo.width);
  const whole = await sharp(readFileSync(join(root, 'content', photo.file)))
    .resize({ width: widths.at(-1)! })
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (const width of widths) {
    const { data, info } = await sharp(whole.data, { raw: whole.info })
      .resize({ width })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const picture = () => sharp(data, { raw: info });
    const made = {
      avif: await picture().avif(variantFormats.avif).toBuffer(),
      webp: await picture().webp(variantFormats.webp).toBuffer(),
      jpg: await picture().jpeg(variantFormats.jpg).toBuffer(),
    };
    for (const format of formats)
      writeFileSync(join(fresh, variantFile('foto', width, format)), made[format]);
  }
  // Whole or not at all, so that what an interrupted build left behind is never published.
  renameSync(fresh, folder);
}
