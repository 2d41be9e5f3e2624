import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pagesOf } from '../../scripts/pages.ts';
import { unlisted } from '../../scripts/verify/languages.ts';
import { headOf } from '../../scripts/verify/site.ts';
import { translator } from '../../src/i18n/index.ts';

/** What must hold on every page of the built site, besides what `npm run verify` holds. */

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

test('without a consent structured data has neither number nor address to write to', () => {
  for (const path of localized)
    for (const [, json] of html(path).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g))
      expect(json, path).not.toMatch(/"telephone"|"email"/);
});

test('search engines are kept from the pages of what is not there, and from no other', () => {
  const kept = paths.filter((path) => unlisted(headOf(html(path))));
  expect(kept.sort()).toEqual(['/404.html', '/en/luring/', '/luring/']);
});

test('a profile runs no script but the theme', () => {
  const profiles = localized.filter(
    (path) => /^(\/en)?\/umkm\/[a-z][^/]*\/$/.test(path) && !path.includes('/jenis/'),
  );
  expect(profiles.length).toBeGreaterThan(500);
  for (const path of profiles) {
    const page = html(path);
    expect(scriptsOf(page), path).toHaveLength(1);
    expect(scriptsOf(page)[0], path).toMatch(/"\/_astro\/start\./);
  }
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

test.each([
  ['/', 'id'],
  ['/en/', 'en'],
] as const)('the counts beside the subsektor on %s are said to be of our records', (path, locale) => {
  expect(html(path)).toContain(translator(locale)('home.subsektorNote'));
});
