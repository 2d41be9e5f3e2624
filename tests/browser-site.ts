import type { Browser } from 'playwright-core';
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
  };
}
