import { expect, test } from 'vitest';
import { auditPage, type Violation } from '../../scripts/audit/axe.ts';
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

const addresses = TEMPLATES.flatMap(addressesOf);

test.each([0, 1, 2, 3])('axe finds nothing against every fourth template from %d', async (from) => {
  const own = addresses.filter((_, i) => i % 4 === from);
  const found = await site.inTwos(own, contextFor(QUICK[0]!), async (page, path) => {
    const seen: [string, Violation[]][] = [];
    for (const condition of QUICK)
      seen.push([`${path} ${condition.name}`, await auditPage(page, site.at(path), condition)]);
    return seen;
  });
  const nothing = own.flatMap((path) => QUICK.map(({ name }) => [`${path} ${name}`, []]));
  expect(found.flat()).toEqual(nothing);
});
