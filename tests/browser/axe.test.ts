import { describe, expect, test } from 'vitest';
import { auditPage } from '../../scripts/audit/axe.ts';
import { contextFor, QUICK } from '../../scripts/audit/conditions.ts';
import { addressesOf, TEMPLATES } from '../../scripts/audit/templates.ts';
import { browserSite } from '../browser-site.ts';

/** WCAG 2.0 to 2.2 A and AA by axe; `npm run axe` looks at the whole cross of themes, widths and settings. */

const site = browserSite();

test('axe finds what is wrong with a page that is', async () => {
  const page = await site.browser.newPage(contextFor(QUICK[0]!));
  const url = `${site.url}rusak/`;
  await page.route(url, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<html lang="id"><title>Rusak</title><main><img src="data:,"><p><font color="#ddd">pucat</font></p>',
    }),
  );
  const rules = async (i: number) => (await auditPage(page, url, QUICK[i]!)).map(({ rule }) => rule).sort();
  expect(await rules(0)).toEqual(['color-contrast', 'image-alt']);
  expect(await rules(2)).toEqual(['color-contrast']);
  await page.close();
});

describe.concurrent('axe finds nothing against', () => {
  test.each(TEMPLATES.flatMap(addressesOf))('%s', async (path) => {
    const context = await site.browser.newContext(contextFor(QUICK[0]!));
    const page = await context.newPage();
    const found: Record<string, unknown> = {};
    for (const condition of QUICK) found[condition.name] = await auditPage(page, site.at(path), condition);
    await context.close();
    expect(found).toEqual(Object.fromEntries(QUICK.map(({ name }) => [name, []])));
  });
});
