import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { addressesOf, TEMPLATES } from '../../scripts/audit/templates.ts';
import { browserSite } from '../browser-site.ts';

/**
 * The built site in a real browser; that it asks no other host and logs no error is held in servers.test.ts, that it fits
 * every width in access.test.ts.
 */

const site = browserSite();

const go = (page: Page, path: string) => page.goto(site.at(path), { waitUntil: 'load' });

describe('every template', () => {
  test('does not move when its fonts come late', async () => {
    const paths = ['/', '/umkm/', '/umkm/adgi-malang/', '/kelurahan/dinoyo/', '/mcc/', '/bukti/'];
    const phone = { viewport: { width: 412, height: 820 } };
    await site.inTwos(paths.flatMap(addressesOf), phone, async (page, path) => {
      await page.unrouteAll();
      await page.route('**/*.woff2', async (route) => {
        await new Promise((done) => setTimeout(done, 600));
        await route.continue();
      });
      await go(page, path);
      await page.waitForTimeout(700);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            new PerformanceObserver((list) =>
              done(
                list
                  .getEntries()
                  .reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
              ),
            ).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(0), 200);
          }),
      );
      expect(shift, path).toBe(0);
    });
  });

  test('keeps its words and links apart from scripts: main has text and links without them', () =>
    site.inTwos(TEMPLATES.flatMap(addressesOf), { javaScriptEnabled: false }, async (page, path) => {
      await go(page, path);
      const { words, links } = await page.evaluate(() => ({
        words: document.querySelector('main')!.innerText.length,
        links: document.querySelectorAll('main a[href]').length,
      }));
      expect(words, path).toBeGreaterThan(100);
      expect(links, path).toBeGreaterThan(0);
    }));
});

test.each(['', '/en'])(
  'without JavaScript one walks from home to a subsektor, a profile, its kelurahan and the map table (%s)',
  async (prefix) => {
    const context = await site.browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 800 },
    });
    const page = await context.newPage();
    const at = () => new URL(page.url()).pathname;
    await go(page, `${prefix}/`);
    await page.locator(`main a[href="${prefix}/subsektor/kriya/"]`).first().click();
    expect(at()).toBe(`${prefix}/subsektor/kriya/`);
    await page.locator(`main article a[href^="${prefix}/umkm/kampung-keramik-dinoyo/"]`).first().click();
    expect(at()).toBe(`${prefix}/umkm/kampung-keramik-dinoyo/`);
    await page.locator(`main a[href="${prefix}/kelurahan/dinoyo/"]`).first().click();
    expect(at()).toBe(`${prefix}/kelurahan/dinoyo/`);
    await page.locator(`header a[href="${prefix}/peta/"]`).click();
    expect(at()).toBe(`${prefix}/peta/`);
    // A click waits for the new page to begin, not for all of its rows.
    await page.waitForLoadState();
    expect(await page.locator('main table tbody tr').count()).toBeGreaterThanOrEqual(57);
    expect(await page.locator(`main table a[href="${prefix}/kelurahan/dinoyo/"]`).first().isVisible()).toBe(
      true,
    );
    await context.close();
  },
);

test('the theme button cycles, is remembered, and the language towers lead to the same page', async () => {
  const context = await site.browser.newContext({ colorScheme: 'light' });
  const page = await context.newPage();
  await go(page, '/umkm/adgi-malang/');
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  const button = page.locator('[data-theme-button]');
  await button.click();
  await button.click();
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await ground()).toBe(dark);
  await page.locator('.towers a[hreflang="en"]').click();
  await page.waitForURL('**/en/umkm/adgi-malang/', { waitUntil: 'load' });
  await expect.poll(ground).toBe(dark);
  await context.close();
});

test('an unknown address answers 404 with words in both languages and a search field', async () => {
  const page = await site.browser.newPage();
  const response = await go(page, '/umkm/tidak-ada-di-sini/');
  expect(response?.status()).toBe(404);
  expect(await page.locator('main [lang="en"], main [lang="id"]').count()).toBeGreaterThan(0);
  expect(await page.locator('main input[name="q"]').count()).toBeGreaterThan(0);
  await page.close();
});

test.each([
  '/en/unesco/laporan/rencana-aksi/',
  '/en/unesco/komitmen/',
  '/en/kegiatan/2025/',
  '/en/data/umkm/',
])('printed, no table of %s is wider than the sheet', async (path) => {
  // An A4 sheet between its margins, in CSS pixels.
  const page = await site.browser.newPage({ viewport: { width: 672, height: 1000 } });
  await page.emulateMedia({ media: 'print' });
  await go(page, path);
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('table')]
      .map((table) => table.getBoundingClientRect().right)
      .filter((right) => right > innerWidth),
  );
  expect(wide).toEqual([]);
  await page.close();
});

test('first seen, the text stands in Literata and the headings in Archivo', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await go(page, '/tentang/');
  const cdp = await context.newCDPSession(page);
  await cdp.send('DOM.enable');
  await cdp.send('CSS.enable');
  const { root } = await cdp.send('DOM.getDocument');
  for (const [selector, family] of [
    ['main p', 'Literata'],
    ['h1', 'Archivo'],
  ] as const) {
    const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
    expect(fonts[0]!.familyName).toMatch(family);
  }
  await context.close();
});

test('a printed profile begins on its first sheet', async () => {
  const page = await site.browser.newPage();
  await go(page, '/umkm/adgi-malang/');
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const { text } = await extractText(pdf);
  expect(text[0]).toContain('Asosiasi desainer grafis');
  expect(text[0]).toMatch(/1 \/ \d/);
  await page.close();
});
