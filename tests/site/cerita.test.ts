import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { href, locales, type Locale } from '../../src/i18n/index.ts';
import { frontMatter } from '../../src/lib/front-matter.ts';
import { readText } from '../../src/lib/gate/mdx.ts';

/** The built pages of the stories, and the ways that lead to them. */

const dist = process.env['ETALASE_DIST'] ?? 'dist';
const names = readdirSync('content/cerita/id').map((name) => name.replace('.mdx', ''));
const source = (name: string, locale: Locale) => readFileSync(`content/cerita/${locale}/${name}.mdx`, 'utf8');
const sources = new Map(
  (JSON.parse(readFileSync('content/sumber.json', 'utf8')) as { id: string; url?: string }[]).map((s) => [s.id, s]), // prettier-ignore
);

const page = (path: string, locale: Locale): string =>
  readFileSync(join(dist, locale === 'en' ? 'en' : '', path, 'index.html'), 'utf8');
const story = (name: string, locale: Locale) => page(`/cerita/${name}/`, locale);
const link = (path: string, locale: Locale) => `href="${href(path, locale)}"`;
const unescaped = (html: string) =>
  html.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
const each = names.flatMap((name) => locales.map((locale) => [name, locale] as const));

test('the list leads to every story, in both languages', () => {
  for (const locale of locales)
    for (const name of names) expect(page('/cerita/', locale)).toContain(link(`/cerita/${name}/`, locale));
});

describe.each(each)('%s, %s', (name, locale) => {
  const html = unescaped(story(name, locale));
  const text = source(name, locale);
  const { tags } = readText(`cerita/${locale}/${name}.mdx`, text);
  const { values } = frontMatter(text);

  test('stands under its title, with its lead and the day it was checked', () => {
    expect(html).toMatch(new RegExp(`<html lang="${locale}"`));
    expect(html.match(/<h1[^>]*>([^<]*)<\/h1>/)![1]!.trim()).toBe(values['title']);
    expect(html).toContain(String(values['description']));
    expect(html).toContain(locale === 'id' ? 'diperiksa 24 November 2026' : 'checked 24 November 2026');
  });

  test('lists every source it cites, and marks each citation', () => {
    const cited = tags.flatMap(({ name: tag, value }) => (tag === 'Cite' ? value.split(' ') : []));
    const list = html.slice(html.indexOf('id="sumber"'));
    for (const id of new Set(cited)) {
      const url = sources.get(id)!.url;
      if (url) expect(list, id).toContain(`href="${url}"`);
    }
    const body = html.slice(html.indexOf('class="story"'), html.indexOf('class="stack beside"'));
    expect(body.match(/<sup class="mark"/g)?.length).toBeGreaterThanOrEqual(
      tags.filter(({ name: tag }) => tag !== 'Pelaku').length,
    );
    // Each stands in the sentence it belongs to.
    expect(body).not.toMatch(/<\/p>\s*<sup/);
    expect(list.match(/<li id="sumber-\d+"/g)!.length).toBeGreaterThanOrEqual(new Set(cited).size);
  });

  test('shows its figures as claims with a source mark, leading to the series', () => {
    const body = html.slice(html.indexOf('class="story"'), html.indexOf('class="stack beside"'));
    for (const { value } of tags.filter(({ name: tag }) => tag === 'Claim'))
      expect(body).toMatch(new RegExp(`<a href="${href(`/bukti/${value}/`, locale)}"[^>]*>[^<]+</a>\\s*<sup class="mark"`)); // prettier-ignore
    for (const id of [values['indicators'] ?? []].flat())
      expect(html).toContain(link(`/bukti/${id}/`, locale));
  });

  test('leads to its makers and places, and they lead back to it', () => {
    for (const maker of [values['umkm']!].flat()) {
      expect(html).toContain(link(`/umkm/${maker}/`, locale));
      expect(page(`/umkm/${maker}/`, locale), maker).toContain(link(`/cerita/${name}/`, locale));
    }
    for (const [key, folder] of [
      ['subsektor', 'subsektor'],
      ['kelurahan', 'kelurahan'],
    ] as const)
      // prettier-ignore
      for (const id of [values[key] ?? []].flat()) {
        expect(html).toContain(link(`/${folder}/${id}/`, locale));
        expect(page(`/${folder}/${id}/`, locale), id).toContain(link(`/cerita/${name}/`, locale));
      }
    expect(html).toContain(link('/peta/', locale));
  });

  test('leads to four other stories', () => {
    const next = html.slice(html.indexOf('id="berikutnya"'));
    const others = names.filter((other) => next.includes(link(`/cerita/${other}/`, locale)));
    expect(others).toHaveLength(4);
    expect(others).not.toContain(name);
  });

  test('tells machines it is an article, when it was written, and what it cites', () => {
    const data = [...story(name, locale).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
      .map(([, json]) => JSON.parse(json!) as Record<string, unknown>)
      .find((object) => object['@type'] === 'Article')!;
    expect(data).toMatchObject({ headline: values['title'], inLanguage: locale, datePublished: values['date'] }); // prettier-ignore
    expect((data['citation'] as string[]).length).toBeGreaterThan(5);
  });
});

test.each(locales)('the home page leads to stories and to all of them, %s', (locale) => {
  const html = page('/', locale);
  expect(html).toContain(link('/cerita/', locale));
  expect(names.filter((name) => html.includes(link(`/cerita/${name}/`, locale)))).toHaveLength(4);
});

test('a contradicted figure stands with every point its sources give', () => {
  const html = story('tempe-sanan', 'id');
  const figures = html.slice(html.indexOf('class="blok figures"'), html.indexOf('id="sumber"'));
  const { indicators } = JSON.parse(readFileSync('content/bukti/indikator.json', 'utf8')) as {
    indicators: { id: string; points: { value: number }[] }[];
  };
  const points = indicators.find(({ id }) => id === 'produksi-tempe-sanan')!.points;
  expect(points.length).toBeGreaterThan(1);
  for (const { value } of points)
    expect(figures).toMatch(new RegExp(`>\\s*${value.toLocaleString('id-ID')}\\s*</b>`));
});
