import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, pagesOf } from '../pages.ts';

/** The checks on the bytes: what must hold for every page before a build is published. */

const attribute = /\s(href|src|srcset|action|style|id|on\w+)="([^"]*)"/g;
const unescape = (text: string): string =>
  text.replace(
    /&(amp|#38|quot|#34|#39);/g,
    (_, name: string) => ({ amp: '&', '#38': '&', quot: '"', '#34': '"', '#39': "'" })[name]!,
  );

interface Page {
  ids: Set<string>;
  /** Targets of links and resources on this site, and whatever breaks a rule by itself. */
  targets: string[];
  broken: string[];
}

/** The addresses an attribute names; a srcset names several, each with a width behind it. */
const urlsOf = (name: string, value: string): string[] =>
  name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s/)[0]!) : [value];

function readPage(html: string): Page {
  const page: Page = { ids: new Set(), targets: [], broken: [] };
  // What a script or a code sample holds is text, not markup.
  const markup = html.replace(/<(script|pre)\b([^>]*)>[\s\S]*?<\/\1>/g, '<$1$2>');
  for (const tag of markup.matchAll(/<([a-z][\w-]*)((?:\s[^<>]*)?)>/g)) {
    for (const [, name, raw] of tag[2]!.matchAll(attribute)) {
      const value = unescape(raw!);
      if (name === 'id') {
        if (page.ids.has(value)) page.broken.push(`id "${value}" twice`);
        page.ids.add(value);
      } else if (name === 'style' || name!.startsWith('on'))
        page.broken.push(`${name}="${value}" (blocked by the CSP)`);
      else
        for (const url of urlsOf(name!, value)) {
          if (/^(https?:)?\/\//.test(url)) {
            const loads =
              name === 'src' ||
              name === 'srcset' ||
              (tag[1] === 'link' && /rel="(stylesheet|icon|preload|manifest)"/.test(tag[2]!));
            if (loads) page.broken.push(`loads ${url} from another host`);
          } else if (!/^(mailto|tel|data):/.test(url)) page.targets.push(url);
        }
    }
  }
  return page;
}

/**
 * Checks a built site: every internal link and resource exists (anchors too), no style attribute, no inline handler,
 * no id twice on a page, nothing loaded from another host. Takes the folder and the base path; gives one line per fault.
 */
export function verifySite(dir: string, base = '/'): string[] {
  const files = new Set(filesOf(dir));
  const pages = new Map(
    pagesOf(dir).map((path) => {
      const file = path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
      return [path, readPage(readFileSync(join(dir, file), 'utf8'))];
    }),
  );
  const faults: string[] = [];
  for (const [path, page] of pages) {
    faults.push(...page.broken.map((what) => `${path}: ${what}`));
    for (const target of new Set(page.targets)) {
      const { pathname, hash } = new URL(target, `http://site${base.replace(/\/$/, '')}${path}`);
      const at = decodeURI(pathname).replace(base.replace(/\/$/, ''), '');
      const linked = pages.get(at);
      if (!linked && !files.has(at.slice(1))) faults.push(`${path}: ${target} does not exist`);
      else if (linked && hash.length > 1 && !linked.ids.has(decodeURIComponent(hash.slice(1))))
        faults.push(`${path}: ${target} has no such anchor`);
    }
  }
  return faults;
}
