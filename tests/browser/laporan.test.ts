import type { Browser } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../scripts/audit/browser.ts';
import { serve, type Served } from '../../scripts/serve.ts';
import { chapterPath, type ChapterSlug } from '../../src/lib/evidence/report.ts';

/** The chapters of the monitoring report printed by Chromium. */

let browser: Browser;
let site: Served;
beforeAll(async () => {
  browser = await launch();
  site = await serve({ dir: process.env['ETALASE_DIST'] ?? 'dist', port: 0 });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test.each<ChapterSlug>([
  'ringkasan',
  'informasi-umum',
  'kontribusi-jaringan',
  'prakarsa-lokal',
  'kerja-sama-antarkota',
  'rencana-aksi',
])('chapter %s, its sources included, is one A4 sheet', async (slug) => {
  for (const prefix of ['', '/en']) {
    const page = await browser.newPage();
    await page.goto(site.url.replace(/\/$/, '') + prefix + chapterPath(slug), { waitUntil: 'load' });
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    await page.close();
    expect(pdf.numPages, `${prefix} ${slug}`).toBe(1);
    const [, , width, height] = (await pdf.getPage(1)).view as [number, number, number, number];
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  }
});
