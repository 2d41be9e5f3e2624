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
const ownPages = (list: Happening[], prefix: string) =>
  list.map(({ id }) => `/${prefix}kegiatan/${id}/`).sort();
const years = calendarYears(activities).filter(({ started }) => started.length > 0);

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
  const yearPages = new Map(years.map(({ year }) => [year, page(`${prefix}mcc/${year}`)]));

  const articles = (root: Node) =>
    tags(root, 'article').filter((article) => attr(article, 'class') === 'happening');

  test('each activity and programme has one article at its own anchor, with title, page and source marks', () => {
    const lists = [
      { roots: [program], records: programmes },
      ...years.map(({ year, started }) => ({ roots: [yearPages.get(year)!], records: started })),
    ];
    for (const { roots, records } of lists) {
      const ids = roots.flatMap(articles).map((article) => attr(article, 'id'));
      expect(ids.sort()).toEqual(records.map(({ id }) => id).sort());
      for (const { id, title } of records) {
        const article = roots.flatMap((root) => byId(root, id))[0]!;
        expect(squeezed(article)).toContain(title[locale]);
        expect(linksTo(article, /^#sumber-/).length, id).toBeGreaterThan(0);
        expect(linksTo(article, new RegExp(`^/${prefix}kegiatan/${id}/$`)), id).toHaveLength(1);
      }
    }
  });

  test('the MCC page keeps an anchor for every activity and leads from it to the page of the activity', () => {
    for (const { id, title } of activities) {
      const row = byId(mcc, id)[0]!;
      expect(squeezed(row)).toContain(title[locale]);
      expect(linksTo(row, new RegExp(`^/${prefix}kegiatan/${id}/$`)), id).toHaveLength(1);
    }
  });

  test('the number in every window is that of the records', () => {
    for (const year of calendarYears(activities)) {
      const numbers = (root: Node) =>
        rowsOf(labelledBy(root, `jendela-${year.year}`)[0]!).map((row) =>
          tags(row, 'td')
            .filter((cell) => attr(cell, 'class') !== 'wall')
            .map((cell) => Number(squeezed(cell))),
        );
      const unknown = year.months.some(({ dayUnknown }) => dayUnknown.length > 0);
      const expected = year.months.map((month) => [
        ...month.weeks.map(({ items }) => items.length),
        ...(unknown ? [month.dayUnknown.length] : []),
      ]);
      expect(numbers(mcc), String(year.year)).toEqual(expected);
      const own = yearPages.get(year.year);
      if (own) expect(numbers(own), String(year.year)).toEqual(expected);
    }
  });

  test('every lit window leads to a group that holds as many entries as its number', () => {
    const windows = linksTo(mcc, /#(minggu|tanpa-hari)-/);
    const near = [...yearPages.values()].flatMap((root) => linksTo(root, /^#(minggu|tanpa-hari)-/));
    expect(windows.length).toBeGreaterThan(0);
    expect(near).toHaveLength(windows.length);
    for (const window of windows) {
      const [, year, id] = /\/mcc\/(\d{4})\/#(.*)$/.exec(attr(window, 'href')!)! as unknown as string[];
      const groups = labelledBy(yearPages.get(Number(year))!, id!);
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
    const links = linksTo(labelledBy(mcc, 'kunjungan')[0]!, /\/kegiatan\//).map((link) =>
      attr(link, 'href')!,
    );
    const first = activities.filter(weighty);
    const others = activities.filter((one) => !weighty(one) && (one.visit || one.kind === 'kunjungan'));
    const rest = first.length + others.length;
    expect(links.slice(0, first.length).sort()).toEqual(ownPages(first, prefix));
    expect(links.slice(first.length, rest).sort()).toEqual(ownPages(others, prefix));
    expect(links.slice(rest).sort()).toEqual(ownPages(programmes.filter(weighty), prefix));
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

  test('the building is a Place', () => {
    const script = all(mcc, (element) => attr(element, 'type') === 'application/ld+json')[0]!;
    expect(JSON.parse(text(script))).toMatchObject({ '@type': 'Place', name: expect.any(String) });
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
    ...[...yearPages].map(([year, root]) => [String(year), root] as const),
  ] as const)('every link inside the %s page finds its anchor, and no anchor stands twice', (_, root) => {
    const ids = all(root, (element) => attr(element, 'id') !== undefined).map((one) => attr(one, 'id')!);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const targets = linksTo(root, /^#./).map((link) => attr(link, 'href')!.slice(1));
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
