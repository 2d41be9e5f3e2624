import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Browser } from 'playwright-core';
import { bytesSent } from '../brotli.ts';

type Node = DefaultTreeAdapterTypes.Node;

const elements = (node: Node): number =>
  'childNodes' in node
    ? node.childNodes.reduce((sum, child) => sum + elements(child), 'tagName' in node ? 1 : 0)
    : 0;

/** What one page weighs: bytes of its HTML, the same as a browser gets them (brotli), and elements. */
export function weighPage(site: string, path: string): { bytes: number; brotli: number; nodes: number } {
  const html = readFileSync(join(site, path, 'index.html'));
  return { bytes: html.length, brotli: bytesSent(html), nodes: elements(parse(html.toString())) };
}

export interface SearchCost {
  /** Bytes over the line and requests of scripts and index until ten results stood there; the page itself is not counted. */
  bytes: number;
  requests: number;
  /** Milliseconds to those results, and to those of the next search. */
  first: number;
  next: number;
}

/** One search with one facet on, in a browser that has seen nothing yet, and a second one after it. */
export async function weighSearch(browser: Browser, url: string): Promise<SearchCost> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const counted = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    const ours = ['Script', 'Fetch', 'XHR', 'Other'].includes(type) && !/favicon|manifest/.test(response.url);
    if (ours) counted.set(requestId, 0);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) counted.set(requestId, encodedDataLength);
  });
  const results = page.locator('search-panel article h3 a');
  const started = performance.now();
  await page.goto(`${url}cari/?q=batik&subsektor=kriya`, { waitUntil: 'commit' });
  await results.nth(9).waitFor({ timeout: 60_000 });
  const first = performance.now() - started;
  await page.waitForLoadState('networkidle');
  const bytes = [...counted.values()].reduce((sum, size) => sum + size, 0);
  const requests = counted.size;
  const before = await results.first().getAttribute('href');
  const again = performance.now();
  await page.locator('search-panel input[type="search"]').fill('topeng');
  await page.waitForFunction(
    (last) => {
      const link = document.querySelector('search-panel article h3 a');
      return link !== null && link.getAttribute('href') !== last;
    },
    before,
    { timeout: 60_000 },
  );
  const next = performance.now() - again;
  await context.close();
  return { bytes, requests, first, next };
}
