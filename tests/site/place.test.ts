import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, test } from 'vitest';
import { buildDate, gate } from '../../scripts/data.ts';

const dist = process.env['ETALASE_DIST'] ?? 'dist';
const { collections } = gate(process.cwd(), buildDate());
type Row = { id: string; name: string; [key: string]: unknown };
const rows = (name: string) => collections![name] as Row[];
const umkm = rows('umkm');
const subsektor = rows('subsektor');
const kelurahan = rows('kelurahan');
const kecamatan = rows('kecamatan');
const kampung = rows('kampung');
const languages = ['', '/en'] as const;

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
const html = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');
const exists = (path: string) => existsSync(join(dist, path, 'index.html'));
const elements = (node: Node): Element[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elements(child)] : elements(child)))
    : [];
const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value;
const text = (node: Node): string =>
  node.nodeName === '#text'
    ? (node as DefaultTreeAdapterMap['textNode']).value
    : 'childNodes' in node
      ? node.childNodes.map(text).join('')
      : '';
const parsed = new Map<string, Element[]>();
const page = (path: string): Element[] => {
  const known = parsed.get(path) ?? elements(parse(html(path)));
  parsed.set(path, known);
  return known;
};
const links = (path: string) =>
  page(path)
    .filter(({ tagName }) => tagName === 'a')
    .map((a) => attribute(a, 'href') ?? '');
/** Ids of the makers whose cards stand on a list, over all its pages. */
const cards = (list: string): string[] => {
  const own = page(list)
    .filter((e) => e.tagName === 'article' && attribute(e, 'class')?.split(' ').includes('card'))
    .map((card) => elements(card).find(({ tagName }) => tagName === 'a')!)
    .map((a) => attribute(a, 'href')!.replace(/^.*\/umkm\/|\/$/g, ''));
  const number = Number(/\/(\d+)\/$/.exec(list)?.[1] ?? 1);
  const next = `${list.replace(/\d+\/$/, '')}${number + 1}/`;
  return exists(next) ? [...own, ...cards(next)] : own;
};
const ids = (list: Row[]) => list.map(({ id }) => id).sort();
const inKelurahan = (id: string) => umkm.filter((u) => u['kelurahan'] === id);
const inKecamatan = (id: string) => umkm.filter((u) => u['kecamatan'] === id);
const inSubsektor = (id: string) => umkm.filter((u) => u['subsektor'] === id);

describe.each(languages)('in the language at "%s/"', (at) => {
  test('there is a page for each of the 17 subsektor, 57 kelurahan and 5 kecamatan', () => {
    expect([subsektor.length, kelurahan.length, kecamatan.length]).toEqual([17, 57, 5]);
    const paths = [
      ...subsektor.map(({ id }) => `${at}/subsektor/${id}/`),
      ...kelurahan.map(({ id }) => `${at}/kelurahan/${id}/`),
      ...kecamatan.map(({ id }) => `${at}/kecamatan/${id}/`),
    ];
    expect(paths.filter((path) => !exists(path))).toEqual([]);
  });

  test.each(subsektor)('$id lists the makers that count there, and no others', ({ id }) => {
    expect(cards(`${at}/subsektor/${id}/`).sort()).toEqual(ids(inSubsektor(id)));
  });

  test.each(kelurahan)('$id lists its makers, or says that none is recorded', ({ id, name }) => {
    const makers = inKelurahan(id);
    expect(cards(`${at}/kelurahan/${id}/`).sort()).toEqual(ids(makers));
    const sentence = at
      ? `no maker in ${name} yet|no maker, thematic village or programme in ${name} yet`
      : `Belum ada pelaku di ${name}|Belum ada pelaku, kampung tematik, atau program di ${name}`;
    expect(new RegExp(sentence).test(html(`${at}/kelurahan/${id}/`))).toBe(makers.length === 0);
  });

  test.each(kecamatan)('$id lists all its makers, also those without a known kelurahan', ({ id }) => {
    expect(cards(`${at}/kecamatan/${id}/`).sort()).toEqual(ids(inKecamatan(id)));
  });

  test('a cross list is made and linked exactly where it holds somebody', () => {
    for (const s of subsektor)
      for (const k of kecamatan) {
        const path = `${at}/subsektor/${s.id}/${k.id}/`;
        const makers = inSubsektor(s.id).filter((u) => u['kecamatan'] === k.id);
        expect([path, exists(path)]).toEqual([path, makers.length > 0]);
        expect(links(`${at}/subsektor/${s.id}/`).includes(path)).toBe(makers.length > 0);
        expect(links(`${at}/kecamatan/${k.id}/`).includes(path)).toBe(makers.length > 0);
        if (makers.length > 0) expect(cards(path).sort()).toEqual(ids(makers));
      }
  });

  test('the tables of /kelurahan/ hold the counts of the pages and add up to all makers', () => {
    const counts = new Map(
      page(`${at}/kelurahan/`)
        .filter(({ tagName }) => tagName === 'tr')
        .map((row) => elements(row).filter(({ tagName }) => ['th', 'td', 'a'].includes(tagName)))
        .filter((cells) => cells[1]?.tagName === 'a')
        .map((cells) => [
          attribute(cells[1]!, 'href')!.replace(/^.*\/kelurahan\/|\/$/g, ''),
          Number(text(cells[2]!)),
        ]),
    );
    expect([...counts.keys()].sort()).toEqual(ids(kelurahan));
    for (const { id } of kelurahan) expect([id, counts.get(id)]).toEqual([id, inKelurahan(id).length]);
    const placed = [...counts.values()].reduce((sum, n) => sum + n, 0);
    const unplaced = umkm.filter((u) => !u['kelurahan']);
    expect(placed + unplaced.length).toBe(umkm.length);
    const nowhere = unplaced.filter((u) => !u['kecamatan']).length;
    expect(html(`${at}/kelurahan/`)).toContain(
      at ? `${nowhere} makers are recorded` : `Sebanyak ${nowhere} pelaku`,
    );
  });

  test('neighbours link to each other', () => {
    const linked = new Map(
      kelurahan.map(({ id }) => {
        const list = page(`${at}/kelurahan/${id}/`).find(({ tagName }) => tagName === 'dl')!;
        return [
          id,
          elements(list)
            .map((e) => /\/kelurahan\/([\w-]+)\/$/.exec(attribute(e, 'href') ?? '')?.[1])
            .filter((other) => other !== undefined),
        ];
      }),
    );
    for (const [id, others] of linked) {
      expect(others.length, id).toBeGreaterThan(0);
      for (const other of others) expect(linked.get(other), `${other} → ${id}`).toContain(id);
    }
  });

  test('the map of /kelurahan/ links every kelurahan once and stays out of the tab order', () => {
    const inSvg = page(`${at}/kelurahan/`).filter(
      (e) => e.tagName === 'a' && e.parentNode?.nodeName === 'svg',
    );
    expect(inSvg.map((a) => attribute(a, 'href')!.replace(/^.*\/kelurahan\/|\/$/g, '')).sort()).toEqual(
      ids(kelurahan),
    );
    expect(inSvg.every((a) => attribute(a, 'tabindex') === '-1')).toBe(true);
  });

  test('each thematic kampung stands once on /kampung/ and its kelurahan links to it', () => {
    const articles = page(`${at}/kampung/`).filter(({ tagName }) => tagName === 'article');
    expect(articles.map((a) => attribute(a, 'id')!).sort()).toEqual(ids(kampung));
    for (const k of kampung.filter((k) => k['kelurahan']))
      expect(links(`${at}/kelurahan/${k['kelurahan']}/`)).toContain(`${at}/kampung/#${k.id}`);
  });

  test('what 2022 said of a kampung carries its date', () => {
    const dated = kampung.filter((k) => k['status2022']).length;
    const label = at ? 'List of June 2022' : 'Daftar Juni 2022';
    expect(html(`${at}/kampung/`).split(label).length - 1).toBe(dated);
  });

  test('a programme is told on the page of every kelurahan it was held in', () => {
    for (const programme of rows('program'))
      for (const id of (programme['kelurahan'] ?? []) as string[])
        expect(links(`${at}/kelurahan/${id}/`)).toContain(`${at}/kegiatan/${programme.id}/`);
  });

  test('a kelurahan is a Place for machines, within its kecamatan', () => {
    for (const { id, name, code } of kelurahan) {
      const data = page(`${at}/kelurahan/${id}/`)
        .filter((e) => attribute(e, 'type') === 'application/ld+json')
        .map((e) => JSON.parse(text(e)) as Record<string, unknown>);
      const place = data.find((d) => (d['@type'] as string[]).includes('Place'));
      expect(place).toMatchObject({ name: `Kelurahan ${name}`, identifier: code });
    }
  });
});
