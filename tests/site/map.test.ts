import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { countOf, views } from '../../src/lib/map/counts.ts';
import type { ContentsFile, MapFile } from '../../src/lib/map/files.ts';
import { stepFor } from '../../src/lib/steps.ts';
import { activities, expected, kampung, kelurahan, makers, programmes } from '../map-records.ts';

const dist = process.env['ETALASE_DIST'] ?? 'dist';
const text = (path: string): string => readFileSync(join(dist, path), 'utf8');
const json = <T>(path: string): T => JSON.parse(text(path)) as T;
const kilobytes = (path: string): number => brotliCompressSync(readFileSync(join(dist, path))).length / 1024;
const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe.each(['', 'en/'])('the map page at /%speta/', (prefix) => {
  const html = text(`${prefix}peta/index.html`);
  const rows = [...html.matchAll(/<tr data-kelurahan="([^"]+)"[\s\S]*?<\/tr>/g)];
  const drawn = [
    ...html.matchAll(
      /<a href="([^"]+)" data-kelurahan="([^"]+)"[^>]*>\s*<title[^>]*>([^<]+)<\/title>\s*<path class="area" data-step="(\d)"/g,
    ),
  ];

  test('has a row for each kelurahan, in the order of names, with the counts of the records', () => {
    expect(rows).toHaveLength(57);
    expect(new Set(rows.map(([, slug]) => slug))).toEqual(new Set(kelurahan.map(({ slug }) => slug)));
    for (const [row, slug] of rows) {
      const cells = [...row.matchAll(/data-count="(\w+)"[^>]*>([\s\S]*?)<\/td>/g)];
      const found = Object.fromEntries(cells.map(([, name, cell]) => [name, Number(plain(cell!))]));
      expect(found, slug).toEqual({
        ...Object.fromEntries(views.map((view) => [view, expected(slug!, view)])),
        kampung: kampung.filter((k) => k.kelurahan === slug).length,
      });
      expect(row).toContain(`href="/${prefix}kelurahan/${slug}/"`);
    }
  });

  test('draws each kelurahan once, as a link that says its name and count, in the colour of its count', () => {
    const max = Math.max(...kelurahan.map(({ slug }) => expected(slug, 'pelaku')));
    expect(drawn).toHaveLength(57);
    for (const [, href, slug, title, step] of drawn) {
      const { name } = kelurahan.find((place) => place.slug === slug)!;
      const count = expected(slug!, 'pelaku');
      expect(href).toBe(`/${prefix}kelurahan/${slug}/`);
      expect(title).toMatch(new RegExp(`^${name}, Kecamatan .+: ${count}\\.`));
      expect(Number(step), slug).toBe(stepFor(count, max));
    }
  });

  test('marks each kampung and MCC in its kelurahan, and says so in words', () => {
    const marks = [
      ...html.matchAll(
        /data-mark="([^"]+)"[^>]*>([\s\S]*?)(?=<g transform="translate\([^)]*\)" data-mark|<\/svg>)/g,
      ),
    ];
    const found = Object.fromEntries(
      marks.map(([, slug, mark]) => [slug, mark!.match(/class="kampung"/g)?.length ?? 0]),
    );
    const wanted = new Map<string, number>();
    for (const { kelurahan: slug } of kampung) if (slug) wanted.set(slug, (wanted.get(slug) ?? 0) + 1);
    expect(found).toEqual({ ...Object.fromEntries(wanted), blimbing: 0 });
    expect(drawn.find(([, , slug]) => slug === 'blimbing')![3]).toContain('MCC');
  });

  test('says how many records name no kelurahan, and where they are counted', () => {
    const unplaced = makers.filter((maker) => !maker.kelurahan).length;
    const line = /data-rest-count[^>]*>([^<]+)</.exec(html)![1]!;
    expect(line).toContain(`: ${unplaced}.`);
    expect(line).toContain('Kota Malang');
    const restRows = [...html.matchAll(/<tr data-rest[\s\S]*?<\/tr>/g)].map(([row]) => row);
    expect(restRows).toHaveLength(6);
    const sum = (view: string) =>
      restRows.reduce(
        (all, row) =>
          all + Number(plain(new RegExp(`data-count="${view}"[^>]*>([\\s\\S]*?)</td>`).exec(row)![1]!)),
        0,
      );
    expect(sum('pelaku')).toBe(unplaced);
    expect(sum('program')).toBe(programmes.filter((programme) => !programme.kelurahan).length);
  });

  test('works without a script: views and filter are links to pages', () => {
    expect(html).toMatch(new RegExp(`<a href="/${prefix}umkm/" data-view="pelaku"`));
    expect(html).toMatch(new RegExp(`<a href="/${prefix}mcc/" data-view="kegiatan"`));
    expect(html).toMatch(new RegExp(`<a href="/${prefix}program/" data-view="program"`));
    const choices = [...html.matchAll(/<a href="([^"]+)" data-subsektor(?:="([^"]*)")?/g)];
    expect(choices).toHaveLength(18);
    for (const [, href, slug] of choices)
      expect(href).toBe(slug ? `/${prefix}subsektor/${slug}/` : `/${prefix}subsektor/`);
  });

  test('its legend and boundaries are explained', () => {
    expect([...html.matchAll(/class="swatch"/g)]).toHaveLength(6);
    expect(html).toContain('wilayah_boundaries');
  });
});

test('the file of the map has the polygons to five decimals and the counts of the records', () => {
  const file = json<MapFile>('data/peta.geojson');
  expect(file.features).toHaveLength(57);
  for (const { id, properties } of file.features)
    for (const view of views)
      for (const subsektor of [undefined, 'kriya', 'musik', 'aplikasi'])
        expect(countOf(properties, view, subsektor), `${id} ${view} ${subsektor}`).toBe(
          expected(id, view, subsektor),
        );
  expect(views.map((view) => countOf(file.total, view, undefined))).toEqual([
    makers.length,
    activities.length,
    programmes.length,
  ]);
  const numbers = JSON.stringify(file.features.map(({ geometry }) => geometry)).match(/\d+\.\d+/g)!;
  expect(numbers.filter((number) => number.split('.')[1]!.length > 5)).toEqual([]);
});

test('what the panel lists leads to pages and anchors that exist', () => {
  const contents = json<ContentsFile>('data/peta-isi.json');
  const pages = { kampung: text('kampung/index.html'), program: text('program/index.html') };
  for (const [slug, { pelaku, kampung, program }] of Object.entries(contents)) {
    expect(pelaku, slug).toHaveLength(expected(slug, 'pelaku'));
    expect(program, slug).toHaveLength(expected(slug, 'program'));
    for (const { id } of pelaku) expect(existsSync(join(dist, `umkm/${id}/index.html`)), id).toBe(true);
    for (const { id } of kampung) expect(pages.kampung).toContain(`id="${id}"`);
    for (const { id } of program) expect(pages.program).toContain(`id="${id}"`);
  }
});

test('the script of the map has one other to load on use, and its polygons weigh at most 15 KB', () => {
  const entry = /<script type="module" src="([^"]+)"/.exec(text('peta/index.html'))![1]!;
  const chunks = [...text(entry).matchAll(/import\(`?['"]?\.\/([^`'")]+)/g)].map((m) => `_astro/${m[1]}`);
  expect(chunks).toHaveLength(1);
  expect(kilobytes('data/peta.geojson')).toBeLessThan(15);
});
