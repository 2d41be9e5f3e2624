import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { type Condition, TAGS } from './conditions.ts';

// The axe that belongs to @axe-core/playwright, used directly: its builder sends axe to the page anew for every look.
const near = createRequire(import.meta.resolve('@axe-core/playwright'));
const source = readFileSync(near.resolve('axe-core/axe.min.js'), 'utf8');
/** The version of axe-core. */
export const axeVersion: string = near('axe-core/package.json').version;

/** A broken rule on a page, with the elements that break it as selectors. */
export interface Violation {
  readonly rule: string;
  readonly help: string;
  readonly targets: readonly string[];
}

interface Axe {
  getRules(tags: readonly string[]): unknown[];
  run(
    context: Document,
    options: object,
  ): Promise<{ violations: { id: string; help: string; nodes: { target: (string | string[])[] }[] }[] }>;
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
  for (const element of all) element.style.removeProperty('-webkit-text-fill-color');
  const shown = all.map((element) => getComputedStyle(element).color);
  all.forEach((element, i) => element.style.setProperty('-webkit-text-fill-color', shown[i]!));
}

/** Loads an address into a page. @throws {Error} when it is not there: an error page passes unseen. */
export async function load(page: Page, url: string): Promise<void> {
  const response = await page.goto(url, { waitUntil: 'load' });
  if (response?.status() !== 200) throw new Error(`${url} answers ${response?.status() ?? 'nothing'}`);
}

/** Brings a page to an address, unless it is there. @throws {Error} when that does not answer. */
export async function goTo(page: Page, url: string): Promise<void> {
  if (page.url() !== url) await load(page, url);
}

/** Gives what axe finds against a page as it stands, under a condition of the context it was opened in. */
export async function look(page: Page, condition: Condition): Promise<Violation[]> {
  const { width, colorScheme, forcedColors = 'none', rules, javaScript } = condition;
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme, forcedColors });
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    if (!javaScript) await page.evaluate(readyWithoutScripts);
    await page.evaluate(source);
  }
  if (forcedColors === 'active') await page.evaluate(fillAsShown);
  // Only violations are described, which halves the time on long pages; there are no frames and no foreign styles.
  const options = {
    preload: false,
    iframes: false,
    resultTypes: ['violations'],
    runOnly: rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: TAGS },
  };
  const violations = await page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    return (await axe.run(document, options)).violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      targets: nodes.map(({ target }) => target.flat().join(' ')),
    }));
  }, options);
  return violations;
}

/**
 * Gives what axe finds against an address under a condition, loading it where the page is not there yet. The page must
 * come from a context of `contextFor` with the same JavaScript setting; after forced colours it needs a fresh load.
 * @throws {Error} when the address is not there.
 */
export async function auditPage(page: Page, url: string, condition: Condition): Promise<Violation[]> {
  await goTo(page, url);
  return look(page, condition);
}

/** How many rules axe holds a page to. */
export async function rulesOf(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  await page.evaluate(source);
  const rules = await page.evaluate(
    (tags) => (globalThis as unknown as { axe: Axe }).axe.getRules(tags).length,
    TAGS,
  );
  await page.close();
  return rules;
}
