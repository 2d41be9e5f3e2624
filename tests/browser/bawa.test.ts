import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../scripts/audit/browser.ts';
import { addressesOf, TEMPLATES } from '../../scripts/audit/templates.ts';
import * as words from '../../src/i18n/messages/search.ts';

/** The zip of `npm run bawa`, unpacked into a folder and opened from there. */

const dist = process.env['ETALASE_DIST'] ?? 'dist';
const folder = mkdtempSync(join(tmpdir(), 'etalase bawa-'));
const stick = join(folder, 'stik', 'etalase-malang');
let bytes: Buffer;
let names: Set<string>;

/** The zip as made in a time zone. */
function zipIn(zone: string): Buffer {
  const to = join(folder, zone);
  const args = ['scripts/bawa.ts', '--dir', dist, '--ke', to];
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return readFileSync(join(to, readdirSync(to)[0]!));
}

beforeAll(() => {
  bytes = zipIn('UTC');
  const files = unzipSync(bytes);
  names = new Set(Object.keys(files).map((name) => name.replace(/^etalase-malang\//, '')));
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, 'stik', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the same site gives the same zip in any time zone', () => {
  expect(zipIn('America/St_Johns').equals(bytes)).toBe(true);
});

test('beside the site lie a page to open and a text in both languages', () => {
  const text = readFileSync(join(stick, 'BACA-SAYA.txt'), 'utf8');
  for (const part of ['BUKA-SAYA.html', 'CC BY 4.0', 'tanpa internet', 'without the internet'])
    expect(text).toContain(part);
  expect([...names].filter((name) => !name.startsWith('situs/')).sort()).toEqual([
    'BACA-SAYA.txt',
    'BUKA-SAYA.html',
  ]);
});

describe('every page of the zip', () => {
  const attribute = /\s(href|src|srcset|action)="([^"]*)"/g;
  const pages = () => [...names].filter((name) => name.endsWith('.html'));
  const read = (name: string): string => readFileSync(join(stick, name), 'utf8');
  const idsIn = new Map<string, Set<string>>();
  const ids = (name: string): Set<string> => {
    const known = idsIn.get(name) ?? new Set([...read(name).matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]!));
    idsIn.set(name, known);
    return known;
  };

  test('leads only to files and anchors that are in it, or to a full address', () => {
    const lost: string[] = [];
    let followed = 0;
    for (const name of pages())
      for (const [, kind, value] of read(name)
        .replace(/<script\b[^>]*ld\+json[\s\S]*?<\/script>/g, '')
        .matchAll(attribute))
        for (const part of kind === 'srcset' ? value!.split(', ') : [value!]) {
          const link = part.replaceAll('&amp;', '&').replaceAll('&#38;', '&').split(' ')[0]!;
          if (/^(?:https?|mailto|tel|data):/.test(link)) continue;
          followed += 1;
          const url = new URL(link, `file:///${name}`);
          const target = decodeURI(url.pathname).slice(1);
          const anchor = decodeURIComponent(url.hash.slice(1));
          if (link.startsWith('/') || !names.has(target)) lost.push(`${name}: ${link}`);
          else if (anchor && target.endsWith('.html') && !ids(target).has(anchor))
            lost.push(`${name}: ${link}`);
        }
    expect(lost).toEqual([]);
    expect(followed).toBeGreaterThan(50_000);
  });

  test('has no policy, no module, no worker and nothing that is fetched as from another host', () => {
    for (const name of pages()) {
      const html = read(name);
      expect(html, name).not.toMatch(
        /Content-Security-Policy|type="module"|data-worker|rel="(?:preload|manifest)"|crossorigin/,
      );
    }
    for (const name of names) if (name.endsWith('.css')) expect(read(name), name).not.toMatch(/url\(["']?\//);
  });

  test('is a page of the site, and every page of the site is there', () => {
    const own = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html') && !/luring|^404/.test(file))
      .map((file) => `situs/${file}`);
    expect(
      pages()
        .filter((name) => name !== 'BUKA-SAYA.html')
        .sort(),
    ).toEqual(own.sort());
  });
});

describe('opened from a folder in Chromium', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    browser = await launch();
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
    page = await context.newPage();
    page.on('pageerror', (error) => {
      // Whoever goes on quickly does not see the last page fade.
      if (error.message !== 'Transition was skipped') faults.push(`${page.url()}: ${error.message}`);
    });
    page.on(
      'console',
      (message) => message.type() === 'error' && faults.push(`${page.url()}: ${message.text()}`),
    );
    page.on('requestfailed', (request) => {
      // Given up because the reader went on.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED')
        faults.push(`${page.url()}: ${request.url()} failed`);
    });
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) faults.push(`${page.url()}: ${request.url()} asked for`);
    });
  });
  afterAll(() => browser?.close());

  const address = (file: string): string => pathToFileURL(join(stick, file)).href;
  const open = (path: string) => page.goto(address(`situs${path}index.html`), { waitUntil: 'load' });
  const at = (): string => decodeURI(page.url()).split('/situs')[1]!;

  test('every template, in one language or the other, loads with its styles, its two fonts and its pictures, and nothing fails', async () => {
    const templates = TEMPLATES.filter((path) => !/luring|404/.test(path)).map(
      (path, i) => addressesOf(path)[i % 2]!,
    );
    for (const path of templates) {
      await open(path);
      expect(
        await page.evaluate(() => getComputedStyle(document.querySelector('header')!).borderBlockEndWidth),
        path,
      ).toBe('6px');
      expect(
        await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length),
        path,
      ).toBeGreaterThan(1);
      const broken = await page.evaluate(() =>
        [...document.images].filter((img) => img.complete && img.naturalWidth === 0).map((img) => img.src),
      );
      expect(broken, path).toEqual([]);
    }
    expect(faults).toEqual([]);
  });

  test('one walks from the door to a list, its second page, a profile, its kelurahan, and to the other language', async () => {
    await page.goto(address('BUKA-SAYA.html'), { waitUntil: 'load' });
    await page.locator('a[href="situs/index.html"]').click();
    await page.waitForURL('**/situs/index.html');
    await page.locator('header nav a').first().click();
    await page.waitForURL('**/umkm/index.html');
    await page.locator('main a[href="2/index.html"]').first().click();
    await page.waitForURL('**/umkm/2/index.html');
    await page.locator('main article a').first().click();
    await page.waitForURL(/\/umkm\/[a-z][^/]+\/index\.html$/);
    const profile = at();
    await page.locator('.towers a[hreflang="en"]').click();
    await page.waitForURL(`**/situs/en${profile}`);
    await open('/umkm/kampung-keramik-dinoyo/');
    await page.locator('main a[href$="kelurahan/dinoyo/index.html"]').first().click();
    await page.waitForURL('**/kelurahan/dinoyo/index.html');
    expect(await page.locator('h1').innerText()).toContain('Dinoyo');
    expect(faults).toEqual([]);
  });

  test('the theme button works', async () => {
    await open('/tentang/');
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.locator('[data-theme-button]').click();
    await page.locator('[data-theme-button]').click();
    expect(await ground()).not.toBe(light);
    await page.locator('[data-theme-button]').click();
    expect(faults).toEqual([]);
  });

  test('the map is drawn and zooms, its filter and its table work, and a kelurahan opens its list', async () => {
    await open('/peta/');
    await page.locator('[data-box][data-able]').waitFor();
    await page.locator('a[data-subsektor="kriya"]').click();
    expect(at()).toContain('subsektor=kriya');
    await page.locator('[data-box]').dispatchEvent('pointerover');
    await page.locator('[data-box][data-ready]').waitFor();
    expect(await page.locator('path[data-kelurahan]').count()).toBe(57);
    const counts = () => page.locator('[data-rows] [data-count="pelaku"]').allInnerTexts();
    await page.locator('th[data-sort="pelaku"] button').click();
    const sorted = (await counts()).map(Number);
    expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
    expect(sorted[0]).toBeGreaterThan(0);
    await page.locator('tr[data-kelurahan="dinoyo"] a').first().click();
    const maker = page.locator('[data-panel] [data-part="pelaku"] a').first();
    await maker.waitFor();
    await maker.click();
    await page.waitForURL(/\/umkm\/[a-z][^/]+\/index\.html$/);
    expect(faults).toEqual([]);
  });

  test.each(['id', 'en'] as const)(
    'the search says in a sentence (%s) that it does not run, and leads to the lists',
    async (locale) => {
      const prefix = locale === 'id' ? '' : '/en';
      await open(`${prefix}/umkm/`);
      await page.locator('main input[name="q"]').fill('keramik');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/cari/index.html?q=keramik');
      expect(await page.locator('search-panel .notice:visible').innerText()).toBe(
        words[locale]['search.copy'],
      );
      await page.locator('search-panel .lists a').first().click();
      await page.waitForURL(`**/situs${prefix}/umkm/index.html`);
      expect(faults).toEqual([]);
    },
  );

  test('a download is there', async () => {
    await open('/data/');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[href$="umkm.csv"][download]').first().click(),
    ]);
    expect(readFileSync(await download.path()).equals(readFileSync(join(dist, 'data', 'umkm.csv')))).toBe(
      true,
    );
    expect(existsSync(join(stick, 'situs', 'data', 'etalase-malang.zip'))).toBe(true);
  });
});
