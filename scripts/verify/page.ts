import { fileOf, prefixOf } from '../pages.ts';

/** What the checks read out of one page. */

const unescape = (text: string): string =>
  text.replace(
    /&(amp|#38|quot|#34|#39);/g,
    (_, name: string) => ({ amp: '&', '#38': '&', quot: '"', '#34': '"', '#39': "'" })[name]!,
  );

const tag = /<([a-z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=]+)))?/g;

/** The start tags of a text, each with its attributes; what scripts and code samples hold is no markup. */
export function* tagsOf(html: string): Generator<[name: string, attributes: Map<string, string>]> {
  const markup = html.replace(/<!--[\s\S]*?-->|<(script|style|pre)\b([^>]*)>[\s\S]*?<\/\1>/g, '<$1$2>');
  for (const [, name, text] of markup.matchAll(tag)) {
    const attributes = new Map<string, string>();
    for (const [, key, double, single, bare] of text!.matchAll(attribute))
      attributes.set(key!.toLowerCase(), unescape(double ?? single ?? bare ?? ''));
    yield [name!.toLowerCase(), attributes];
  }
}

/** What is wrong at a place of the site, and what to do about it; in Indonesian. */
export interface Finding {
  /** The file below the folder of the site. */
  file: string;
  what: string;
  mend: string;
}

/** A finding as it is read. */
export const findingLines = ({ file, what, mend }: Finding): string => `${file}\n  ${what}\n  → ${mend}`;

export const missing = (file: string, target: string): Finding => ({
  file,
  what: `${target} tidak ada`,
  mend: 'betulkan tautannya, atau buat yang ditujunya',
});

/** Whether an address names its host, and so another than that of the page. */
export const isElsewhere = (url: string): boolean => /^(?:(?:https?|wss?):)?\/\//i.test(url);
export const fromElsewhere = (url: string): Omit<Finding, 'file'> => ({
  what: `memuat ${url} dari situs lain`,
  mend: 'simpan berkasnya di situs ini',
});

export interface Page {
  /** Language of the document. */
  lang: string;
  ids: Set<string>;
  /** Targets of links and resources on this site. */
  targets: Set<string>;
  /** Pages of this site it links to; true where the link is marked as leading to the other language (`hreflang`). */
  links: Map<string, boolean>;
  /** What breaks a rule by itself. */
  broken: Omit<Finding, 'file'>[];
}

/** The addresses an attribute names; a srcset names several, each with a width behind it. */
const urlsOf = (name: string, value: string): string[] =>
  name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s/)[0]!) : [value];

const loading = /^(stylesheet|icon|apple-touch-icon|preload|modulepreload|manifest|prefetch)$/;
const naming = ['href', 'xlink:href', 'src', 'srcset', 'action', 'poster', 'data'];

/** Whether a browser loads what an attribute names by itself; a link and a form wait for the reader. */
export function loads(tagName: string, name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (!naming.includes(name) || name === 'action') return false;
  if (tagName === 'link') return loading.test(attributes.get('rel') ?? '');
  return !/^(?:xlink:)?href$/.test(name) || !/^(?:a|area)$/.test(tagName);
}

export function readPage(html: string): Page {
  const page: Page = { lang: '', ids: new Set(), targets: new Set(), links: new Map(), broken: [] };
  for (const [tagName, attributes] of tagsOf(html)) {
    if (tagName === 'html') page.lang = attributes.get('lang') ?? '';
    const id = attributes.get('id');
    if (id !== undefined) {
      if (page.ids.has(id))
        page.broken.push({ what: `id "${id}" ada dua kali`, mend: 'beri bagian yang kedua nama lain' });
      page.ids.add(id);
    }
    for (const name of attributes.keys())
      if (name === 'style' || /^on\w/.test(name))
        page.broken.push({
          what: `${name}="${attributes.get(name)}" diblokir peramban (CSP)`,
          mend: name === 'style' ? 'pakai kelas' : 'pindahkan ke berkas *.client.ts',
        });
    for (const name of naming) {
      const value = attributes.get(name);
      if (value === undefined) continue;
      for (const url of urlsOf(name, value)) {
        if (isElsewhere(url)) {
          if (loads(tagName, name, attributes)) page.broken.push(fromElsewhere(url));
        } else if (!/^(mailto|tel|data):/.test(url)) {
          page.targets.add(url);
          if (tagName === 'a' && name === 'href' && !url.startsWith('#')) {
            const marked = attributes.has('hreflang');
            page.links.set(url, (page.links.get(url) ?? true) && marked);
          }
        }
      }
    }
  }
  return page;
}

/** Where a link leads: the file, and the anchor in it. */
export interface Target {
  file: string;
  anchor: string;
}
export type Resolve = (target: string, path: string) => Target;

/** A copy of a piece of a text; the piece itself would keep the whole page it was cut from in memory. */
const apart = (text: string): string => Buffer.from(text).toString();

/**
 * Reads the links of a site with the given base path, from the path of the page they stand on; the same link is understood
 * once, however many pages have it.
 */
export function resolver(base: string): Resolve {
  const root = prefixOf(base);
  const known = new Map<string, Target>();
  return (target, path) => {
    const found = known.get(target);
    if (found) return found;
    const { pathname, hash } = new URL(target, `http://site${root}${path}`);
    const asked = decodeURI(pathname);
    // What lies outside the base path is not of this site, whatever else it is called.
    const at = `${asked}/`.startsWith(`${root}/`) ? asked.slice(root.length + 1) : `..${asked}`;
    const result = { file: fileOf(at), anchor: decodeURIComponent(hash.slice(1)) };
    if (target.startsWith('/')) known.set(apart(target), result);
    return result;
  };
}
