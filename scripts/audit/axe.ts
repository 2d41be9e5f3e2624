import { AxeBuilder } from '@axe-core/playwright';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from './browser.ts';
import { serve } from '../serve.ts';
import { addressesOf, TEMPLATES } from './templates.ts';

/** WCAG 2.0 to 2.2, levels A and AA. */
export const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** How a page is looked at. */
export interface Condition {
  readonly name: string;
  readonly width: 360 | 1280;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors?: 'active';
  readonly javaScript: boolean;
  /** Only these rules; all of the target when left out. */
  readonly rules?: readonly string[];
}

const themes = ['light', 'dark'] as const;
const widths = [360, 1280] as const;

/** The whole cross of `npm run axe`. */
export const FULL: readonly Condition[] = [
  ...[true, false].flatMap((javaScript) =>
    themes.flatMap((colorScheme) =>
      widths.map((width) => {
        const name = `${colorScheme} ${width}${javaScript ? '' : ' no JS'}`;
        return { name, width, colorScheme, javaScript };
      }),
    ),
  ),
  ...widths.map((width) => {
    const name = `forced ${width}`;
    return { name, width, colorScheme: 'light', forcedColors: 'active', javaScript: true } as const;
  }),
];

/** What `npm test` looks at: all rules once, the contrast of colours in the other theme and width. */
export const QUICK: readonly Condition[] = [
  { name: 'light 360', width: 360, colorScheme: 'light', javaScript: true },
  { name: 'dark 360', width: 360, colorScheme: 'dark', javaScript: true, rules: ['color-contrast'] },
  { name: 'light 1280', width: 1280, colorScheme: 'light', javaScript: true, rules: ['color-contrast'] },
];

/** A broken rule on a page, with the elements that break it as selectors. */
export interface Violation {
  readonly rule: string;
  readonly help: string;
  readonly targets: readonly string[];
}

/** The context a condition needs. Motion is off, so that no colour is measured half way. */
export function contextFor(condition: Condition): BrowserContextOptions {
  return { javaScriptEnabled: condition.javaScript, reducedMotion: 'reduce' };
}

/**
 * Makes axe work where the page's scripts are off. Timers never fire there, so those without a delay become
 * promises; and axe takes `noscript` for hidden, so its content is put in its place.
 */
function readyWithoutScripts(): void {
  const soon = (callback: () => void, delay = 0): number => {
    if (delay === 0) void Promise.resolve().then(callback);
    return 0;
  };
  Object.assign(globalThis, { setTimeout: soon });
  for (const element of document.querySelectorAll('noscript')) element.replaceWith(...element.childNodes);
}

/**
 * Makes axe see forced colours: it reads the fill of letters, and Chromium tells that as the colour before forcing.
 * Each element gets the colour it is shown in as its fill.
 */
function fillAsShown(): void {
  const all = [...document.querySelectorAll<HTMLElement>('body *')];
  const shown = all.map((element) => getComputedStyle(element).color);
  all.forEach((element, i) => element.style.setProperty('-webkit-text-fill-color', shown[i]!));
}

/**
 * Gives what axe finds against an address under a condition, loading it where the page is not there yet. The page must
 * come from a context of `contextFor` with the same JavaScript setting.
 * @throws {Error} when the address is not there: an error page without faults would pass unseen.
 */
export async function auditPage(page: Page, url: string, condition: Condition): Promise<Violation[]> {
  const { width, colorScheme, forcedColors = 'none', rules } = condition;
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme, forcedColors });
  if (page.url() !== url) {
    const response = await page.goto(url, { waitUntil: 'load' });
    if (response?.status() !== 200) throw new Error(`${url} answers ${response?.status() ?? 'nothing'}`);
    if (!condition.javaScript) await page.evaluate(readyWithoutScripts);
    if (forcedColors === 'active') await page.evaluate(fillAsShown);
  }
  // Legacy mode collects the results in the page itself: there are no frames here, and without JavaScript the timers
  // of a second page would not fire. Only violations are described, which halves the time on long pages.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({
      preload: false,
      resultTypes: ['violations'],
      runOnly: rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: TAGS },
    })
    .analyze();
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    targets: nodes.map(({ target }) => target.flat().join(' ')),
  }));
}

/** What was found on one address under one condition; a page that could not be audited has an `error`. */
interface Result {
  readonly path: string;
  readonly condition: Condition;
  readonly violations: readonly Violation[];
  readonly error?: string;
}

async function auditOne(browser: Browser, base: string, path: string, condition: Condition): Promise<Result> {
  const context = await browser.newContext(contextFor(condition));
  try {
    const page = await context.newPage();
    const url = new URL(path.slice(1), base).href;
    return { path, condition, violations: await auditPage(page, url, condition) };
  } catch (error) {
    return { path, condition, violations: [], error: (error as Error).message.split('\n')[0]! };
  } finally {
    await context.close();
  }
}

/** All addresses under all conditions, two at a time; gives results in the order of the paths. */
async function auditSite(base: string, paths: readonly string[], conditions: readonly Condition[]) {
  const browser = await launch();
  const jobs = paths.flatMap((path) => conditions.map((condition) => ({ path, condition })));
  const results: Result[] = [];
  const queue = jobs.entries();
  const worker = async (): Promise<void> => {
    for (const [index, { path, condition }] of queue) {
      results[index] = await auditOne(browser, base, path, condition);
    }
  };
  try {
    await Promise.all([worker(), worker()]);
  } finally {
    await browser.close();
  }
  return results;
}

/** One row a page, one column a condition: the number of broken rules, or `!` where it could not be seen. */
function table(results: readonly Result[], conditions: readonly Condition[]): string {
  const paths = [...new Set(results.map(({ path }) => path))];
  const widest = Math.max(...paths.map((path) => path.length));
  const row = (first: string, cells: readonly string[]): string =>
    [first.padEnd(widest), ...cells.map((cell, i) => cell.padStart(conditions[i]!.name.length))].join('  ');
  return [
    row('', conditions.map(({ name }) => name)), // prettier-ignore
    ...paths.map((path) => {
      const own = results.filter((result) => result.path === path);
      return row(path, own.map(({ error, violations }) => (error ? '!' : String(violations.length)))); // prettier-ignore
    }),
  ].join('\n');
}

function details({ path, condition, violations, error }: Result): string[] {
  const where = `${path} (${condition.name})`;
  if (error) return [`${where}: ${error}`];
  return violations.map(({ rule, help, targets }) => {
    const more = targets.length > 5 ? `\n    and ${targets.length - 5} more` : '';
    return `${where}: ${rule}: ${help}\n    ${targets.slice(0, 5).join('\n    ')}${more}`;
  });
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      dir: { type: 'string', default: 'dist' },
      base: { type: 'string', default: '/' },
      paths: { type: 'string' },
    },
  });
  const conditions = values.quick ? QUICK : FULL;
  const paths = values.paths?.split(',') ?? TEMPLATES.flatMap(addressesOf);
  const site = await serve({ dir: values.dir, port: 0, base: values.base });
  try {
    const results = await auditSite(site.url, paths, conditions);
    const faults = results.flatMap(details);
    console.log(table(results, conditions));
    console.log(`\n${results.length} audits, ${faults.length} faults`);
    for (const fault of faults) console.log(`\n${fault}`);
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await site.close();
  }
}
