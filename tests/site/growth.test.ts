import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, test } from 'vitest';
import { formatNumber, locales, translator } from '../../src/i18n/index.ts';
import { findContradictions, contradictionsById } from '../../src/lib/evidence/contradictions.ts';
import { growthOf } from '../../src/lib/evidence/growth.ts';
import { ledgerView } from '../../src/lib/evidence/ledger.ts';
import { indicatorFileSchema } from '../../src/lib/schema/evidence.ts';
import { classificationSchema } from '../../src/lib/schema/records.ts';

/** What the pages say about the development of each subsektor, against the series. */

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
const dist = process.env['ETALASE_DIST'] ?? 'dist';
const read = (file: string) => JSON.parse(readFileSync(join('content', file), 'utf8'));
const { indicators } = indicatorFileSchema.parse(read('bukti/indikator.json'));
const { subsektor } = classificationSchema.parse(read('subsektor.json'));
const found = contradictionsById(findContradictions(indicators));
const viewsOf = (slug: string) =>
  indicators
    .filter((indicator) => indicator.subsektor?.includes(slug))
    .map((indicator) => ledgerView(indicator, found.get(indicator.id)));

const isElement = (node: Node): node is Element => 'tagName' in node;
const attr = (node: Element, name: string) => node.attrs.find((one) => one.name === name)?.value;
function all(node: Node, is: (element: Element) => boolean): Element[] {
  const own = isElement(node) && is(node) ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap((child) => all(child, is))] : own;
}
const text = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(text).join('') : '';
const squeezed = (node: Node) => text(node).replace(/\s+/g, ' ').trim();

describe.each(locales)('in %s', (locale) => {
  const t = translator(locale);
  const page = (path: string) =>
    parse(readFileSync(join(dist, locale === 'en' ? 'en' : '', path, 'index.html'), 'utf8'));
  const overview = page('bukti/subsektor');
  const section = (root: Node, id: string) =>
    all(root, (element) => element.tagName === 'section' && attr(element, 'aria-labelledby') === id)[0]!;

  test('each of the subsektor has its verdict in the table, with its figures and on its own page', () => {
    const rows = all(
      all(overview, ({ tagName }) => tagName === 'tbody')[0]!,
      ({ tagName }) => tagName === 'tr',
    );
    expect(rows).toHaveLength(subsektor.length);
    for (const { slug, name } of subsektor) {
      const growth = growthOf(viewsOf(slug));
      const row = rows.find((one) => squeezed(one).startsWith(name[locale]))!;
      expect(squeezed(all(row, ({ tagName }) => tagName === 'td')[0]!), slug).toBe(t(`growth.${growth}`));
      for (const part of [section(overview, slug), section(page(`subsektor/${slug}`), 'perkembangan')]) {
        expect(
          all(part, (element) => attr(element, 'data-growth') === growth),
          slug,
        ).toHaveLength(1);
        for (const { indicator } of viewsOf(slug)) {
          expect(
            all(part, (element) => (attr(element, 'href') ?? '').endsWith(`/bukti/${indicator.id}/`)).length,
            slug,
          ).toBeGreaterThan(0);
          for (const { value } of indicator.points)
            expect(squeezed(part), indicator.id).toContain(formatNumber(value, locale));
        }
      }
    }
  });

  test('a subsektor without two comparable points is unknown and says why', () => {
    for (const { slug } of subsektor.filter((one) => growthOf(viewsOf(one.slug)) === 'unknown')) {
      const why = viewsOf(slug).length === 0 ? t('growth.none') : t('growth.incomparable');
      expect(squeezed(section(overview, slug)), slug).toContain(why);
    }
  });

  test('every figure on the page carries its sources', () => {
    for (const { slug } of subsektor)
      for (const item of all(section(overview, slug), ({ tagName }) => tagName === 'li'))
        expect(
          all(item, (element) => /^#sumber-/.test(attr(element, 'href') ?? '')).length,
          slug,
        ).toBeGreaterThan(0);
  });
});
