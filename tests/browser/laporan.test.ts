import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { chapterPath, type ChapterSlug } from '../../src/lib/evidence/report.ts';
import { browserSite } from '../browser-site.ts';

/** The chapters of the monitoring report printed by Chromium. */

const site = browserSite();

test.each<ChapterSlug>([
  'ringkasan',
  'informasi-umum',
  'kontribusi-jaringan',
  'prakarsa-lokal',
  'kerja-sama-antarkota',
  'rencana-aksi',
])('chapter %s, its sources included, is one A4 sheet', async (slug) => {
  for (const prefix of ['', '/en']) {
    const page = await site.browser.newPage();
    await page.goto(site.at(prefix + chapterPath(slug)), { waitUntil: 'load' });
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    await page.close();
    expect(pdf.numPages, `${prefix} ${slug}`).toBe(1);
    const [, , width, height] = (await pdf.getPage(1)).view as [number, number, number, number];
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  }
});
