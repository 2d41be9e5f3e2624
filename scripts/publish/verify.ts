import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, pathOf } from '../pages.ts';

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
  targets: Set<string>;
  broken: string[];
}

/** The addresses an attribute names; a srcset names several, each with a width behind it. */
const urlsOf = (name: string, value: string): string[] =>
  name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s/)[0]!) : [value];

function readPage(html: string): Page {
  const page: Page = { ids: new Set(), targets: new Set(), broken: [] };
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
          } else if (!/^(mailto|tel|data):/.test(url)) page.targets.add(url);
        }
    }
  }
  return page;
}

/** A site as it will be: what was made now, over what is published and stays. */
export interface Overlay {
  /** Folder of the published site. */
  below: string;
  /** Files of it that go. */
  vanished: readonly string[];
}

/** Where a link leads: the file, and the anchor in it. */
interface Target {
  file: string;
  anchor: string;
}

/** Reads the links of a site with the given base path; the same link is understood once, however many pages have it. */
function resolver(base: string): (target: string, path: string) => Target {
  const root = base.replace(/\/$/, '');
  const known = new Map<string, Target>();
  return (target, path) => {
    const found = known.get(target);
    if (found) return found;
    const { pathname, hash } = new URL(target, `http://site${root}${path}`);
    const at = decodeURI(pathname).replace(root, '').slice(1);
    const file = at === '' || at.endsWith('/') ? `${at}index.html` : at;
    const result = { file, anchor: decodeURIComponent(hash.slice(1)) };
    if (target.startsWith('/')) known.set(target, result);
    return result;
  };
}

/**
 * Checks a built site: every internal link and resource exists (anchors too), no style attribute, no inline handler,
 * no id twice on a page, nothing loaded from another host. Takes the folder and the base path; gives one line per fault.
 * With an overlay the folder holds only what changed; the rest of the published site is read again where something
 * that it may point to has gone.
 */
export function verifySite(dir: string, base = '/', overlay?: Overlay): string[] {
  const own = new Set(filesOf(dir));
  const files = new Set(overlay ? [...filesOf(overlay.below), ...own] : own);
  for (const file of overlay?.vanished ?? []) files.delete(file);
  const read = (file: string): string =>
    readFileSync(join(own.has(file) || !overlay ? dir : overlay.below, file), 'utf8');
  const html = (list: Iterable<string>): string[] => [...list].filter((file) => file.endsWith('.html'));

  const resolve = resolver(base);
  const faults: string[] = [];
  /** Anchors on other pages, and a page that leads to each. */
  const anchors = new Map<string, Map<string, string>>();
  const check = (file: string): Page => {
    const path = pathOf(file);
    const page = readPage(read(file));
    faults.push(...page.broken.map((what) => `${path}: ${what}`));
    for (const target of page.targets) {
      const to = resolve(target, path);
      if (!files.has(to.file)) faults.push(`${path}: ${target} does not exist`);
      else if (to.anchor !== '' && to.file === file && !page.ids.has(to.anchor))
        faults.push(`${path}: ${target} has no such anchor`);
      else if (to.anchor !== '' && to.file !== file && to.file.endsWith('.html')) {
        const asked = anchors.get(to.file) ?? new Map<string, string>();
        anchors.set(to.file, asked);
        if (!asked.has(to.anchor)) asked.set(to.anchor, `${path}: ${target} has no such anchor`);
      }
    }
    return page;
  };
  let lost = html(overlay?.vanished ?? []).length > 0;
  for (const file of html(own)) {
    const { ids } = check(file);
    const before = overlay && join(overlay.below, file);
    if (before && existsSync(before))
      lost ||= [...readPage(readFileSync(before, 'utf8')).ids].some((id) => !ids.has(id));
  }
  if (overlay && lost) for (const file of html(files)) if (!own.has(file)) check(file);
  for (const [file, asked] of anchors) {
    const { ids } = readPage(read(file));
    for (const [anchor, fault] of asked) if (!ids.has(anchor)) faults.push(fault);
  }
  return faults;
}
