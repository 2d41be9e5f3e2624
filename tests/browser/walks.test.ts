import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, afterEach, expect, test } from 'vitest';
import { browserSite } from '../browser-site.ts';

/**
 * What an assessor asks, answered from the English front page in three clicks at most, each with its source, without
 * JavaScript and on a phone.
 */

const site = browserSite();
let context: BrowserContext;
let page: Page;
let clicks: number;
beforeEach(async () => {
  context = await site.browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 800 },
  });
  page = await context.newPage();
  clicks = 0;
  await page.goto(site.at('/en/'), { waitUntil: 'load' });
});
afterEach(async () => {
  expect(clicks).toBeLessThanOrEqual(3);
  expect(new URL(page.url()).pathname).toMatch(/^\/en\//);
  await context.close();
});

/** One click on a link, which must lead to the given place. */
async function click(selector: string, to: string): Promise<void> {
  await page.locator(selector).first().click();
  clicks += 1;
  const { pathname, hash } = new URL(page.url());
  expect(pathname + hash).toBe(to);
}
/** The source behind a part of the page: its mark leads to an entry of the list, and that to another site. */
async function source(part: string): Promise<string> {
  const mark = await page.locator(`${part} a[href^="#sumber-"]`).first().getAttribute('href');
  const entry = page.locator(`${mark} a`).first();
  expect(await entry.getAttribute('href')).toMatch(/^https?:/);
  return (await page.locator(mark!).innerText()).trim();
}
const text = (selector: string) => page.locator(selector).first().innerText();

test('how many small businesses there are, and why sources disagree', async () => {
  await click('header a[href="/en/bukti/"]', '/en/bukti/');
  const row = await text('#umkm-bps');
  expect(row).toContain('29,058');
  expect(row).toContain('Sources disagree');
  expect(row).toContain('MSME operators according to Diskopindag');
  await click('#umkm-bps h3 a', '/en/bukti/umkm-bps/');
  expect(await text('section[aria-labelledby="pertentangan"]')).toMatch(/differ|definition|count/i);
  expect(await text('section[aria-labelledby="tandingan-umkm-diskopindag"]')).toContain('49,420');
  expect(await source('table')).toContain('Disway Malang');
});

test('how used MCC is, and how it has grown', async () => {
  await click('header a[href="/en/bukti/"]', '/en/bukti/');
  expect(await text('#mcc-kegiatan-kumulatif')).toContain('no measure of growth');
  await click('#mcc-kegiatan-kumulatif h3 a', '/en/bukti/mcc-kegiatan-kumulatif/');
  const table = await text('table');
  for (const value of ['2,000', '7,646', '17,444']) expect(table).toContain(value);
  expect(await page.locator('svg[role="img"]:visible').count()).toBeGreaterThan(0);
  expect(await text('section[aria-labelledby="pertentangan"]')).toContain('500');
  expect(await source('table')).not.toBe('');
});

test('which trainings reached which kelurahan', async () => {
  await click('footer a[href="/en/program/"]', '/en/program/');
  await click('main a[href="/en/kelurahan/bunulrejo/"]', '/en/kelurahan/bunulrejo/');
  expect(await text('main')).toContain('Batik workshop for neighbourhood representatives');
  expect(await source('main li:has(a[href="/en/kegiatan/batik-perwakilan-kelurahan-2020/"])')).toContain(
    'JatimTIMES',
  );
});

test('which ministers came to MCC, and what followed', async () => {
  await click('main a[href="/en/unesco/"]', '/en/unesco/');
  await click('main a[href="#menteri"]', '/en/unesco/#menteri');
  const visits = await text('section[aria-labelledby="menteri"] table');
  for (const name of [
    'Teten Masduki',
    'Creative Economy Minister',
    'Deputy Culture Minister',
    'Deputy Trade Minister',
  ])
    expect(visits).toContain(name);
  expect(visits).toContain('No follow-up was found');
  expect(visits).toContain('About Rp7 billion a year for MCC: Under way, as of August 2025');
  expect(await source('section[aria-labelledby="menteri"]')).not.toBe('');
  await click(
    'section[aria-labelledby="menteri"] td a[href*="anggaran-mcc"]',
    '/en/unesco/komitmen/#anggaran-mcc-tahunan',
  );
  expect(await source('#anggaran-mcc-tahunan')).not.toBe('');
});

test('what stands behind each mark of a City of Media Arts', async () => {
  await click('main a[href="/en/unesco/"]', '/en/unesco/');
  await click('main nav a[href="/en/unesco/kerangka/"]', '/en/unesco/kerangka/');
  await click('main a[href="#media-arts"]', '/en/unesco/kerangka/#media-arts');
  for (const mark of ['ma-industri', 'ma-kehidupan-kota', 'ma-partisipasi', 'ma-akses', 'ma-residensi']) {
    const evidence = page.locator(`#${mark} .evidence`);
    expect(await evidence.locator('a[href^="/en/bukti/"]').count(), mark).toBeGreaterThan(0);
    expect(
      await evidence.locator('a[href^="/en/unesco/laporan/prakarsa-lokal/"]').count(),
      mark,
    ).toBeGreaterThan(0);
    expect(await evidence.innerText(), mark).toContain('Makers in the records here');
    expect(await source(`#${mark}`)).not.toBe('');
  }
  expect(await text('#ma-residensi')).toMatch(/No data on residencies/);
});

test('what the city promised, and what is overdue', async () => {
  await click('header a[href="/en/bukti/"]', '/en/bukti/');
  await click('main nav a[href="/en/unesco/komitmen/"]', '/en/unesco/komitmen/');
  await click('main a[href="#menurut-tenggat"]', '/en/unesco/komitmen/#menurut-tenggat');
  const rows = page.locator('section[aria-labelledby="menurut-tenggat"] tbody tr');
  const first = await rows.first().innerText();
  expect(first).toContain('10,000 licensed businesses in 2024');
  expect(first).toContain('Due date passed');
  expect(await rows.last().innerText()).toContain('No due date');
  expect(await source('#target-10000-usaha-berizin')).toMatch(/Lentera|Okezone/);
});
