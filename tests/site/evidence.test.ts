import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatNumber, locales, translator, type Locale } from '../../src/i18n/index.ts';
import { commitmentState } from '../../src/lib/evidence/commitments.ts';
import { contradictionsById, findContradictions } from '../../src/lib/evidence/contradictions.ts';
import { ledgerView } from '../../src/lib/evidence/ledger.ts';
import {
  commitmentSchema,
  frameworkSchema,
  indicatorFileSchema,
  timelineSchema,
} from '../../src/lib/schema/evidence.ts';

/** The evidence pages against the record they are made from. */

const dist = process.env['ETALASE_DIST'] ?? 'dist';
const content = (file: string) => JSON.parse(readFileSync(`content/bukti/${file}.json`, 'utf8'));
const { indicators } = indicatorFileSchema.parse(content('indikator'));
const timeline = timelineSchema.array().parse(content('linimasa'));
const criteria = frameworkSchema.parse(content('kerangka')).groups.flatMap(({ items }) => items);
const commitments = commitmentSchema.array().parse(content('komitmen'));
const found = contradictionsById(findContradictions(indicators));
const views = indicators.map((indicator) => ledgerView(indicator, found.get(indicator.id)));

const folder = (locale: Locale) => (locale === 'id' ? dist : join(dist, 'en'));
const page = (path: string, locale: Locale): string =>
  readFileSync(join(folder(locale), path, 'index.html'), 'utf8');
/** The element of an id, from its tag to the next element of the same tag that has an id. */
const part = (html: string, tag: string, id: string): string => {
  const start = html.search(new RegExp(`<${tag}[^>]* id="${id}"`));
  if (start < 0) return '';
  const rest = html.slice(start + 1);
  const end = rest.search(new RegExp(`<${tag}[^>]* id="|</main>`));
  return rest.slice(0, end);
};
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const marked = (html: string): boolean => html.includes('data-standing=');

describe.each(locales)('in %s', (locale) => {
  const ledger = page('bukti', locale);
  const road = page('unesco', locale);
  const framework = page('unesco/kerangka', locale);
  const promises = page('unesco/komitmen', locale);

  test('every indicator stands in the ledger with its newest values', () => {
    for (const { indicator, newest } of views) {
      const row = part(ledger, 'li', indicator.id);
      expect(row, indicator.id).toContain(`/bukti/${indicator.id}/`);
      for (const value of newest.values) expect(row, indicator.id).toContain(formatNumber(value, locale));
    }
  });

  test('a figure that may not stand alone carries its mark wherever it is listed, and its rivals in the ledger', () => {
    for (const { indicator, standing, rivals } of views) {
      const row = part(ledger, 'li', indicator.id);
      expect(marked(row), indicator.id).toBe(standing !== 'sound');
      for (const rival of rivals) expect(row, indicator.id).toContain(escaped(rival.label[locale]));
      expect(page(`bukti/${indicator.id}`, locale).includes('id="pertentangan"'), indicator.id).toBe(
        standing !== 'sound' || indicator.note !== undefined,
      );
    }
    for (const html of [framework, promises, page('bukti/pertentangan', locale)])
      for (const line of html.split('class="figure"').slice(1)) {
        const [, id] = /\/bukti\/([\w-]+)\/"/.exec(line)!;
        const view = views.find(({ indicator }) => indicator.id === id)!;
        expect(marked(line.slice(0, line.indexOf('</li>'))), id).toBe(view.standing !== 'sound');
      }
  });

  test('every point of every series has its row, and every dated one its mark where there is a chart', () => {
    for (const { points, id } of indicators) {
      const html = page(`bukti/${id}`, locale);
      const first = html.slice(html.indexOf('<table'), html.indexOf('</table>'));
      expect(first.match(/data-point=/g), id).toHaveLength(points.length);
      const dated = points.filter(({ period }) => period !== undefined);
      const drawable = new Set(dated.map(({ period }) => period)).size > 1;
      const wide = html.slice(html.indexOf('data-size="wide"'), html.indexOf('<table'));
      expect(drawable ? wide.match(/data-period=/g) : [...dated], id).toHaveLength(dated.length);
    }
  });

  test('every contradiction stands on the page of contradictions with all its explanations', () => {
    const html = page('bukti/pertentangan', locale);
    for (const { indicator, rival, explanations } of findContradictions(indicators)) {
      expect(html).toContain(`/bukti/${indicator.id}/`);
      if (rival) expect(html).toContain(`/bukti/${rival.id}/`);
      for (const note of explanations) expect(html, indicator.id).toContain(escaped(note[locale]));
    }
  });

  test('every entry of the timeline, every criterion and every commitment has its place', () => {
    for (const { slug, title, summary } of timeline) {
      const entry = part(road, 'li', slug);
      expect(entry, slug).toContain(escaped(title[locale]));
      expect(entry, slug).toContain(escaped(summary[locale]));
    }
    for (const { id, summary, officialTitle } of criteria) {
      const item = part(framework, 'article', id);
      expect(item, id).toContain(escaped(summary[locale]));
      if (officialTitle) expect(item, id).toContain(escaped(officialTitle));
    }
    for (const { slug, summary } of commitments) {
      expect(part(promises, 'article', slug), slug).toContain(escaped(summary[locale]));
      expect(promises.match(new RegExp(`href="#${slug}"`, 'g')), slug).toHaveLength(2);
    }
  });

  test('a promise that is stale, overdue or without evidence is shown as such', () => {
    const today = /(20\d\d-\d\d-\d\d)-bukti-[0-9a-f]{8}/.exec(promises)![1]!;
    const t = translator(locale);
    for (const promise of commitments) {
      const card = part(promises, 'article', promise.slug);
      const { stale, overdue, evidenced } = commitmentState(promise, today);
      expect(card.includes(t('komitmen.old')), promise.slug).toBe(stale);
      expect(card.includes(t('komitmen.overdue')), promise.slug).toBe(overdue);
      expect(card.includes(t('komitmen.noEvidence')), promise.slug).toBe(!evidenced);
    }
    expect(promises).toContain('id="status-unknown"');
    expect(promises).toContain('id="menurut-tenggat"');
  });

  test('what residents and artists say stands beside the promises, with its source', () => {
    const voices = promises.slice(promises.indexOf('id="suara"')).split('</section>')[0]!;
    expect(voices).toContain('Agung Buana');
    expect(voices).toContain('href="#sumber-');
  });

  test('the page of a series explains each of its contradictions where it tells of them', () => {
    for (const { indicator, kind, explanations } of findContradictions(indicators)) {
      if (kind === 'rival') continue;
      const html = page(`bukti/${indicator.id}`, locale);
      const told = html.slice(html.indexOf('aria-labelledby="pertentangan"')).split('</section>')[0]!;
      for (const note of explanations) expect(told, indicator.id).toContain(escaped(note[locale]));
    }
  });

  test('the sources of an explanation are listed where it stands', () => {
    const html = page('bukti/pertentangan', locale);
    const sources = JSON.parse(readFileSync('content/sumber.json', 'utf8')) as { id: string; url?: string }[];
    for (const { indicator } of findContradictions(indicators))
      for (const id of indicator.noteSources ?? [])
        expect(html, id).toContain(escaped(sources.find((source) => source.id === id)!.url!));
  });

  test('a criterion without evidence says so', () => {
    for (const { id, evidence } of criteria)
      if (Object.keys(evidence).length === 1)
        expect(part(framework, 'article', id), id).toContain('data-empty');
  });

  test.each([
    'bukti',
    'bukti/umkm-bps',
    'bukti/pertentangan',
    'unesco',
    'unesco/kerangka',
    'unesco/komitmen',
  ])('%s is whole without script, and tells its edition', (path) => {
    const html = page(path, locale);
    expect(html.match(/<script(?![^>]*ld\+json)/g)).toHaveLength(1);
    expect(html).toMatch(/20\d\d-\d\d-\d\d-(bukti|berkas)-[0-9a-f]{8}/);
  });
});

/** A small reader of CSV: rows of cells. */
function cells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('the files of every series hold its points, number for number', () => {
  for (const { id, points } of indicators) {
    const at = (ending: string) => join(dist, 'data', 'bukti', `${id}.${ending}`);
    expect(existsSync(at('csv')) && existsSync(at('json')), id).toBe(true);
    const [header, ...rows] = cells(readFileSync(at('csv'), 'utf8'));
    expect(new Set(rows.map((row) => row.length)), id).toEqual(new Set([header!.length]));
    const column = (name: string) => rows.map((row) => row[header!.indexOf(name)]!);
    expect(column('value').map(Number), id).toEqual(points.map(({ value }) => value));
    expect(column('period'), id).toEqual(points.map(({ period }) => period ?? ''));
    expect(column('source_id'), id).toEqual(points.map(({ source }) => source));
    const json = JSON.parse(readFileSync(at('json'), 'utf8'));
    expect(
      json.points.map((p: { value: number; source: { id: string } }) => [p.value, p.source.id]),
      id,
    ).toEqual(points.map(({ value, source }) => [value, source]));
  }
});

test('the citation of a series names every outlet it rests on', () => {
  const publishers = new Map<string, string>(
    JSON.parse(readFileSync('content/sumber.json', 'utf8')).map(
      ({ id, publisher }: { id: string; publisher: string }) => [id, publisher],
    ),
  );
  for (const locale of locales)
    for (const { id, points } of indicators) {
      const [plain] = /<pre.*?<\/pre>/s.exec(page(`bukti/${id}`, locale))!;
      for (const { source } of points) expect(plain, id).toContain(escaped(publishers.get(source)!));
    }
});

test('the page of a series describes it as a dataset with both files', () => {
  const html = page('bukti/umkm-bps', 'en');
  const [, ld] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)!;
  expect(JSON.parse(ld!)).toMatchObject({
    '@type': 'Dataset',
    identifier: 'umkm-bps',
    temporalCoverage: '2021-01-01/2024-08-31',
    distribution: [{ encodingFormat: 'text/csv' }, { encodingFormat: 'application/json' }],
  });
});
