import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf } from '../../scripts/pages.ts';
import { browserSite } from '../browser-site.ts';
import { siteCopy } from '../site-copy.ts';

/** The whole site below a path of its host: everything that is linked, loaded or named lies below that path, and is there. */

const base = '/etalase/';
const { root, remove } = siteCopy();
const dist = join(root, 'dist');
afterAll(remove);

beforeAll(async () => {
  const settings = join(root, 'content/situs.json');
  const before = JSON.parse(readFileSync(settings, 'utf8')) as object;
  writeFileSync(settings, JSON.stringify({ ...before, address: `https://contoh.example${base}` }));
  // Share images do not change with the address.
  if (existsSync('.cache/og')) cpSync('.cache/og', join(root, '.cache/og'), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
});

const site = browserSite({ dir: dist, base });

/** Addresses in a page: of links, of what is loaded, and of what is told to machines. */
const named = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src|action|content)="([^"]*)"/g)]
    .map(([, url]) => url!.replaceAll('&amp;', '&').replaceAll('&#38;', '&'))
    .concat([...html.matchAll(/\ssrcset="([^"]*)"/g)].flatMap(([, set]) => set!.split(',').map((part) => part.trim().split(/\s/)[0]!))); // prettier-ignore

test('every link of every page leads to a page that is served', { timeout: 600_000 }, async () => {
  const origin = new URL(site.url).origin;
  const status = new Map<string, number>();
  const seen = new Set<string>([base]);
  const outside: string[] = [];
  for (const path of seen) {
    const response = await fetch(origin + path);
    status.set(path, response.status);
    const type = response.headers.get('content-type') ?? '';
    if (!type.startsWith('text/html')) {
      await response.body?.cancel();
      continue;
    }
    for (const url of named(await response.text())) {
      if (!/^(\/|https:\/\/contoh\.example)/.test(url)) continue;
      const target = new URL(url, 'https://contoh.example');
      if (!target.pathname.startsWith(base)) outside.push(`${path}: ${url}`);
      else seen.add(target.pathname);
    }
  }
  expect(outside).toEqual([]);
  expect([...status].filter(([, code]) => code !== 200)).toEqual([]);
  const pages = filesOf(dist).filter((file) => file.endsWith('/index.html'));
  expect(pages.filter((file) => !status.has(base + file.slice(0, -'index.html'.length)))).toEqual([]);
});

test('the site is one for readers, with its policy in each page', () => {
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toContain('http-equiv="Content-Security-Policy"');
});

test.each([
  ['sitemap.xml', /<loc>([^<]+)<\/loc>/g],
  ['rss.xml', /<link>([^<]+)<\/link>/g],
  ['atom.xml', /<link[^>]+href="([^"]+)"/g],
  ['kegiatan.ics', /^URL[^:\n]*:(\S+)/gm],
  ['robots.txt', /^Sitemap: (\S+)/gm],
  ['manifest-id.webmanifest', /"(?:start_url|scope|src)": ?"([^"]+)"/g],
])('%s names addresses below the path', (file, pattern) => {
  const urls = [...readFileSync(join(dist, file), 'utf8').matchAll(pattern)].map(([, url]) => url!);
  expect(urls.length).toBeGreaterThan(0);
  expect(urls.filter((url) => !new URL(url, 'https://contoh.example/').pathname.startsWith(base))).toEqual(
    [],
  );
});

test('search, name suggestions, map and worker ask for nothing outside the path', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const asked = new Set<string>();
  const failed: string[] = [];
  // Those of the worker come by the context alone.
  context.on('request', (request) => {
    const { pathname, protocol } = new URL(request.url());
    if (protocol.startsWith('http')) asked.add(pathname);
  });
  context.on('response', (response) => response.status() >= 400 && failed.push(response.url()));
  await page.goto(site.url, { waitUntil: 'load' });
  const scope = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.scope);
  await expect.poll(scope, { timeout: 120_000 }).toBe(site.url);
  await page.locator('name-search input').pressSequentially('polow');
  await page.locator('name-search [role="option"]').first().waitFor({ timeout: 120_000 });
  await page.goto(`${site.url}cari/?q=tempe`, { waitUntil: 'load' });
  await page.locator('search-panel article').first().waitFor({ timeout: 120_000 });
  await page.goto(`${site.url}en/peta/`, { waitUntil: 'load' });
  await page.locator('[data-box][data-able]').waitFor({ timeout: 120_000 });
  await page.locator('[data-box]').dispatchEvent('pointerover');
  await page.locator('[data-box][data-ready]').waitFor({ timeout: 120_000 });
  expect([...asked]).toContain(`${base}sw.js`);
  expect([...asked].filter((path) => !path.startsWith(base))).toEqual([]);
  expect(failed).toEqual([]);
  await context.close();
});
