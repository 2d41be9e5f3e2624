import { join } from 'node:path';
import { filesOf } from '../pages.ts';

/** The routes of src/pages as what they make, the most definite first. */
function routes(): { name: string; pattern: RegExp }[] {
  const dynamic = (segment: string): number =>
    segment.startsWith('[...') ? 2 : segment.includes('[') ? 1 : 0;
  const weight = (name: string): string => name.split('/').map(dynamic).join('');
  return filesOf(join(import.meta.dirname, '..', '..', 'src', 'pages'))
    .filter((file) => file.endsWith('.astro'))
    .map((file) => file.replace(/^\[\.\.\.locale\]\//, '').replace(/\.astro$/, ''))
    .sort((a, b) => weight(a).localeCompare(weight(b)) || b.length - a.length)
    .map((name) => {
      const source = name
        .replace(/(^|\/)index$/, '$1')
        .replace(/\/?$/, '/')
        // A number is a page of a list or a year, never a name.
        .replace(/\[\.\.\.\w+\]\//g, '(?:\\d+/)?')
        .replace(/\[year\]/g, '\\d{4}')
        .replace(/\[\w+\]/g, '(?!\\d+/)[^/]+');
      return { name, pattern: new RegExp(`^(?:en/)?${source.replace(/^\/$/, '')}index\\.html$`) };
    });
}

const known = routes();

/** The template a page is made from, as its route in src/pages: `umkm/[slug]`; the file itself where none makes it. */
export const templateOf = (file: string): string =>
  known.find(({ pattern }) => pattern.test(file))?.name ?? file;

/** The pages of each template and language, in order. */
export const byTemplate = (pages: readonly string[]): Map<string, string[]> =>
  Map.groupBy(pages, (file) => (file.startsWith('en/') ? `en ${templateOf(file)}` : templateOf(file)));
