import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cachePrefix } from '../../src/lib/offline.ts';
import { filesOf } from '../pages.ts';

const template = readFileSync(join(import.meta.dirname, 'sw.js'), 'utf8');

/**
 * The service worker of one edition, as text.
 * @param base the base path of the site, for example `/` or `/etalase/`.
 * @param made whatever the edition was made from: one that differs in a byte must differ here.
 */
export function workerOf(base: string, made: Iterable<string>): string {
  const hash = createHash('sha256').update(template);
  for (const part of made) hash.update(part).update('\n');
  return template
    .replace('__VERSION__', hash.digest('hex').slice(0, 16))
    .replace('__PREFIX__', cachePrefix(base.replace(/\/*$/, '/')));
}

/**
 * Writes the service worker into the folder of a build. Takes the base path, the pages of the edition (with a hash of
 * each, or of what it is made from) and the id of the edition, in which the code counts. Without pages, as Astro alone makes
 * them, the bytes in the folder count.
 */
export function writeWorker(dir: string, base: string, pages: Record<string, string>, edition: string): void {
  const listed = Object.entries(pages).map(([file, made]) => `${made} ${file}`);
  const lines =
    listed.length > 0 ? listed : filesOf(dir).map((file) => readFileSync(join(dir, file), 'base64'));
  writeFileSync(join(dir, 'sw.js'), workerOf(base, [edition, ...lines.sort()]));
}
