import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales, type Locale } from '../../src/i18n/index.ts';
import { crosswalkColumns } from '../../src/lib/evidence/crosswalk.ts';
import { casePath, chapterPath, chaptersOf, chapterSlugs } from '../../src/lib/evidence/report.ts';
import { frontMatter } from '../../src/lib/front-matter.ts';
import { commitmentSchema, frameworkSchema, networkSchema } from '../../src/lib/schema/evidence.ts';

/** The report's chapters, the case pages, the crosswalk, before and after, and the story, against their records. */

const dist = process.env['ETALASE_DIST'] ?? 'dist';
const content = (file: string) => JSON.parse(readFileSync(`content/bukti/${file}.json`, 'utf8'));
const framework = frameworkSchema.parse(content('kerangka')).groups;
const commitments = commitmentSchema.array().parse(content('komitmen'));
const network = networkSchema.parse(content('jejaring'));
const chapters = chaptersOf(framework);
const cases = readdirSync('content/kasus/id').map((name) => name.replace('.mdx', ''));
const top = (slug: string, locale: Locale) =>
  frontMatter(readFileSync(`content/kasus/${locale}/${slug}.mdx`, 'utf8')).values;

const page = (path: string, locale: Locale): string =>
  readFileSync(join(dist, locale === 'en' ? 'en' : '', path, 'index.html'), 'utf8');
const link = (path: string, locale: Locale) => `href="${locale === 'en' ? '/en' : ''}${path}"`;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const main = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));

describe.each(locales)('in %s', (locale) => {
  test('every chapter stands under its official English title, its Indonesian one beneath, its neighbours beside', () => {
    const index = page('/unesco/laporan/', locale);
    chapters.forEach(({ number, path, item }, i) => {
      const html = main(page(path, locale));
      expect(html).toMatch(new RegExp(`<h1[^>]* lang="en"`));
      expect(html).toContain(`${number}. ${item.officialTitle}`);
      expect(html).toContain(item.label.id);
      expect(index).toContain(link(path, locale));
      for (const neighbour of [chapters[i - 1], chapters[i + 1]])
        if (neighbour) expect(html).toContain(link(neighbour.path, locale));
    });
  });

  test('what is empty is shown empty', () => {
    const meetings = main(page(chapterPath('kontribusi-jaringan'), locale));
    expect(network.meetings).toEqual([]);
    expect(meetings.match(/<tr[^>]* data-empty/g)!.length).toBeGreaterThan(0);
    expect(network.cooperation).toEqual([]);
    expect(main(page(chapterPath('kerja-sama-antarkota'), locale))).toContain(
      locale === 'en' ? 'None yet.' : 'Belum ada.',
    );
    expect(main(page(chapterPath('rencana-aksi'), locale)).match(/data-gap/g)!.length).toBeGreaterThan(10);
  });

  test('the plan lists every promise once, those with other countries apart, and the money by year', () => {
    const html = main(page(chapterPath('rencana-aksi'), locale));
    const part = (id: string) => html.slice(html.indexOf(`aria-labelledby="${id}"`)).split('</section>')[0]!;
    for (const { slug, international } of commitments) {
      const inLocal = part('rencana-lokal').includes(`#${slug}"`);
      expect(inLocal, slug).toBe(!international);
      expect(part('rencana-internasional').includes(`#${slug}"`), slug).toBe(Boolean(international));
    }
    for (const year of ['2023', '2025', '2029'])
      expect(part('anggaran')).toMatch(new RegExp(`<th scope="row"[^>]*>${year}</th>`));
  });

  test('a promise stands with its sources wherever it is listed', () => {
    for (const path of [
      '/unesco/komitmen/',
      chapterPath('rencana-aksi'),
      chapterPath('kerja-sama-antarkota'),
    ]) {
      const rows = [
        ...page(path, locale).matchAll(
          /<th scope="row"[^>]*>(?:(?!<\/th>).)*#(?!sumber)[a-z0-9-]+".*?<\/th>/gs,
        ),
      ];
      expect(rows.length, path).toBeGreaterThan(0);
      for (const [row] of rows) expect(row, path).toContain('href="#sumber-');
    }
  });

  test('there are four to six case pages, listed in chapter four, each with its facts, figures and sources', () => {
    expect(cases.length).toBeGreaterThanOrEqual(4);
    expect(cases.length).toBeLessThanOrEqual(6);
    const list = main(page(chapterPath('prakarsa-lokal'), locale));
    for (const slug of cases) {
      const html = main(page(casePath(slug), locale));
      const { title, objectives, sdg, indicators = [], activities = [], programmes = [], commitments = [] } = top(slug, locale); // prettier-ignore
      expect(list).toContain(link(casePath(slug), locale));
      expect(html).toContain(escaped(String(title)));
      for (const id of [objectives, sdg].flat())
        expect(html, slug).toContain(link(`/unesco/kerangka/#${id}`, locale));
      for (const id of indicators) expect(html, slug).toContain(link(`/bukti/${id}/`, locale));
      for (const id of [activities, programmes].flat())
        expect(html, slug).toContain(link(`/kegiatan/${id}/`, locale));
      for (const id of commitments) expect(html, slug).toContain(link(`/unesco/komitmen/#${id}`, locale));
      expect(html.match(/<h2/g)!.length, slug).toBeGreaterThanOrEqual(6);
      expect(html, slug).toContain('id="sumber-1"');
    }
  });

  test('the crosswalk has a column for each criterion, every cell in one, and counts what fills it', () => {
    const html = main(page('/unesco/matriks/', locale));
    const columns = crosswalkColumns(framework).flatMap(({ items }) => items);
    const head = html.slice(html.indexOf('<thead'), html.indexOf('</thead>'));
    for (const { id } of columns) expect(head).toContain(link(`/unesco/kerangka/#${id}`, locale));
    const bodies = [...html.matchAll(/<tbody.*?<\/tbody>/gs)].map(([body]) => body);
    const counts = columns.map(() => 0);
    bodies.forEach((body, b) => {
      for (const [row] of [...body.matchAll(/<tr.*?<\/tr>/gs)].slice(1)) {
        const cells = row.match(/<td[^>]*>/g)!;
        expect(cells).toHaveLength(columns.length);
        const promised = b === bodies.length - 1;
        cells.forEach((cell, i) => {
          expect(cell.includes('data-tick="promise"') && !promised).toBe(false);
          if (/data-tick(=""|[\s>])/.test(cell)) counts[i]! += 1;
        });
      }
    });
    const foot = html.slice(html.indexOf('<tfoot'), html.indexOf('</tfoot>'));
    expect([...foot.matchAll(/<td[^>]*>(\d+)<\/td>/g)].map(([, n]) => Number(n))).toEqual(counts);
    const empty = counts.filter((n) => n === 0).length;
    expect(html).toContain(String(empty === 0 ? columns.length : empty));
  });

  test('a criterion names its makers, cases and promises', () => {
    const html = page('/unesco/kerangka/', locale);
    for (const slug of cases)
      for (const id of [top(slug, locale)['criteria'] ?? []].flat()) {
        const item = html.slice(html.indexOf(` id="${id}"`)).split('</article>')[0]!;
        expect(item, `${slug} ${id}`).toContain(link(casePath(slug), locale));
      }
  });

  test('before and after have two sides and never say because', () => {
    const html = main(page('/unesco/sebelum-sesudah/', locale));
    expect(html.match(/<th scope="col"/g)).toHaveLength(6);
    expect(html.match(/data-unknown/g)!.length).toBeGreaterThan(0);
    const own = html.slice(0, html.indexOf('id="peristiwa"'));
    const because = locale === 'en' ? /because of|thanks to|due to|led to/ : /berkat|akibat|disebabkan/;
    expect(own).not.toMatch(because);
  });

  test('the day of the designation stands apart from both sides', () => {
    const html = main(page('/unesco/sebelum-sesudah/', locale));
    const [sides, day] = html.split('id="hari"') as [string, string];
    for (const own of [link('/bukti/uccn-kota-dunia/', locale), 'id="penetapan-unesco-2025"']) {
      expect(sides, own).not.toContain(own);
      expect(day, own).toContain(own);
    }
  });

  test('what is asked for and was not found is said wherever its evidence is counted', () => {
    const missing = framework.flatMap(({ items }) => items).filter(({ evidence }) => evidence.missing);
    expect(missing.map(({ id }) => id)).toContain('ma-residensi');
    for (const { evidence } of missing)
      for (const path of ['/unesco/kerangka/', '/unesco/matriks/'])
        expect(main(page(path, locale)), path).toContain(evidence.missing![locale]);
    const residency = missing.find(({ id }) => id === 'ma-residensi')!.evidence.missing![locale];
    expect(main(page('/media-arts/', locale))).toContain(residency);
  });

  test('the story of media arts leads to its makers, figures, road and marks', () => {
    const html = main(page('/media-arts/', locale));
    for (const to of [
      '/umkm/void-vision/',
      '/subsektor/musik/',
      '/bukti/ggj-peserta/',
      '/unesco/kerangka/#ma-residensi',
    ])
      expect(html).toContain(link(to, locale));
    for (const id of [
      'pembuat-pengembang-permainan',
      'pembuat-media-baru',
      'tempat',
      'kegiatan',
      'jalan',
      'ciri',
    ])
      expect(html).toContain(`id="${id}"`);
    expect(page('/', locale)).toContain(link('/media-arts/', locale));
  });

  test.each([
    '/unesco/laporan/',
    ...chapterSlugs.map(chapterPath),
    ...cases.map(casePath),
    '/unesco/matriks/',
    '/unesco/sebelum-sesudah/',
    '/media-arts/',
  ])('%s is whole without script, under Evidence in the menu, and tells its edition', (path) => {
    const html = page(path, locale);
    expect(html.match(/<script(?![^>]*ld\+json)/g)).toHaveLength(1);
    expect(html).toMatch(/20\d\d-\d\d-\d\d-(bukti|berkas)-[0-9a-f]{8}/);
    const header = html.slice(html.indexOf('<header'), html.indexOf('</header>'));
    expect(header).toMatch(new RegExp(`${link('/bukti/', locale)}[^>]*aria-current`));
  });
});
