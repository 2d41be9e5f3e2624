/** The type that a file is sent with, by the ending of its name. */

/**
 * Text: worth compressing, and always sent with its character set where the type has one. What is asked for most stands
 * first, for nginx goes through them in this order.
 */
export const TEXT_TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
  ics: 'text/calendar; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml; charset=utf-8',
};

/** What is compressed already. The files of the search index are unpacked by their reader, not by the browser. */
export const BINARY_TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  jpg: 'image/jpeg',
  pagefind: 'application/octet-stream',
  pdf: 'application/pdf',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  png: 'image/png',
  wasm: 'application/wasm',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** What is sent for every other ending. */
export const OTHER_TYPE = 'application/octet-stream';

const endingOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1] ?? '';

/** Whether a file is text, and so worth compressing. */
export const isText = (path: string): boolean => endingOf(path) in TEXT_TYPES;

/** The type of a file by its path, which must name a file: `/umkm/index.html`, not `/umkm/`. */
export function typeOf(path: string): string {
  const ending = endingOf(path);
  return TEXT_TYPES[ending] ?? BINARY_TYPES[ending] ?? OTHER_TYPE;
}
