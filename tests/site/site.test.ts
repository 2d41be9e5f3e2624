import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pagesOf } from '../../scripts/pages.ts';
import { verifySite } from '../../scripts/publish/verify.ts';
import { localizedPath, translator } from '../../src/i18n/index.ts';

/** What must hold on every page of the built site. */

const dist = process.env['ETALASE_DIST'] ?? 'dist';
const paths = pagesOf(dist);
const fileOf = (path: string) => join(dist, path.endsWith('/') ? `${path}index.html` : path);
const html = (path: string) => readFileSync(fileOf(path), 'utf8');
const localized = paths.filter((path) => path !== '/404.html');
const kilobytes = (text: string | Buffer) => brotliCompressSync(text).length / 1024;
const stylesOf = (page: string) =>
  [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)]
    .map((m) => readFileSync(join(dist, m[1]!), 'utf8'))
    .join('');
const scriptsOf = (page: string) => [...page.matchAll(/<script(?![^>]*ld\+json)[^>]*>/g)].map((m) => m[0]);

test('every link, anchor and resource exists; no inline style or handler; nothing from another host', () => {
  expect(verifySite(dist)).toEqual([]);
});

test('every page exists in both languages', () => {
  const twin = (path: string) => localizedPath(path, path.startsWith('/en/') ? 'id' : 'en');
  expect(localized.filter((path) => !paths.includes(twin(path)))).toEqual([]);
});

test('canonical, hreflang of both languages and x-default are mutual on every page', () => {
  const site = (JSON.parse(readFileSync('content/situs.json', 'utf8')) as { address: string }).address;
  for (const path of localized) {
    const page = html(path).slice(0, 6000);
    const [id, en] = [localizedPath(path, 'id'), localizedPath(path, 'en')];
    expect(page, path).toContain(`<link rel="canonical" href="${site}${path}">`);
    for (const [lang, target] of [
      ['id', id],
      ['en', en],
      ['x-default', id],
    ] as const)
      expect(page, path).toContain(`<link rel="alternate" hreflang="${lang}" href="${site}${target}">`);
    expect(page, path).toMatch(
      new RegExp(`^<!DOCTYPE html><html lang="${path.startsWith('/en/') ? 'en' : 'id'}"`, 'i'),
    );
  }
});

test('links stay in the language of the reader', () => {
  for (const path of localized) {
    const page = html(path).replace(/<nav class="towers[\s\S]*?<\/nav>/, '');
    const english = path.startsWith('/en/');
    const strays = [...page.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)[^>]*>/g)]
      .filter((m) => !/hreflang=/.test(m[0]) && /\/$/.test(m[1]!) && m[1]!.startsWith('/en/') !== english)
      .map((m) => m[1]);
    expect(strays, path).toEqual([]);
  }
});

test('every page has one h1, no skipped heading level, a title and a description of its own', () => {
  const titles = new Map<string, string>();
  for (const path of paths) {
    const page = html(path);
    const levels = [...page.matchAll(/<h([1-6])\b/g)].map((m) => Number(m[1]));
    expect(
      levels.filter((level) => level === 1),
      path,
    ).toHaveLength(path === '/404.html' ? levels.filter((l) => l === 1).length : 1);
    levels
      .slice(1)
      .forEach((level, i) =>
        expect(level - levels[i]!, `${path}: h${levels[i]} to h${level}`).toBeLessThanOrEqual(1),
      );
    const title = /<title>([^<]+)<\/title>/.exec(page)?.[1] ?? '';
    const key = `${path.startsWith('/en/') ? 'en' : 'id'} ${title}`;
    expect(titles.get(key), `${path} and ${titles.get(key)} share "${title}"`).toBeUndefined();
    titles.set(key, path);
    expect(/<meta name="description" content="([^"]{20,})"/.test(page), path).toBe(true);
  }
});

test('every image has alt text, even if empty, and its size', () => {
  for (const path of paths)
    for (const [tag] of html(path).matchAll(/<img\b[^>]*>/g)) {
      expect(tag, path).toMatch(/\balt(=|\s|>)/);
      expect(tag, path).toMatch(/\bwidth="?\d+/);
      expect(tag, path).toMatch(/\bheight="?\d+/);
    }
});

test('structured data parses, and names a type', () => {
  for (const path of localized)
    for (const [, json] of html(path).matchAll(
      /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g,
    )) {
      const data = JSON.parse(json!) as Record<string, unknown>;
      expect(data['@context'], path).toBe('https://schema.org');
      expect(data['@type'] ?? data['@graph'], path).toBeTruthy();
      expect(JSON.stringify(data), path).not.toMatch(/telephone|"email"/);
    }
});

test('the sitemap lists every page with its twin, and nothing else', () => {
  const xml = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
  const site = (JSON.parse(readFileSync('content/situs.json', 'utf8')) as { address: string }).address;
  const listed = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((m) => m[1]!.slice(site.length)).sort();
  expect(listed).toEqual(localized.filter((path) => !path.endsWith('/luring/')).sort());
});

test('every share image of a page exists', () => {
  const site = (JSON.parse(readFileSync('content/situs.json', 'utf8')) as { address: string }).address;
  const wanted = new Set(
    paths.map((path) => /<meta property="og:image" content="([^"]+)"/.exec(html(path))![1]!),
  );
  for (const address of wanted)
    expect(readFileSync(join(dist, address.slice(site.length))).length, address).toBeGreaterThan(1000);
});

test('a profile runs no script but the theme, and stays within 20 KB with its styles', () => {
  const profiles = localized.filter(
    (path) => /^(\/en)?\/umkm\/[a-z][^/]*\/$/.test(path) && !path.includes('/jenis/'),
  );
  expect(profiles.length).toBeGreaterThan(500);
  for (const path of profiles) {
    const page = html(path);
    expect(scriptsOf(page), path).toHaveLength(1);
    expect(scriptsOf(page)[0], path).toMatch(/"\/_astro\/start\./);
  }
  const largest = profiles.reduce((a, b) => (html(a).length > html(b).length ? a : b));
  expect(kilobytes(html(largest)) + kilobytes(stylesOf(html(largest))), largest).toBeLessThan(20);
  // Theme and registration of the worker; the worker itself comes after the page.
  const start = /\/_astro\/start\.[^"]+/.exec(html('/'))![0];
  expect(readFileSync(join(dist, start)).length).toBeLessThanOrEqual(1536);
  expect(kilobytes(readFileSync(join(dist, 'sw.js'), 'utf8'))).toBeLessThan(3);
});

test('no page waits for many style sheets, since each costs a weak signal a turn', () => {
  for (const path of paths)
    expect(html(path).match(/<link rel="stylesheet"(?! media="print")/g)?.length, path).toBeLessThanOrEqual(
      7,
    );
});

test('the front page weighs at most 30 KB without its fonts, and the fonts of the site at most 90', () => {
  const page = html('/');
  const pictures = [...page.matchAll(/<img\b[^>]*\bsrc="([^"]+)"/g)].map((m) =>
    readFileSync(join(dist, m[1]!)),
  );
  const fonts = readdirSync(join(dist, '_astro')).filter((name) => name.endsWith('.woff2'));
  const total =
    kilobytes(page) + kilobytes(stylesOf(page)) + pictures.reduce((sum, p) => sum + kilobytes(p), 0);
  expect(total).toBeLessThan(30);
  const bytes = fonts.map((name) => readFileSync(join(dist, '_astro', name)).length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(90 * 1024);
});

test('pages of evidence stay within 60 KB with their styles', () => {
  for (const path of localized.filter((p) => /^\/(bukti|unesco|mcc|program|kegiatan|data)\//.test(p)))
    expect(kilobytes(html(path)) + kilobytes(stylesOf(html(path))), path).toBeLessThan(60);
});

test.each([
  ['/', 'id'],
  ['/en/', 'en'],
] as const)('the counts beside the subsektor on %s are said to be of our records', (path, locale) => {
  expect(html(path)).toContain(translator(locale)('home.subsektorNote'));
});
