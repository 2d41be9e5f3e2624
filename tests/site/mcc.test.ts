import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, test } from 'vitest';
import { calendarYears } from '../../src/lib/activity/calendar.ts';
import { mccRecord } from '../../src/lib/umkm/profile.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
interface Happening {
  id: string;
  title: Record<'id' | 'en', string>;
  start: string;
  end?: string;
  kind: string;
  visit?: string;
  kelurahan?: string[];
}

const dist = process.env['ETALASE_DIST'] ?? 'dist';
const read = (file: string) => JSON.parse(readFileSync(join('content', file), 'utf8'));
const yearly = (folder: string): Happening[] =>
  readdirSync(join('content', folder))
    .filter((file) => /^\d{4}\.json$/.test(file))
    .flatMap((file) => read(join(folder, file)) as (Happening & { slug: string })[])
    .map((happening) => ({ ...happening, id: happening.slug }));

const activities = yearly('mcc');
const programmes = yearly('program');
const weighty = ({ visit }: Happening) => ['menteri', 'unesco', 'panselnas'].includes(visit ?? '');
const anchors = (list: Happening[]) => list.map(({ id }) => `#${id}`).sort();

const isElement = (node: Node): node is Element => 'tagName' in node;
const attr = (node: Element, name: string) => node.attrs.find((one) => one.name === name)?.value;
function all(node: Node, is: (element: Element) => boolean): Element[] {
  const own = isElement(node) && is(node) ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap((child) => all(child, is))] : own;
}
const tags = (node: Node, name: string) => all(node, ({ tagName }) => tagName === name);
const linksTo = (node: Node, target: RegExp) =>
  all(node, (element) => target.test(attr(element, 'href') ?? ''));
const byId = (node: Node, id: string) => all(node, (element) => attr(element, 'id') === id);
const text = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(text).join('') : '';
const squeezed = (node: Node) => text(node).replace(/\s+/g, ' ').trim();
const page = (path: string) => parse(readFileSync(join(dist, path, 'index.html'), 'utf8'));
const labelledBy = (root: Node, id: string) =>
  all(root, (element) => attr(element, 'aria-labelledby') === id);
const rowsOf = (node: Node) => tags(tags(node, 'tbody')[0]!, 'tr');

describe.each([
  ['id', ''],
  ['en', 'en/'],
] as const)('in %s', (locale, prefix) => {
  const mcc = page(`${prefix}mcc`);
  const program = page(`${prefix}program`);

  test.each([
    ['activity', mcc, activities],
    ['programme', program, programmes],
  ] as const)(
    'each %s has one article at its own anchor, with title and source marks',
    (_, root, records) => {
      const articles = tags(root, 'article').filter((article) => attr(article, 'class') === 'happening');
      const ids = articles.map((article) => attr(article, 'id'));
      expect(ids.sort()).toEqual(records.map(({ id }) => id).sort());
      for (const { id, title } of records) {
        const article = byId(root, id)[0]!;
        expect(squeezed(article)).toContain(title[locale]);
        expect(linksTo(article, /^#sumber-/).length, id).toBeGreaterThan(0);
      }
    },
  );

  test('the number in every window is that of the records', () => {
    for (const year of calendarYears(activities)) {
      const shown = rowsOf(labelledBy(mcc, `jendela-${year.year}`)[0]!).map((row) =>
        tags(row, 'td')
          .filter((cell) => attr(cell, 'class') !== 'wall')
          .map((cell) => Number(squeezed(cell))),
      );
      const unknown = year.months.some(({ dayUnknown }) => dayUnknown.length > 0);
      const expected = year.months.map((month) => [
        ...month.weeks.map(({ items }) => items.length),
        ...(unknown ? [month.dayUnknown.length] : []),
      ]);
      expect(shown, String(year.year)).toEqual(expected);
    }
  });

  test('every lit window leads to a group that holds as many entries as its number', () => {
    const windows = linksTo(mcc, /^#(minggu|tanpa-hari)-/);
    expect(windows.length).toBeGreaterThan(0);
    for (const window of windows) {
      const id = attr(window, 'href')!.slice(1);
      const groups = labelledBy(mcc, id);
      expect(groups, id).toHaveLength(1);
      const goingOn = linksTo(groups[0]!, /^#(?!sumber-)/);
      const entries = tags(groups[0]!, 'article').length + goingOn.length;
      expect(entries, id).toBe(Number(squeezed(window)));
    }
  });

  test('every fact of the building is shown, with its note and source marks', () => {
    for (const fact of read('mcc/gedung.json')) {
      const shown = byId(mcc, `gedung-${fact.id}`);
      expect(shown, fact.id).toHaveLength(1);
      expect(squeezed(shown[0]!)).toContain(fact.fact[locale]);
      expect(tags(shown[0]!, 'sup'), fact.id).toHaveLength(1);
      if (fact.note) expect(squeezed(mcc)).toContain(fact.note[locale]);
    }
  });

  test('the visits section links every visit on record, those of ministers, UNESCO and the panel first', () => {
    const links = linksTo(labelledBy(mcc, 'kunjungan')[0]!, /#(?!sumber-)/).map((link) =>
      attr(link, 'href')!,
    );
    const first = activities.filter(weighty);
    const others = activities.filter((one) => !weighty(one) && (one.visit || one.kind === 'kunjungan'));
    const rest = first.length + others.length;
    expect(links.slice(0, first.length).sort()).toEqual(anchors(first));
    expect(links.slice(first.length, rest).sort()).toEqual(anchors(others));
    const elsewhere = links.slice(rest).map((href) => href.replace(/.*#/, '#'));
    expect(elsewhere.sort()).toEqual(anchors(programmes.filter(weighty)));
  });

  test('every figure of use shows all its points, its note and its rival, and links its evidence', () => {
    const { indicators } = read('bukti/indikator.json');
    const own = indicators.filter(({ theme }: { theme: string }) => theme === 'mcc');
    expect(own.length).toBeGreaterThan(0);
    for (const indicator of own) {
      const figure = byId(mcc, `angka-${indicator.id}`)[0]!;
      expect(rowsOf(figure), indicator.id).toHaveLength(indicator.points.length);
      for (const id of [indicator.id, ...(indicator.rivals ?? [])])
        expect(linksTo(figure, new RegExp(`/bukti/${id}/$`)).length, id).toBeGreaterThan(0);
      if (indicator.note) expect(squeezed(figure)).toContain(indicator.note[locale]);
    }
  });

  test('the building is a Place and every dated activity an Event in it', () => {
    const script = all(mcc, (element) => attr(element, 'type') === 'application/ld+json')[0]!;
    const graph = JSON.parse(text(script))['@graph'] as Record<string, unknown>[];
    const place = graph.find((item) => item['@type'] === 'Place')!;
    const events = graph.filter((item) => item['@type'] === 'Event');
    const dated = activities.filter(({ start, end = start }) => start.length === 10 && end.length === 10);
    expect(events).toHaveLength(dated.length);
    for (const event of events) expect(event['location']).toEqual({ '@id': place['@id'] });
  });

  test('the building and its own record among the pelaku link to each other', () => {
    const profile = page(`${prefix}umkm/${mccRecord}`);
    expect(linksTo(mcc, new RegExp(`/umkm/${mccRecord}/$`)).length).toBeGreaterThan(0);
    expect(linksTo(tags(profile, 'main')[0]!, /\/mcc\/$/).length).toBeGreaterThan(0);
  });

  test('every kelurahan stands on the programme page with exactly the programmes held there', () => {
    const slugOf = (link: Element) => attr(link, 'href')!.split('/').at(-2);
    const coverage = labelledBy(program, 'cakupan')[0]!;
    const slugs = new Set(linksTo(coverage, /\/kelurahan\//).map(slugOf));
    expect([...slugs].sort()).toEqual(
      read('kelurahan.json')
        .map(({ slug }: { slug: string }) => slug)
        .sort(),
    );
    const rows = tags(coverage, 'tr').flatMap((row) => {
      const place = linksTo(row, /\/kelurahan\//)[0];
      return place ? linksTo(row, /^#/).map((link) => `${slugOf(place)} ${attr(link, 'href')}`) : [];
    });
    const expected = programmes.flatMap(({ id, kelurahan = [] }) =>
      kelurahan.map((place) => `${place} #${id}`),
    );
    expect(rows.sort()).toEqual(expected.sort());
  });

  test.each([
    ['MCC', mcc],
    ['programme', program],
  ])('every link inside the %s page finds its anchor, and no anchor stands twice', (_, root) => {
    const ids = all(root, (element) => attr(element, 'id') !== undefined).map((one) => attr(one, 'id')!);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const targets = linksTo(root, /^#./).map((link) => attr(link, 'href')!.slice(1));
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
