import { posix } from 'node:path';
import { html as escaped } from '../html.ts';
import { fileOf } from '../pages.ts';

/** A site as it is carried: read from a folder on a stick, without a server. */
export interface Carried {
  /** Base path of the site, with its final slash. */
  base: string;
  /** Full address of the site under its base path, with its final slash: what is not carried is linked there. */
  address: string;
  /** Whether a file comes along. */
  has: (file: string) => boolean;
  /** The text of a file that a page shall hold itself, since nothing can be fetched. */
  text: (file: string) => string;
}

const unescape = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&');

/** A link of a page, relative to the page's own file; left as it is where it does not lead into the site. */
export function relativeLink(link: string, file: string, { base, address, has }: Carried): string {
  if (!link.startsWith(base)) return link;
  const [, path, rest] = /^([^?#]*)(.*)$/.exec(link.slice(base.length))!;
  const target = fileOf(path!);
  // A pattern that a script fills in is no file yet.
  if (!has(decodeURI(target)) && !target.includes('{')) return address + path! + rest!;
  if (target === file && rest!.startsWith('#')) return rest!;
  return posix.relative(posix.dirname(file), target) + rest!;
}

const candidates = (srcset: string, change: (url: string) => string): string =>
  srcset.replace(/(^|,\s*)(\S+)/g, (_, before: string, url: string) => before + change(url));

/** Shapes that a page borrows from a drawing come to stand in the page: from a file, no other file may be drawn from. */
function ownShapes(html: string, { base, text }: Carried): string {
  const shapes = new Map<string, string>();
  const own = html.replace(
    /(<use\b[^>]* href=")(\/[^"#]+)#([^"]+)"/g,
    (_, start: string, url: string, id: string) => {
      const name = `pinjam-${id}`;
      const element = new RegExp(`<(path|g) id="${id}"(?:[^>]*/>|[^]*?</\\1>)`);
      const [shape, tag] = element.exec(text(url.slice(base.length)))!;
      shapes.set(name, shape.replaceAll(/ id="[^"]*"/g, '').replace(`<${tag!}`, `<${tag!} id="${name}"`));
      return `${start}#${name}"`;
    },
  );
  if (shapes.size === 0) return html;
  const hidden = `<svg class="visually-hidden" aria-hidden="true"><defs>${[...shapes.values()].join('')}</defs></svg>`;
  return own.replace('</body>', `${hidden}</body>`);
}

/**
 * A page as it works from a folder: relative links to files, classic scripts, no policy and nothing that only a server
 * can give. What its scripts would fetch stands in the page or is not asked for. Takes the page, its file and the site.
 */
export function carriedPage(html: string, file: string, site: Carried): string {
  const link = (url: string): string => escaped(relativeLink(unescape(url), file, site));
  const data = (url: string): string =>
    `data:application/json;base64,${Buffer.from(site.text(url.slice(site.base.length))).toString('base64')}`;
  return (
    ownShapes(html, site)
      .replace('<html', '<html data-salinan')
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      // A browser fetches these as from another host, which a file is not allowed.
      .replace(/<link rel="(?:manifest|preload)"[^>]*>/g, '')
      .replace(/ data-worker="[^"]*"/, '')
      .replaceAll('<script type="module" src', '<script defer src')
      .replace(
        / (data-(?:counts|contents))="(\/[^"]*)"/g,
        (_, name: string, url: string) => ` ${name}="${data(url)}"`,
      )
      .replace(
        / (href|src|action|data-link)="(\/[^"]*)"/g,
        (_, name: string, url: string) => ` ${name}="${link(url)}"`,
      )
      .replace(/ srcset="([^"]*)"/g, (_, list: string) => ` srcset="${candidates(list, link)}"`)
  );
}

/**
 * A style sheet whose addresses are relative to its own file. Its fonts are waited for: they cannot be asked for ahead of the
 * text, as the site does it, but lie on the same stick.
 */
export const carriedStyles = (css: string, file: string, site: Carried): string =>
  css
    .replaceAll(/font-display:\s*optional/g, 'font-display:block')
    .replace(
      /url\((["']?)(\/[^)"']*)\1\)/g,
      (_, quote: string, url: string) => `url(${quote}${relativeLink(url, file, site)}${quote})`,
    );
