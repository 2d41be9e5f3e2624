import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { serve } from '../serve.ts';
import { launch } from './browser.ts';
import { median } from '../median.ts';

/**
 * What a visitor with a cheap phone and a weak signal waits for: `npm run phone`. Chromium is slowed down to 400 kbit/s,
 * 400 ms a turn and a quarter of this processor, and each page is opened with nothing in store.
 */

/** The pages, and on each the first thing one came for. */
const pages = {
  '/': '.claim',
  '/umkm/': '.card',
  '/umkm/kopi-wojo/': '.facts',
  '/kelurahan/dinoyo/': '.card',
  '/bukti/': '.row .value',
} as const;

interface Seen {
  /** Milliseconds from the click to the first letters, to the first card or fact, and to the largest part. */
  content: number;
  first: number;
  largest: number;
  /** How much moved on the page, as a browser counts it. */
  shift: number;
  bytes: number;
  requests: number;
}

/** Runs in the page before all else: notes when the wanted part is first on screen. */
function watch(selector: string): void {
  const state = { first: 0, largest: 0, shift: 0 };
  Object.assign(globalThis, { seen: state });
  const look = () => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    // One more frame: what is laid out now is painted by then.
    if (box && box.height > 0) requestAnimationFrame(() => (state.first = performance.now()));
    else requestAnimationFrame(look);
  };
  look();
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) state.largest = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) state.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What the page noted, once it is loaded. */
const noted = (page: Page) =>
  page.evaluate(() => {
    const { first, largest, shift } = (globalThis as unknown as { seen: Omit<Seen, 'content'> }).seen;
    const content = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
    return { first, largest, shift, content };
  });

async function visit(browser: Browser, url: string, selector: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, serviceWorkers: 'block' }); // prettier-ignore
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8,
    }); // prettier-ignore
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    let bytes = 0;
    let requests = 0;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests += 1;
    });
    await page.addInitScript(watch, selector);
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForTimeout(1000);
    return { ...(await noted(page)), bytes, requests };
  } finally {
    await context.close();
  }
}

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, dir: { type: 'string', default: 'dist' } },
});
const site = await serve({ dir: values.dir, port: 0 });
const browser = await launch();
try {
  console.log('page                    first content  first card or fact  largest part  shift  KB, requests');
  for (const [path, selector] of Object.entries(pages)) {
    const all: Seen[] = [];
    while (all.length < Number(values.runs))
      all.push(await visit(browser, new URL(path.slice(1), site.url).href, selector));
    const middle = (key: keyof Seen) => median(all.map((seen) => seen[key]));
    const seconds = (key: keyof Seen) => `${(middle(key) / 1000).toFixed(2)} s`;
    console.log(
      path.padEnd(22), seconds('content').padStart(14), seconds('first').padStart(19), seconds('largest').padStart(13),
      middle('shift').toFixed(3).padStart(6), ` ${Math.round(middle('bytes') / 1024)}, ${middle('requests')}`,
    ); // prettier-ignore
  }
} finally {
  await browser.close();
  await site.close();
}
