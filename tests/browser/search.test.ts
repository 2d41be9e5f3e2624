import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { weighSearch } from '../../scripts/bench/weigh.ts';
import { TAGS } from '../../scripts/audit/conditions.ts';
import { browserSite } from '../browser-site.ts';

/** The search page in a browser, with the headers the site is served with: the policy must let WebAssembly run. */

const site = browserSite();

interface Visit {
  page: Page;
  /** Paths asked for since the visit began, or since the list was last emptied. */
  requests: string[];
  errors: string[];
}

/** Opens a page of the site; a request to another host counts as an error. */
async function visit(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  // A worker's own requests could not be broken below.
  const context = await site.browser.newContext({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const { origin, pathname, protocol } = new URL(request.url());
    if (protocol !== 'data:' && origin !== new URL(site.url).origin) errors.push(request.url());
    if (protocol !== 'data:') requests.push(pathname);
  });
  page.on('console', (message) => {
    const ours = message.type() !== 'log' && !/^Service Worker registration blocked/.test(message.text());
    if (ours) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(site.at(path), { waitUntil: 'load' });
  return { page, requests, errors };
}

/** Waits until the panel says something; a failure tells what it said instead. */
async function said(page: Page, text: RegExp): Promise<void> {
  const status = page.locator('[role="status"]');
  await status
    .filter({ hasText: text })
    .waitFor({ timeout: 60_000 })
    .catch(async () => expect(`${page.url()}: ${await status.innerText()}`).toMatch(text));
}
const cards = (page: Page) => page.locator('search-panel article');
const box = (page: Page) => page.locator('search-panel input[type="search"]');
const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);
const row = (page: Page, facet: string, value: string) =>
  page.locator(`[data-facet="${facet}"] [data-value="${value}"]`);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

test('nothing of the search is loaded before someone turns to the box', async () => {
  const { page, requests } = await visit('/cari/');
  await page.waitForTimeout(500);
  const parts = () => requests.filter((path) => /pagefind|results\.client/.test(path));
  expect(parts()).toEqual([]);
  const asked = page.waitForRequest(/awal\.pf_meta/);
  await page.keyboard.press('/');
  await asked;
  expect(await focused(page)).toBe('kata');
  await page.context().close();
});

test.each([
  ['/cari/', 'gerabah', /^\d+ hasil untuk “gerabah”$/],
  ['/en/cari/', 'gerabah', /^\d+ results for “gerabah”$/],
  ['/en/cari/', 'clay game studio', /^\d results? for “clay game studio”$/],
])(
  'on %s typing "%s" shows results, says how many, and keeps the query in the address',
  async (path, word, count) => {
    const { page, errors } = await visit(path);
    await box(page).pressSequentially(word);
    await said(page, count);
    expect(await cards(page).count()).toBeGreaterThan(0);
    expect(query(page)).toBe(`?q=${word}`);
    const links = await cards(page)
      .locator('h3 a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links.every((href) => href?.startsWith(path.replace('cari/', '')))).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  },
);

test('a search in the address is done at once, and back and forward restore the searches', async () => {
  const { page, errors } = await visit('/cari/?q=batik&subsektor=fesyen,kriya&kecamatan=klojen');
  await said(page, /hasil untuk “batik”/);
  expect(await box(page).inputValue()).toBe('batik');
  for (const [facet, value] of [
    ['subsektor', 'fesyen'],
    ['subsektor', 'kriya'],
    ['kecamatan', 'klojen'],
  ] as const)
    expect(await row(page, facet, value).locator('input').isChecked()).toBe(true);
  await row(page, 'kecamatan', 'klojen').click();
  await page.waitForURL(
    (url) => url.search === '?q=batik&subsektor=kriya,fesyen' || !url.search.includes('klojen'),
  );
  await page.goBack();
  await page.waitForURL(/kecamatan=klojen/);
  expect(await row(page, 'kecamatan', 'klojen').locator('input').isChecked()).toBe(true);
  await page.goForward();
  await page.waitForURL((url) => !url.search.includes('klojen'));
  expect(await row(page, 'kecamatan', 'klojen').locator('input').isChecked()).toBe(false);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('the number beside a facet value is the number of results it gives', async () => {
  const { page } = await visit('/cari/?q=batik');
  await said(page, /hasil untuk/);
  for (const [facet, value] of [
    ['halaman', 'umkm'],
    ['kecamatan', 'klojen'],
    ['jenis', 'usaha'],
    ['subsektor', 'kriya'],
  ] as const) {
    const count = await row(page, facet, value).locator('[data-count]').innerText();
    await row(page, facet, value).click();
    await said(page, new RegExp(`^${count} hasil`));
    await row(page, facet, value).click();
    await said(page, new RegExp(`^(?!${count} hasil)`));
  }
  await page.context().close();
});

test('a second value of the same facet can be added, and the button clears all', async () => {
  const { page } = await visit('/cari/?q=batik&subsektor=kriya');
  await said(page, /hasil untuk/);
  const before = Number.parseInt(await page.locator('[role="status"]').innerText());
  await row(page, 'subsektor', 'fesyen').click();
  await page.waitForURL(/subsektor=(kriya,fesyen|fesyen,kriya)/);
  await said(page, new RegExp(`^(?!${before} )\\d+ hasil`));
  expect(Number.parseInt(await page.locator('[role="status"]').innerText())).toBeGreaterThan(before);
  await page.locator('.facets [data-clear]').click();
  await page.waitForURL((url) => !url.search.includes('subsektor'));
  expect(query(page)).toBe('?q=batik');
  await page.context().close();
});

test('an empty result names the query and offers the lists', async () => {
  const { page } = await visit('/en/cari/?q=zzxxqq');
  await said(page, /^No results for “zzxxqq”$/);
  expect(await page.locator('search-panel a[href="/en/umkm/"]').isVisible()).toBe(true);
  expect(await page.locator('[data-clear]:visible').count()).toBe(0);
  await page.context().close();
});

test('an empty result under filters offers to clear them', async () => {
  const { page } = await visit('/cari/?q=gerabah&subsektor=aplikasi');
  await said(page, /^Tidak ada hasil untuk “gerabah”$/);
  await page.locator('.help [data-clear]').click();
  await said(page, /^\d+ hasil untuk “gerabah”$/);
  expect(query(page)).toBe('?q=gerabah');
  await page.context().close();
});

describe('with the keyboard alone', () => {
  test('from the slash to a result, and Escape empties the box', async () => {
    const { page, errors } = await visit('/cari/');
    await page.keyboard.press('/');
    await page.keyboard.type('keramik');
    await page.keyboard.press('Enter');
    await said(page, /hasil untuk “keramik”/);
    await page.waitForFunction(() => document.activeElement?.id === 'hasil');
    await page.keyboard.press('Tab');
    const first = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(first).toBe(await cards(page).first().locator('a').getAttribute('href'));
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await page.locator('search-panel .lists').waitFor();
    expect([await box(page).inputValue(), query(page)]).toEqual(['', '']);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a facet by the space bar', async () => {
    const { page } = await visit('/cari/?q=keramik');
    await said(page, /hasil untuk/);
    await box(page).focus();
    for (let i = 0; i < 2; i += 1) await page.keyboard.press('Tab');
    const name = await page.evaluate(() => (document.activeElement as HTMLInputElement).name);
    await page.keyboard.press('Space');
    await page.waitForURL(new RegExp(`${name}=`));
    expect(name).toBe('halaman');
    await page.context().close();
  });

  test('"more" adds results and moves on to the first new one', async () => {
    const { page } = await visit('/cari/?q=malang');
    await said(page, /hasil untuk/);
    expect(await cards(page).count()).toBe(10);
    await page.locator('[data-part="more"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('search-panel article').length === 34);
    const eleventh = await cards(page).nth(10).locator('a').getAttribute('href');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(eleventh);
    await page.context().close();
  });
});

test.each(['**/awal.pf_meta*', '**/wasm.*', '**/*.pf_index', '**/*.pf_fragment', '**/results.client*'])(
  'what cannot be loaded is said, and the next try mends it: %s',
  async (broken) => {
    const { page } = await visit('/cari/');
    await page.route(broken, (route) => route.abort());
    await box(page).pressSequentially('gerabah');
    await said(page, /^Indeks pencarian tidak dapat dimuat$/);
    expect(await page.locator('search-panel a[href="/umkm/"]').isVisible()).toBe(true);
    await page.unroute(broken);
    await page.locator('[data-part="retry"]').click();
    await said(page, /^\d+ hasil untuk “gerabah”$/);
    await page.context().close();
  },
);

test('without JavaScript the page says so and leads to the lists', async () => {
  const { page } = await visit('/cari/?q=gerabah', { javaScriptEnabled: false });
  expect(await page.locator('search-panel').innerText()).toContain('memerlukan JavaScript');
  for (const list of ['/umkm/', '/subsektor/', '/kelurahan/', '/mcc/', '/bukti/'])
    expect(await page.locator(`search-panel a[href="${list}"]`).isVisible()).toBe(true);
  expect(await page.locator('[data-facet] input:visible').count()).toBe(0);
  await page.context().close();
});

test.each(['/cari/?q=batik&subsektor=kriya', '/en/cari/?q=unesco'])(
  'the results of %s have no axe violation and no sideways scroll',
  async (path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await visit(path, { colorScheme, viewport: { width: 320, height: 800 } });
      await said(page, /hasil|results/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      await page.context().close();
    }
  },
);

test('from the address to ten results with one facet: at most 12 requests and 160 kB, the scripts of the page with them', async () => {
  const { bytes, requests } = await weighSearch(site.browser, site.url);
  expect(requests).toBeLessThanOrEqual(12);
  expect(bytes).toBeLessThanOrEqual(160_000);
});

test('the first results with one facet take at most 12 requests and 160 kB', async () => {
  for (const word of ['batik', 'gerabah']) {
    const page = await site.browser.newPage({ viewport: { width: 360, height: 800 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await page.goto(`${site.url}cari/`, { waitUntil: 'load' });
    // Only what is asked for from here on: a font of the page may still be on its way.
    const asked = new Map<string, number>();
    session.on('Network.requestWillBeSent', ({ request, requestId }) => {
      if (!/^data:|favicon|_astro\/.*woff2/.test(request.url)) asked.set(requestId, 0);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (asked.has(requestId)) asked.set(requestId, encodedDataLength);
    });
    await page.evaluate(() => {
      document.querySelector<HTMLInputElement>('[data-value="kriya"] input')!.checked = true;
      history.replaceState(null, '', '?subsektor=kriya');
    });
    await box(page).fill(word);
    await said(page, /hasil untuk/);
    await page.waitForTimeout(200);
    expect(await cards(page).count()).toBeGreaterThan(0);
    expect(asked.size, word).toBeLessThanOrEqual(12);
    expect(
      [...asked.values()].reduce((sum, bytes) => sum + bytes, 0),
      word,
    ).toBeLessThanOrEqual(160_000);
    await page.context().close();
  }
});
