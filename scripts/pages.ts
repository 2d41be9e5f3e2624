import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of a folder, as paths with forward slashes, sorted. */
export function filesOf(dir: string): string[] {
  const files: string[] = [];
  // Folder by folder, which at a hundred thousand files takes less than half of what Node's own recursion does.
  const look = (folder: string, path: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isFile()) files.push(path + entry.name);
      else if (entry.isDirectory()) look(join(folder, entry.name), `${path}${entry.name}/`);
    }
  };
  look(dir, '');
  return files.sort();
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
