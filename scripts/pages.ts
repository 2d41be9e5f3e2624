import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file of a folder, as paths with forward slashes, sorted. */
export function filesOf(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The address of a page without base path: `/umkm/`, `/en/umkm/`, `/404.html`. */
export const pathOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** The file an address without base path means, with a slash before it or without: that of a folder is its index.html. */
export function fileOf(path: string): string {
  const at = path.replace(/^\//, '');
  return at === '' || at.endsWith('/') ? `${at}index.html` : at;
}

/** `/etalase/` as `/etalase`, `/` as nothing: what stands before every path of the site. */
export const prefixOf = (base: string): string => `/${base}`.replace(/\/+$/, '').replace(/^\/+/, '/');

/** Where a site stands that has this address: in full without a slash at its end, and its base path with one at both. */
export const placeOf = (address: string): { root: string; base: string } => ({
  root: address.replace(/\/$/, ''),
  base: `${prefixOf(new URL(address).pathname)}/`,
});

/** The addresses of the HTML pages among these files. */
export const pagesAmong = (files: readonly string[]): string[] =>
  files.filter((file) => file.endsWith('.html')).map(pathOf);

/** The addresses of the HTML pages of a built site. */
export const pagesOf = (dir: string): string[] => pagesAmong(filesOf(dir));
