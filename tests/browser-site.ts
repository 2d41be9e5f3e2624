import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from '../scripts/audit/browser.ts';
import { serve, type Served } from '../scripts/serve.ts';

const built = process.env['ETALASE_DIST'] ?? 'dist';

/**
 * A browser and a served site for the tests of the suite that calls this; both end with it. What it gives is there only
 * once the hooks ran, so it is not to be destructured.
 */
export function browserSite({ dir = built, base = '/' } = {}) {
  let browser: Browser | undefined;
  let served: Served | undefined;
  beforeAll(async () => {
    browser = await launch();
    served = await serve({ dir, port: 0, base });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  return {
    get browser(): Browser {
      return browser!;
    },
    /** Address of the home page, with base path and final slash. */
    get url(): string {
      return served!.url;
    },
    /** The address of a path of the site that begins with a slash. */
    at: (path: string): string => served!.url + path.slice(1),
    /**
     * Looks at many things, two at a time, in pages that are used again: more only wait for each other, and a new page costs
     * more than a load. Gives what each look gave. There is no service worker unless the options say so.
     */
    async inTwos<T, R>(
      things: readonly T[],
      options: BrowserContextOptions,
      look: (page: Page, thing: T) => Promise<R>,
    ): Promise<R[]> {
      const given: R[] = [];
      const queue = things.entries();
      const lookOn = async (): Promise<void> => {
        const page = await browser!.newPage({ serviceWorkers: 'block', ...options });
        for (const [i, thing] of queue) given[i] = await look(page, thing);
        await page.close();
      };
      await Promise.all(things.slice(0, 2).map(lookOn));
      return given;
    },
  };
}
