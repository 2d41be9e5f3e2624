import type { Page } from 'playwright-core';
import { addressesOf, TEMPLATES } from './templates.ts';

/** A page as a visitor has it before them: as it loads, or after they used what its scripts offer. */
export interface Scene {
  readonly path: string;
  /** The path, and what was done there. */
  readonly name: string;
  readonly use?: (page: Page) => Promise<void>;
}

/** Every template in both languages, as it loads. */
export const PAGES: readonly Scene[] = TEMPLATES.flatMap(addressesOf).map((path) => ({ path, name: path }));

async function search(page: Page): Promise<void> {
  await page.locator('search-panel input[type="search"]').fill('malang');
  await page.locator('search-panel article').first().waitFor();
}

async function searchInVain(page: Page): Promise<void> {
  await page.locator('search-panel input[type="search"]').fill('zzxxqq');
  await page.locator('search-panel [data-when="empty"]').waitFor();
}

async function openMap(page: Page): Promise<void> {
  await page.locator('[data-box][data-able]').waitFor();
  await page.locator('[data-box]').dispatchEvent('pointerover');
  await page.locator('[data-box][data-ready]').waitFor();
  await page.locator('tr[data-kelurahan="dinoyo"] a').click();
  await page.locator('[data-part="pelaku"] a').first().waitFor();
}

async function suggestNames(page: Page): Promise<void> {
  await page.locator('name-search input').pressSequentially('kampung');
  await page.locator('name-search [role="option"]').first().waitFor();
}

const uses: readonly (readonly [path: string, name: string, use: (page: Page) => Promise<void>])[] = [
  ['/cari/', 'hasil', search],
  ['/cari/', 'tanpa hasil', searchInVain],
  ['/peta/', 'kelurahan terbuka', openMap],
  ['/', 'usulan nama', suggestNames],
];

/** What the scripts make of a page once it is used, in both languages. */
export const USES: readonly Scene[] = uses.flatMap(([template, what, use]) =>
  addressesOf(template).map((path) => ({ path, name: `${path} (${what})`, use })),
);
