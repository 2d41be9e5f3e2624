import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, test } from 'vitest';
import { monthsOf, totalsBy } from '../../src/lib/activity/totals.ts';
import { inView, visitViews } from '../../src/lib/activity/views.ts';
import { activitySchema, programmeSchema } from '../../src/lib/schema/records.ts';
import { commitmentSchema } from '../../src/lib/schema/evidence.ts';

/** The pages over all activities and programmes, against the records they are made from. */

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
const dist = process.env['ETALASE_DIST'] ?? 'dist';
const json = (file: string) => JSON.parse(readFileSync(join('content', file), 'utf8'));
const yearly = (folder: string) =>
  readdirSync(join('content', folder))
    .filter((file) => /^\d{4}\.json$/.test(file))
    .flatMap((file) => json(join(folder, file)) as unknown[]);
const activities = activitySchema.array().parse(yearly('mcc'));
const programmes = programmeSchema.array().parse(yearly('program'));
const happenings = [...activities, ...programmes];
const commitments = commitmentSchema.array().parse(json('bukti/komitmen.json'));

const isElement = (node: Node): node is Element => 'tagName' in node;
const attr = (node: Element, name: string) => node.attrs.find((one) => one.name === name)?.value;
function all(node: Node, is: (element: Element) => boolean): Element[] {
  const own = isElement(node) && is(node) ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap((child) => all(child, is))] : own;
}
const text = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(text).join('') : '';
const squeezed = (node: Node) => text(node).replace(/\s+/g, ' ').trim();
const page = (path: string) => parse(readFileSync(join(dist, path, 'index.html'), 'utf8'));
const hrefs = (node: Node) =>
  all(node, ({ tagName }) => tagName === 'a').map((link) => attr(link, 'href') ?? '');
const main = (root: Node) => all(root, ({ tagName }) => tagName === 'main')[0]!;
const years = [...new Set(happenings.map(({ start }) => start.slice(0, 4)))].sort();

describe.each([
  ['id', ''],
  ['en', 'en/'],
] as const)('in %s', (locale, prefix) => {
  test('each has a page with its summary, note, sources, citation and what it is evidence for', () => {
    for (const { slug, title, summary, note, sources } of happenings) {
      const root = page(`${prefix}kegiatan/${slug}`);
      const shown = squeezed(main(root));
      expect(shown, slug).toContain(title[locale]);
      expect(shown, slug).toContain(summary[locale].replace(/\s+/g, ' '));
      if (note) expect(shown, slug).toContain(note[locale].replace(/\s+/g, ' '));
      expect(shown, slug).toContain(`@misc{etalase-malang-${slug},`);
      const listed = all(root, (element) => /^sumber-\d+$/.test(attr(element, 'id') ?? ''));
      expect(listed, slug).toHaveLength(new Set(sources).size);
      const promised = commitments.filter(({ evidence }) => evidence.activities?.includes(slug));
      const links = hrefs(root).filter((to) => to.includes('/unesco/komitmen/#'));
      expect(links.sort(), slug).toEqual(
        promised.map((one) => `/${prefix}unesco/komitmen/#${one.slug}`).sort(),
      );
    }
  });

  test('each with a day is an Event, and none without', () => {
    for (const { slug, start, end = start } of happenings) {
      const scripts = all(
        page(`${prefix}kegiatan/${slug}`),
        (element) => attr(element, 'type') === 'application/ld+json',
      );
      const event = scripts
        .map((script) => JSON.parse(text(script)))
        .find((data) => data['@type'] === 'Event');
      const dated = start.length === 10 && end.length === 10;
      expect(event !== undefined, slug).toBe(dated);
      if (dated)
        expect(event, slug).toMatchObject({ startDate: start, endDate: end, location: expect.anything() });
    }
  });

  test('every year, kind and view lists exactly its own', () => {
    const lists: [string, typeof happenings][] = [
      ...years.map((year): [string, typeof happenings] => [
        year,
        happenings.filter(({ start }) => start.startsWith(year)),
      ]),
      ...[...new Set(happenings.map(({ kind }) => kind))].map((kind): [string, typeof happenings] => [
        `jenis/${kind}`,
        happenings.filter((one) => one.kind === kind),
      ]),
      ...visitViews.map((view): [string, typeof happenings] => [
        `kunjungan/${view.id}`,
        inView(view, happenings),
      ]),
    ];
    for (const [path, expected] of lists) {
      const titles = all(
        page(`${prefix}kegiatan/${path}`),
        (element) => attr(element, 'class') === 'title' && /^h[34]$/.test(element.tagName),
      );
      const links = titles.flatMap(hrefs).filter((to) => to.includes('/kegiatan/'));
      expect(links.sort(), path).toEqual(expected.map(({ slug }) => `/${prefix}kegiatan/${slug}/`).sort());
    }
  });

  test('a kind or view without records has no page', () => {
    for (const kind of activitySchema.shape.kind.options)
      expect(existsSync(join(dist, prefix, 'kegiatan/jenis', kind)), kind).toBe(
        happenings.some((one) => one.kind === kind),
      );
  });

  test('the table of a year has the number of every month and subsektor, and its picture a circle for each', () => {
    for (const year of years) {
      const root = page(`${prefix}kegiatan/${year}`);
      const own = happenings.filter(({ start }) => start.startsWith(year));
      const totals = totalsBy(own, monthsOf(Number(year)));
      const body = all(root, ({ tagName }) => tagName === 'tbody')[0]!;
      const shown = all(body, ({ tagName }) => tagName === 'tr').map((row) =>
        all(row, ({ tagName }) => tagName === 'td').map((cell) => Number(squeezed(cell))),
      );
      expect(shown, year).toEqual(totals.rows.map(({ counts, total }) => [...counts, total]));
      const circles = all(root, ({ tagName }) => tagName === 'circle');
      const filled = totals.rows.flatMap(({ counts }) => counts).filter((n) => n > 0).length;
      expect(circles, year).toHaveLength(filled * 2);
    }
  });

  test('the page of trainings tells which kelurahan they reached', () => {
    const root = page(`${prefix}kegiatan/jenis/pelatihan`);
    const rows = all(all(root, ({ tagName }) => tagName === 'tbody')[0]!, ({ tagName }) => tagName === 'tr');
    const shown = rows.flatMap((row) => {
      const [place, ...programmesThere] = hrefs(row);
      return programmesThere.map((to) => `${place!.split('/').at(-2)} ${to.split('/').at(-2)}`);
    });
    const expected = programmes
      .filter(({ kind }) => kind === 'pelatihan')
      .flatMap(({ slug, kelurahan = [] }) => kelurahan.map((place) => `${place} ${slug}`));
    expect(shown.sort()).toEqual(expected.sort());
  });

  test('the programme page tells how many kelurahan each kind reached', () => {
    const table = all(page(`${prefix}program`), (element) => attr(element, 'class') === 'kinds')[0]!;
    const rows = all(all(table, ({ tagName }) => tagName === 'tbody')[0]!, ({ tagName }) => tagName === 'tr');
    const kinds = [...new Set(programmes.map(({ kind }) => kind))];
    expect(rows).toHaveLength(kinds.length);
    for (const row of rows) {
      const kind = hrefs(row)[0]!.split('/').at(-2);
      const own = programmes.filter((one) => one.kind === kind);
      const reached = new Set(own.flatMap(({ kelurahan = [] }) => kelurahan)).size;
      const cells = all(row, ({ tagName }) => tagName === 'td').map(squeezed);
      expect(cells[0], kind).toBe(String(own.length));
      expect(cells[1], kind).toMatch(new RegExp(`^${reached} \\S+ 57$`));
    }
  });
});
