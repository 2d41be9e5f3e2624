import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { PhotoSource } from '../../src/lib/photo/published.ts';
import { variantFile, widthsOf } from '../../src/lib/photo/variants.ts';
import { cacheOf, formats, keptFile, makeVariants } from './variants.ts';

/** Photos at work at the same time: two, so that a small machine stays usable. */
const workers = 2;
/** Photos kept although no record of this edition has them, for the way back to an older state. */
const spare = 100;

/** Links a file into the published folder; where the file system has no links, it is copied. */
function put(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Forgets photos that are no longer used, those made first before the others. */
function prune(cache: string, used: ReadonlySet<string>): void {
  readdirSync(cache)
    .filter((name) => !used.has(name))
    .map((name) => ({ name, made: statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.made - a.made || a.name.localeCompare(b.name))
    .slice(spare)
    .forEach(({ name }) => rmSync(join(cache, name), { recursive: true }));
}

/** Puts every file of every published photo into a folder: from the cache, or made and kept there. */
export async function publishPhotos(
  root: string,
  photos: readonly PhotoSource[],
  out: string,
): Promise<void> {
  if (photos.length === 0) return;
  const before = sharp.concurrency();
  sharp.concurrency(1);
  const waiting = [...photos];
  const work = async (): Promise<void> => {
    for (let photo = waiting.shift(); photo; photo = waiting.shift()) await makeVariants(root, photo);
  };
  await Promise.all(Array.from({ length: workers }, work));
  sharp.concurrency(before);
  mkdirSync(out, { recursive: true });
  for (const photo of photos)
    for (const width of widthsOf(photo.width))
      for (const format of formats)
        put(keptFile(root, photo, width, format), join(out, variantFile(photo.name, width, format)));
  prune(cacheOf(root), new Set(photos.map(({ hash }) => hash)));
}
