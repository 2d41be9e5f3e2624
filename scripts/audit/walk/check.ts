import type { Page } from 'playwright-core';
import type { CheckId } from '../../../src/lib/schema/access.ts';
import { installTools } from './tools.ts';

/** What a check saw on one page: how many things it looked at, and what is wrong. */
export interface Sight {
  readonly looked: number;
  readonly faults: readonly string[];
}

/** One walk over a page that stands as `stand` puts it. It may leave the page changed only in what `stand` sets. */
export interface Check {
  readonly id: CheckId;
  readonly look: (page: Page) => Promise<Sight>;
}

/** Puts a loaded page into the state every check begins with: a wide screen, light, no motion, nothing added. */
export async function stand(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' }); // prettier-ignore
  await page.evaluate(installTools);
}

/** Lays a style over the page while something is looked at. A sheet made by script is not what the policy refuses. */
export async function styled<T>(page: Page, css: string, look: () => Promise<T>): Promise<T> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, css);
  try {
    return await look();
  } finally {
    await page.evaluate(() => (document.adoptedStyleSheets = []));
  }
}

/** Several sights as one; each is told by its name. */
export const together = (sights: readonly (readonly [name: string, sight: Sight])[]): Sight => ({
  looked: sights.reduce((sum, [, { looked }]) => sum + looked, 0),
  faults: sights.flatMap(([name, { faults }]) => faults.map((fault) => `${name}: ${fault}`)),
});
