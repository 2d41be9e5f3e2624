import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { TAGS } from '../../scripts/audit/conditions.ts';
import { browserSite } from '../browser-site.ts';

/** The name suggestions of the search field on the start page and on the lists. */

const site = browserSite();

async function visit(path: string, options: BrowserContextOptions = {}) {
  const context = await site.browser.newContext({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(site.at(path), { waitUntil: 'load' });
  return { page, requests, errors };
}
const box = (page: Page) => page.locator('name-search input');
const options = (page: Page) => page.locator('name-search [role="option"]');

test('nothing of the suggestions is loaded before someone turns to the box', async () => {
  const { page, requests } = await visit('/');
  const ours = () => requests.filter((path) => /nama\.json|suggestions/.test(path));
  expect(ours()).toEqual([]);
  await box(page).focus();
  await expect.poll(ours).toHaveLength(2);
});

test.each([
  ['/', 'Kampung Budaya Polowijen'],
  ['/en/umkm/', 'Kampung Budaya Polowijen'],
])('on %s one types, goes down, and Enter opens the page of the name', async (path, name) => {
  const { page, errors } = await visit(path);
  await box(page).pressSequentially('polow');
  await options(page).filter({ hasText: name }).first().waitFor();
  expect(await box(page).getAttribute('aria-expanded')).toBe('true');
  expect(await page.locator('name-search [role="status"]').innerText()).toMatch(/^\d /);
  const index = (await options(page).allInnerTexts()).findIndex((text) => text.startsWith(name));
  for (let i = 0; i <= index; i += 1) await page.keyboard.press('ArrowDown');
  expect(await box(page).getAttribute('aria-activedescendant')).toBe(`usulan-${index}`);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/(umkm|kampung)\//);
  expect(await page.locator('html').getAttribute('lang')).toBe(path.startsWith('/en/') ? 'en' : 'id');
  expect(errors).toEqual([]);
});

test('Enter without a choice searches as before; Escape closes the list and keeps the words', async () => {
  const { page } = await visit('/');
  await box(page).pressSequentially('kopi');
  await options(page).first().waitFor();
  await page.keyboard.press('Escape');
  expect(await options(page).first().isVisible()).toBe(false);
  expect(await box(page).inputValue()).toBe('kopi');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/cari\/\?q=kopi/);
});

test('the list closes when one goes on, and a word that fits no name opens none', async () => {
  const { page } = await visit('/');
  await box(page).pressSequentially('kopi');
  await options(page).first().waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await options(page).first().isVisible()).toBe(false);
  await box(page).fill('xyzzy');
  expect(await page.locator('name-search [role="listbox"]').isVisible()).toBe(false);
});

test('on a phone in the dark the list stays on the sheet, can be touched, and breaks no rule', async () => {
  const { page } = await visit('/', {
    viewport: { width: 320, height: 640 }, colorScheme: 'dark', hasTouch: true, reducedMotion: 'reduce',
  }); // prettier-ignore
  await box(page).pressSequentially('kampung');
  await options(page).first().waitFor();
  expect(await options(page).count()).toBe(7);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const heights = await options(page).evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().height),
  );
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).include('name-search').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await options(page).first().tap();
  await page.waitForURL(/\/(umkm|kampung|subsektor|kelurahan)\//);
});

test('where the names cannot be fetched, the box searches all the same, without an error on the page', async () => {
  const { page } = await visit('/');
  await page.route('**/nama.json', (route) => route.abort());
  await box(page).pressSequentially('batik');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/cari\/\?q=batik/);
});
