import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Permission } from '../../src/lib/privacy/leaks.ts';
import { filesOf, placeOf } from '../pages.ts';
import { readPage, resolver, type Finding, type Page, type Resolve } from './page.ts';

/** A built site as the checks see it. */
export interface Site {
  dir: string;
  /** Full address without a slash at its end: origin and base path. */
  address: string;
  /** Base path, with a slash at both ends. */
  base: string;
  /** Private values that may stand there. */
  allowed: readonly Permission[];
  /** Every file, and the pages among them, in order. */
  files: ReadonlySet<string>;
  pages: readonly string[];
  text: (file: string) => string;
  /** What a page holds; read once. */
  page: (file: string) => Page;
  /** Where a link on the page of that path leads. */
  resolve: Resolve;
  /** The file an absolute address of this site means, or undefined for one of another site. */
  fileAt: (address: string) => string | undefined;
}

/** One of the checks. It gives what it found, and `note` where it looked at a part only. */
export interface Check {
  name: string;
  run: (site: Site, options: { all: boolean }) => Checked | Promise<Checked>;
}
export interface Checked {
  findings: Finding[];
  note?: string;
}

/** Opens a built site that is to stand at an address, which is given in full. */
export function openSite(dir: string, address: string, allowed: readonly Permission[] = []): Site {
  const { root, base } = placeOf(address);
  const files = new Set(filesOf(dir));
  const resolve = resolver(base);
  const read = new Map<string, Page>();
  const text = (file: string): string => readFileSync(join(dir, file), 'utf8');
  return {
    dir,
    address: root,
    base,
    allowed,
    files,
    pages: [...files].filter((file) => file.endsWith('.html')),
    text,
    page(file) {
      const page = read.get(file) ?? readPage(text(file));
      read.set(file, page);
      return page;
    },
    resolve,
    fileAt: (at) => (at.startsWith(`${root}/`) ? resolve(new URL(at).pathname, '/').file : undefined),
  };
}

/** The head of a page, in which everything that machines read stands. */
export const headOf = (html: string): string => html.slice(0, html.indexOf('</head>') + 1 || 8000);
