import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { kampungEntry, umkmEntry } from '../../src/lib/schema/entries.ts';
import type { sourceSchema } from '../../src/lib/schema/records.ts';
import { umkmKinds } from '../../src/lib/schema/umkm.ts';

/** The pages of the pelaku: profiles, lists, records as JSON. */

const dist = process.env['ETALASE_DIST'] ?? 'dist';
const table = <T>(name: string) => JSON.parse(readFileSync(`.data/${name}.json`, 'utf8')) as T[];
const umkm = table<z.infer<typeof umkmEntry>>('umkm');
const kampung = table<z.infer<typeof kampungEntry>>('kampung');
const sources = new Map(table<z.infer<typeof sourceSchema>>('sumber').map((source) => [source.id, source]));
const locales = ['', '/en'] as const;
const html = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');
const record = (id: string) => umkm.find((row) => row.id === id)!;
const cardsOf = (page: string) =>
  [...page.matchAll(/<article class="card[\s\S]*?<a href="(?:\/en)?\/umkm\/([^/"]+)\/"/g)].map((m) => m[1]!);
/** The pages of a list, from its path on. */
const pagesOfList = (list: string) => {
  const further = readdirSync(join(dist, list)).filter((name) => /^\d+$/.test(name));
  return [list, ...further.sort((a, b) => Number(a) - Number(b)).map((n) => `${list}${n}/`)];
};
const visible = (page: string) => page.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ');

test('every record has a page in both languages, a pattern, and its record as JSON', () => {
  for (const { id, sources: cited } of umkm) {
    for (const locale of locales)
      expect(existsSync(join(dist, locale, 'umkm', id, 'index.html')), id).toBe(true);
    expect(existsSync(join(dist, 'pola', `${id}.svg`)), id).toBe(true);
    const open = JSON.parse(readFileSync(join(dist, 'data/umkm', `${id}.json`), 'utf8')) as {
      id: string;
      pages: { id: string; en: string };
      sources: { url: string }[];
    };
    expect(open.id).toBe(id);
    expect(new URL(open.pages.en).pathname).toBe(`/en/umkm/${id}/`);
    expect(open.sources.map((source) => source.url)).toEqual(cited.map((source) => sources.get(source)!.url));
    expect(html(`umkm/${id}`)).toContain(`/data/umkm/${id}.json`);
  }
  expect(readdirSync(join(dist, 'data/umkm')).filter((file) => file.endsWith('.json'))).toHaveLength(
    umkm.length,
  );
});

test('the list holds every pelaku once, 48 a page, and so does each kind', () => {
  for (const locale of locales) {
    const all = pagesOfList(`${locale}/umkm/`).map((path) => cardsOf(html(path)));
    expect(all.slice(0, -1).every((cards) => cards.length === 48)).toBe(true);
    expect(all.flat().sort()).toEqual(umkm.map((row) => row.id).sort());
    for (const kind of umkmKinds) {
      const cards = pagesOfList(`${locale}/umkm/jenis/${kind}/`).flatMap((path) => cardsOf(html(path)));
      expect(cards.sort(), kind).toEqual(
        umkm.filter((row) => row.kind === kind).map((row) => row.id).sort(), // prettier-ignore
      );
    }
  }
});

test('the counts of each filter add up to all records', () => {
  const groups = html('umkm').split('<div class="group').slice(1);
  expect(groups).toHaveLength(3);
  for (const group of groups) {
    const list = group.slice(0, group.indexOf('</ul>'));
    const counts = [...list.matchAll(/class="count[^>]*>(\d+)</g)].map((m) => Number(m[1]));
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(umkm.length);
  }
});

test('each page of a list names itself, and the pages before and after it', () => {
  const paths = pagesOfList('/umkm/');
  paths.forEach((path, at) => {
    const nav = /<nav class="pages[\s\S]*?<\/nav>/.exec(html(path))![0];
    const rel = (name: string) => new RegExp(`rel="${name}" href="([^"]+)"`).exec(nav)?.[1];
    expect(rel('prev')).toBe(paths[at - 1]);
    expect(rel('next')).toBe(paths[at + 1]);
    expect([...nav.matchAll(/href="([^"]+)"[^>]*aria-current="page"/g)].map((m) => m[1])).toEqual([path]);
  });
});

test('the search field of a list works without a script', () => {
  const form = /<form[\s\S]*?<\/form>/.exec(html('en/umkm'))![0];
  expect(form).toMatch(/action="\/en\/cari\/" method="get" role="search"/);
  expect(form).toMatch(/<input[^>]*name="q"/);
});

test('every profile shows three to six related pelaku, each with its reason', () => {
  for (const { id, related } of umkm) {
    expect(related.length, id).toBeGreaterThanOrEqual(3);
    expect(related.length, id).toBeLessThanOrEqual(6);
    const page = html(`en/umkm/${id}`);
    expect(cardsOf(page), id).toEqual(related.map((tie) => tie.id));
    expect(page.match(/<p class="reason/g), id).toHaveLength(related.length);
  }
});

test('"same subsektor" is no reason while a closer one exists', () => {
  for (const row of umkm) {
    const ties = new Set(row.related.map((tie) => tie.id));
    const near = row.related.filter(({ reason }) => reason !== 'subsektor' && reason !== 'kecamatan');
    if (near.length === row.related.length) continue;
    expect(near.length, row.id).toBeLessThan(3);
    const closer = [
      ...(row.seeAlso ?? []),
      ...kampung.filter((k) => k.umkm?.includes(row.id)).flatMap((k) => k.umkm!),
      ...umkm.filter((other) => row.kelurahan && other.kelurahan === row.kelurahan).map((other) => other.id),
    ].filter((id) => id !== row.id);
    expect(
      closer.filter((id) => !ties.has(id)),
      row.id,
    ).toEqual([]);
    if (row.related.some(({ reason }) => reason === 'subsektor')) {
      const corner = umkm.filter(
        (other) =>
          other !== row &&
          row.kecamatan &&
          other.kecamatan === row.kecamatan &&
          other.subsektor === row.subsektor,
      );
      expect(
        corner.filter((other) => !ties.has(other.id)),
        row.id,
      ).toEqual([]);
    }
  }
});

test('what no source shows in recent years is never shown as active today', () => {
  expect(visible(html('en/umkm/malang-tv'))).toContain('No source here shows it active after 2015.');
  expect(html('umkm/malang-tv')).not.toContain('"@type":"LocalBusiness"');
  for (const row of umkm) {
    const years = row.sources.flatMap((id) => sources.get(id)!.date?.slice(0, 4) ?? []).map(Number);
    const page = visible(html(`umkm/${row.id}`));
    const newest = Math.max(...years);
    expect(page.includes('Semua sumbernya tanpa tanggal'), row.id).toBe(years.length === 0);
    expect(page.includes('Terakhir terlihat dalam pemberitaan'), row.id).toBe(
      years.length > 0 && newest < 2020,
    );
    if (years.length > 0 && newest < 2020) expect(page, row.id).toContain(`pemberitaan tahun ${newest}.`);
  }
});

test('a place is marked on the small map only where a source names it', () => {
  for (const { id, kelurahan, kecamatan } of umkm) {
    const map = /<section class="place[\s\S]*?<\/svg>/.exec(html(`umkm/${id}`))![0];
    expect(/<path class="here/.test(map), id).toBe(kelurahan !== undefined);
    expect(map.includes('class="part'), id).toBe(kelurahan === undefined && kecamatan !== undefined);
    expect(html(`umkm/${id}`).includes('Kota Malang, kelurahan tidak disebut'), id).toBe(
      kecamatan === undefined,
    );
  }
});

test('a note stands in for a bare number, and an empty field is left out', () => {
  const staffed = visible(html('umkm/kampoeng-lampion-jodipan'));
  expect(staffed).toContain('5 sampai 17 orang menurut musim (2023)');
  const sparse = html('en/umkm/polinema-press');
  for (const label of ['Since', 'People', 'Staff', 'Members', 'Website', 'Address in the sources'])
    expect(sparse).not.toMatch(new RegExp(`<dt[^>]*>${label}<`));
});

test('a pelaku leads to its thematic kampung, and MCC’s own record to the page of the building', () => {
  for (const { id, umkm: members = [] } of kampung)
    for (const member of members)
      expect(html(`en/umkm/${member}`), id).toContain(`href="/en/kampung/#${id}"`);
  const main = /<main[\s\S]*<\/main>/.exec(html('umkm/malang-creative-center'))![0];
  expect(main).toContain('href="/mcc/"');
});

test('every source of a record is numbered at the foot of its page, and marked on its text', () => {
  for (const id of ['batik-blimbing-malang', 'keripik-tempe-arjuna', 'malang-tv']) {
    const page = html(`umkm/${id}`);
    const cited = new Set([
      ...record(id).sources,
      ...(record(id).certifications ?? []).flatMap((certification) => certification.sources),
    ]);
    expect(page.match(/<li id="sumber-\d+"/g)).toHaveLength(cited.size);
    expect(page).toMatch(/<sup class="mark/);
  }
});
