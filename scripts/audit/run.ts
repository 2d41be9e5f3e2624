import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { readContent } from '../content.ts';
import { buildDate, editionOf } from '../data.ts';
import { serve } from '../serve.ts';
import { launch } from './browser.ts';
import { codeOf } from './results.ts';
import { PAGES, type Scene, USES } from './scenes.ts';
import { TEMPLATES } from './templates.ts';

/** What the two commands of the accessibility checks share: options, the served site, two pages at a time, progress. */

export const root = join(import.meta.dirname, '../..');

/** The edition of a built site, and the one that content and code as they lie here would have on its day. */
function editionsOf(dir: string): { site: string; here: string } {
  const { id, date } = JSON.parse(readFileSync(join(dir, 'data/edisi.json'), 'utf8')) as Record<
    'id' | 'date',
    string
  >;
  return { site: id, here: editionOf(root, date, readContent(join(root, 'content')).raw).id };
}

export interface Run {
  browser: Browser;
  /** Address of the served site. */
  base: string;
  dir: string;
  /** Ids of what is looked at, and of what lies here: where they are not the same, the site is older. */
  editions: { site: string; here: string };
  scenes: readonly Scene[];
  /** For the results: what was looked at, and with what. Undefined where the run is of a part, or of another code. */
  stamp?: {
    date: string;
    code: string;
    browser: string;
    templates: number;
    pages: number;
    uses: number;
  };
  quick: boolean;
  /** Whether every page is looked at. */
  whole: boolean;
}

/**
 * Opens the built site for a command: `--paths /,/umkm/` looks at these pages alone, `--quick` at less, `--dir` at
 * another folder. Only a whole run over the site of this code gets a stamp, and so may write results.
 */
export async function opened(work: (run: Run) => Promise<void>): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      dir: { type: 'string', default: join(root, 'dist') },
      paths: { type: 'string' },
    },
  });
  const { quick, dir } = values;
  const wanted = values.paths?.split(',');
  const scenes = [...PAGES, ...USES].filter(({ path }) => wanted === undefined || wanted.includes(path));
  const whole = wanted === undefined && !quick;
  const editions = editionsOf(dir);
  const ours = whole && editions.site === editions.here;
  const site = await serve({ dir, port: 0 });
  const browser = await launch();
  try {
    const stamp = {
      date: buildDate(),
      code: codeOf(root),
      browser: `Chromium ${browser.version().split('.')[0]}`,
      templates: TEMPLATES.length,
      pages: PAGES.length,
      uses: USES.length,
    };
    await work({ browser, base: site.url, dir, editions, scenes, quick, whole, ...(ours && { stamp }) });
  } finally {
    await browser.close();
    await site.close();
  }
  if (whole && !ours) console.log('\nNothing written: dist/ was built from other content or code (npm run build).'); // prettier-ignore
}

/** Works through a list two at a time, telling how far it is; gives what was made of each, in its order. */
export async function inPairs<T, R>(
  items: readonly T[],
  name: (item: T) => string,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const made: R[] = [];
  const queue = items.entries();
  let done = 0;
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) {
      const from = performance.now();
      made[index] = await work(item);
      done += 1;
      const seconds = ((performance.now() - from) / 1000).toFixed(1);
      console.error(`${done}/${items.length}  ${name(item)}  ${seconds} s`);
    }
  };
  await Promise.all([worker(), worker()]);
  return made;
}
