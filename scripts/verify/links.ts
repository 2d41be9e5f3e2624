import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, pathOf } from '../pages.ts';
import { fileFindings } from './loads.ts';
import { missing, readPage, resolver, type Finding, type Page } from './page.ts';

/** A site as it will be: what was made now, over what is published and stays. */
export interface Overlay {
  /** Folder of the published site. */
  below: string;
  /** Files of it that go. */
  vanished: readonly string[];
}

const anchorless = (file: string, target: string): Finding => ({
  file,
  what: `${target}: halamannya ada, bagian itu tidak`,
  mend: 'betulkan nama bagian setelah tanda #',
});

/**
 * Checks a built site: every internal link and resource exists (anchors too), no style attribute, no inline handler,
 * no id twice on a page, nothing loaded from another host. Takes the folder, the base path, and `read` where pages were read
 * before. With an overlay the folder holds only what changed; the rest of the published site is read again where something
 * that it may point to has gone. Every build runs this.
 */
export function linkFindings(
  dir: string,
  base = '/',
  overlay?: Overlay,
  read?: (file: string) => Page,
): Finding[] {
  const own = new Set(filesOf(dir));
  const files = new Set(overlay ? [...filesOf(overlay.below), ...own] : own);
  for (const file of overlay?.vanished ?? []) files.delete(file);
  const text = (file: string): string =>
    readFileSync(join(own.has(file) || !overlay ? dir : overlay.below, file), 'utf8');
  const pageOf = read ?? ((file: string): Page => readPage(text(file)));
  const html = (list: Iterable<string>): string[] => [...list].filter((file) => file.endsWith('.html'));

  const resolve = resolver(base);
  const found: Finding[] = [];
  /** Anchors on other pages, and a page that leads to each. */
  const anchors = new Map<string, Map<string, Finding>>();
  const check = (file: string): Page => {
    const page = pageOf(file);
    found.push(...page.broken.map((fault) => ({ file, ...fault })));
    for (const target of page.targets) {
      const to = resolve(target, pathOf(file));
      if (!files.has(to.file)) found.push(missing(file, target));
      else if (to.anchor !== '' && to.file === file && !page.ids.has(to.anchor))
        found.push(anchorless(file, target));
      else if (to.anchor !== '' && to.file !== file && to.file.endsWith('.html')) {
        const asked = anchors.get(to.file) ?? new Map<string, Finding>();
        anchors.set(to.file, asked);
        if (!asked.has(to.anchor)) asked.set(to.anchor, anchorless(file, target));
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
    const { ids } = pageOf(file);
    for (const [anchor, finding] of asked) if (!ids.has(anchor)) found.push(finding);
  }
  for (const file of own) found.push(...fileFindings(file, () => text(file), files, base));
  return found;
}
