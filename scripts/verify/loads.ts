import { posix } from 'node:path';
import { fromElsewhere, isElsewhere, loads, missing, resolver, tagsOf, type Finding } from './page.ts';

/** What the files beside the pages load by themselves: files of this site that exist, and nothing of another host. */

/** The addresses that a style sheet names: url(…), and an @import without it. */
const urlsIn = (css: string): string[] =>
  [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/gi)].map(
    ([, url, imported]) => (url ?? imported)!.trim(),
  );

function inStyles(file: string, css: string, files: ReadonlySet<string>, base: string): Finding[] {
  return urlsIn(css).flatMap((url): Finding[] => {
    if (url.startsWith('data:') || url.startsWith('#')) return [];
    if (isElsewhere(url)) return [{ file, ...fromElsewhere(url) }];
    const at = url.replace(/[?#].*$/, '');
    const target = at.startsWith('/')
      ? resolver(base)(at, '/').file
      : posix.join(posix.dirname(file), decodeURI(at));
    return files.has(target) ? [] : [missing(file, url)];
  });
}

/** The addresses that a drawing loads: of its elements, of its style, and of the sheet it names before them. */
function inDrawing(svg: string): string[] {
  // Most drawings name nothing but what SVG is.
  if (!svg.replaceAll('http://www.w3.org/', '').includes('//')) return [];
  const sheets = [...svg.matchAll(/<\?xml-stylesheet[^>]*\bhref\s*=\s*["']([^"']+)/g)].map(([, url]) => url!);
  const elements = [...tagsOf(svg)].flatMap(([name, attributes]) =>
    [...attributes].flatMap(([key, value]) => (loads(name, key, attributes) ? [value] : [])),
  );
  return [...sheets, ...elements, ...urlsIn(svg)];
}

/** An address that stands as it is where a script loads from; one that is put together cannot be told. */
const loading =
  /\b(?:(?:fetch|import|importScripts|Worker|SharedWorker|WebSocket|EventSource|sendBeacon)\(|(?:from|import)(?=\s*["']))\s*["'`]([^"'`\s]+)/g;
const inScript = (js: string): string[] => [...js.matchAll(loading)].map(([, url]) => url!);

/** What is wrong with what a style sheet, a drawing or a script loads. Takes all files of the site, and its base path. */
export function fileFindings(
  file: string,
  text: () => string,
  files: ReadonlySet<string>,
  base: string,
): Finding[] {
  const elsewhere = (urls: string[]): Finding[] =>
    [...new Set(urls)].filter(isElsewhere).map((url) => ({ file, ...fromElsewhere(url) }));
  switch (posix.extname(file)) {
    case '.css':
      return inStyles(file, text(), files, base);
    case '.svg':
      return elsewhere(inDrawing(text()));
    case '.js':
      return elsewhere(inScript(text()));
    default:
      return [];
  }
}
