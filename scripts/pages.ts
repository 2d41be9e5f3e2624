import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file of a folder, as paths with forward slashes, sorted. */
export function filesOf(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The addresses of the HTML pages of a built site, without base path: `/umkm/`, `/en/umkm/`, `/404.html`. */
export function pagesOf(dir: string): string[] {
  return filesOf(dir)
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
}
