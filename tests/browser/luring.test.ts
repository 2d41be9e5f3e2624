import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch } from '../../scripts/audit/browser.ts';
import { workerOf } from '../../scripts/publish/worker.ts';
import { serve, type Served } from '../../scripts/serve.ts';
import { id as words } from '../../src/i18n/messages/search.ts';

/** The service worker: what can be read without network, and that no edition outlives the next. */

const dist = process.env['ETALASE_DIST'] ?? 'dist';
const folders: string[] = [];
const withdrawn = 'umkm/adgi-malang';
const word = 'edisi-berikut';
/** Other tests may have the machine. */
const patience = 60_000;

/** A part of the built site in a folder of its own, with the map, the search and a few pages. */
function someOf(dir: string): string {
  const to = mkdtempSync(join(tmpdir(), 'etalase-luring-'));
  folders.push(to);
  const pages = ['', 'umkm', withdrawn, 'kelurahan/dinoyo', 'peta', 'cari', 'luring', 'tentang'];
  const files = ['', 'en/'].flatMap((language) =>
    pages.map((page) => `${language}${page}${page && '/'}index.html`),
  );
  const whole = [
    '_astro',
    'pola',
    'pagefind',
    'peta/kota.svg',
    'data/peta.geojson',
    'data/peta-isi.json',
    '404.html',
    'sw.js',
  ];
  for (const part of [...files, ...whole]) cpSync(join(dir, part), join(to, part), { recursive: true });
  return to;
}

/** The edition after that one: other words, another style sheet, and one record less. */
function nextOf(dir: string): string {
  const next = someOf(dir);
  const shared = readdirSync(join(next, '_astro')).find((name) => /^bersama\..+\.css$/.test(name))!;
  const css = readFileSync(join(next, '_astro', shared), 'utf8');
  rmSync(join(next, '_astro', shared));
  writeFileSync(join(next, '_astro', `bersama.${word}.css`), `${css}:root{--edisi:${word}}`);
  for (const file of readdirSync(next, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const html = readFileSync(join(next, file), 'utf8');
    const changed = html.replaceAll(shared, `bersama.${word}.css`).replace('<title>', `<title>${word} `);
    writeFileSync(join(next, file), changed);
  }
  for (const language of ['', 'en/']) rmSync(join(next, `${language}${withdrawn}`), { recursive: true });
  writeFileSync(join(next, 'sw.js'), workerOf('/', [word]));
  return next;
}

/** One address before whatever edition is served: it can be switched, be down, or let pages wait. */
let target: Served;
let state: 'up' | 'down' | 'slow' = 'up';
let front: Server;
let home: string;
let browser: Browser;
let context: BrowserContext;
const faults: string[] = [];
const served: Served[] = [];

beforeAll(async () => {
  browser = await launch();
  front = createServer((request, response) => {
    if (state === 'down') return void request.socket.destroy();
    // Held for ever: the page must not need it.
    if (state === 'slow' && request.headers.accept?.startsWith('text/html')) return;
    const options = { headers: request.headers, method: request.method };
    const passed = ask(new URL(request.url!, target.url), options, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    request.pipe(passed);
  });
  await new Promise<void>((done) => front.listen(0, '127.0.0.1', done));
  home = `http://localhost:${(front.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  await browser?.close();
  front?.closeAllConnections();
  front?.close();
  for (const one of served) await one.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Serves a folder from now on. */
async function publish(dir: string): Promise<void> {
  target = await serve({ dir, port: 0 });
  served.push(target);
}

async function open(path: string): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // The browser's own word for an answer that is no success.
    const expected = /^Failed to load resource/.test(message.text()) && state !== 'up';
    const missing = /status of 404/.test(message.text());
    if (message.type() === 'error' && !expected && !missing) faults.push(message.text());
  });
  await page.goto(home + path, { waitUntil: 'load' });
  return page;
}

/** What stands in Cache Storage: caches by name, with path and text of each entry. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const all: { cache: string; path: string; text: string }[] = [];
    for (const cache of await caches.keys())
      for (const request of await (await caches.open(cache)).keys()) {
        const response = await (await caches.open(cache)).match(request);
        all.push({ cache, path: new URL(request.url).pathname, text: (await response?.text()) ?? '' });
      }
    return all;
  });
const pathsIn = async (page: Page) => (await stored(page)).map(({ path }) => path);
const untilKept = (page: Page, path: string) =>
  expect.poll(() => pathsIn(page), { timeout: patience }).toContain(`/${path}`);

async function cut(): Promise<void> {
  state = 'down';
  front.closeAllConnections();
  await context.setOffline(true);
}

beforeEach(async () => {
  state = 'up';
  faults.length = 0;
  context = await browser.newContext({ viewport: { width: 360, height: 800 } });
});
afterEach(async () => {
  await context.close();
  expect(faults).toEqual([]);
});

const heading = (page: Page) => page.locator('h1').innerText();
/** The header has its heavy rule only while the shared styles are there. */
const styled = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.querySelector('header')!).borderBlockEndWidth === '6px');

test('pages that were opened are read without network, in both languages; others are answered by a page that lists them', async () => {
  await publish(someOf(dist));
  const page = await open(`${withdrawn}/`);
  await untilKept(page, `${withdrawn}/`);
  const visited = ['', 'en/umkm/', 'kelurahan/dinoyo/', 'cari/', 'peta/'];
  for (const path of visited) {
    await page.goto(home + path, { waitUntil: 'load' });
    await untilKept(page, path);
  }
  await cut();
  for (const path of [...visited, `${withdrawn}/`]) {
    const response = await page.goto(home + path, { waitUntil: 'load' });
    expect(response?.status(), path).toBe(200);
    expect(await page.locator('html[data-salinan]').count(), path).toBe(1);
    expect(await styled(page), path).toBe(true);
  }
  expect(await pathsIn(page)).toContain('/peta/kota.svg');
  // A picture that the very first page had loaded before there was a worker.
  const picture = page.locator('main img').first();
  expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);

  for (const [path, title, kept] of [
    ['tentang/', 'Tanpa sambungan', '/kelurahan/dinoyo/'],
    ['en/tentang/', 'Without a connection', '/en/umkm/'],
  ] as const) {
    const response = await page.goto(home + path, { waitUntil: 'load' });
    expect(response?.status()).toBe(503);
    expect(await heading(page)).toBe(title);
    expect(await styled(page)).toBe(true);
    expect(await page.locator('[role="status"] p').innerText()).not.toBe('');
    await page.locator(`section[data-list] a[href="${kept}"]`).click();
    await page.waitForURL(`**${kept}`);
    expect(await heading(page)).not.toBe(title);
  }
  await page.goto(`${home}cari/`, { waitUntil: 'load' });
  expect(await page.locator('search-panel .notice:visible').innerText()).toBe(words['search.copy']);
  expect(await page.locator('search-panel .lists a').count()).toBeGreaterThan(5);
});

test('the kept pages can be deleted, and the ones opened next are kept again', async () => {
  await publish(someOf(dist));
  const page = await open('umkm/');
  await untilKept(page, 'umkm/');
  await page.goto(`${home}luring/`, { waitUntil: 'load' });
  expect(await page.locator('[data-part="instead"]').innerText()).toBe('');
  await page.locator('[data-list="id"] a[href="/umkm/"]').waitFor();
  await page.locator('[data-clear]').click();
  await page.locator('[data-part="none"]').waitFor();
  expect((await pathsIn(page)).filter((path) => !/^\/(en\/)?luring\/$|^\/_astro\//.test(path))).toEqual([]);
  await page.goto(`${home}tentang/`, { waitUntil: 'load' });
  await untilKept(page, 'tentang/');
});

test('a new edition leaves no byte of the last one, and no page on the styles of another, in two tabs', async () => {
  const first = someOf(dist);
  await publish(first);
  const old = await open(`${withdrawn}/`);
  await untilKept(old, `${withdrawn}/`);
  const other = await open('umkm/');
  await untilKept(other, 'umkm/');
  const before = await stored(old);
  expect(before.some(({ text }) => text.includes(word))).toBe(false);

  await publish(nextOf(dist));
  await other.goto(`${home}kelurahan/dinoyo/`, { waitUntil: 'load' });
  await untilKept(other, 'kelurahan/dinoyo/');
  await untilKept(other, 'luring/');
  await expect
    .poll(async () => new Set((await stored(other)).map(({ cache }) => cache)).size, { timeout: patience })
    .toBe(1);
  const after = await stored(other);
  expect(after[0]!.cache).not.toBe(before[0]!.cache);
  const pages = after.filter(({ text }) => text.startsWith('<!DOCTYPE'));
  expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(['/luring/', '/kelurahan/dinoyo/']));
  for (const { path, text } of pages) expect(text, path).toContain(`<title>${word} `);
  const sheets = after.map(({ path }) => path).filter((path) => /bersama\./.test(path));
  expect(sheets).toEqual([`/_astro/bersama.${word}.css`]);

  // The tab that was open all the while goes on, to pages of the new edition alone.
  const editionOf = (page: Page) =>
    page.evaluate(() => ({
      html: document.title.startsWith('edisi-berikut'),
      css: getComputedStyle(document.documentElement).getPropertyValue('--edisi') === 'edisi-berikut',
    }));
  expect(await editionOf(old)).toEqual({ html: false, css: false });
  await old.goto(`${home}umkm/`, { waitUntil: 'load' });
  expect(await editionOf(old)).toEqual({ html: true, css: true });
  await cut();
  const gone = await old.goto(`${home}${withdrawn}/`, { waitUntil: 'load' });
  expect(gone?.status()).toBe(503);
  expect(await editionOf(old)).toEqual({ html: true, css: true });
  await other.goto(`${home}kelurahan/dinoyo/`, { waitUntil: 'load' });
  expect(await editionOf(other)).toEqual({ html: true, css: true });
});

test('a page that answers "not found" loses its copy at once', async () => {
  const dir = someOf(dist);
  await publish(dir);
  const page = await open(`${withdrawn}/`);
  await untilKept(page, `${withdrawn}/`);
  rmSync(join(dir, withdrawn), { recursive: true });
  await publish(dir);
  await page.goto(`${home}${withdrawn}/`, { waitUntil: 'load' });
  await expect.poll(() => pathsIn(page), { timeout: patience }).not.toContain(`/${withdrawn}/`);
});

test('on a weak signal the copy comes after a while, and what was searched for is not kept', async () => {
  await publish(someOf(dist));
  const page = await open('cari/?q=keramik');
  await untilKept(page, 'cari/');
  const urls = await page.evaluate(async () =>
    (
      await Promise.all(
        (await caches.keys()).map(async (name) =>
          (await (await caches.open(name)).keys()).map(({ url }) => url),
        ),
      )
    ).flat(),
  );
  expect(urls.filter((url) => url.includes('keramik'))).toEqual([]);
  state = 'slow';
  const response = await page.goto(`${home}cari/?q=batik`, { waitUntil: 'load' });
  expect(response?.status()).toBe(200);
  expect(await page.locator('html[data-salinan]').count()).toBe(1);
});

test('a cheap phone does not fill up: of 80 pages and 200 pictures the last 60 and 150 stay', async () => {
  await publish(someOf(dist));
  const page = await open('umkm/');
  await untilKept(page, 'umkm/');
  await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]!);
    for (let i = 0; i < 80; i++) await cache.put(`/umkm/coba-${i}/`, new Response('x'));
    for (let i = 0; i < 200; i++) await cache.put(`/pola/coba-${i}.svg`, new Response('x'));
  });
  await page.goto(`${home}tentang/`, { waitUntil: 'load' });
  await untilKept(page, 'tentang/');
  const kinds = async (start: RegExp) => (await pathsIn(page)).filter((path) => start.test(path)).length;
  await expect.poll(() => kinds(/^\/(umkm|tentang)\//), { timeout: patience }).toBe(60);
  expect(await kinds(/^\/pola\//)).toBe(150);
  expect(await pathsIn(page)).toEqual(expect.arrayContaining(['/luring/', '/en/luring/', '/tentang/']));
});

test('where something else stands at the address, as on a developer’s machine, worker and copies go', async () => {
  await publish(someOf(dist));
  const page = await open('umkm/');
  await untilKept(page, 'umkm/');
  const foreign = mkdtempSync(join(tmpdir(), 'etalase-luring-'));
  folders.push(foreign);
  writeFileSync(join(foreign, 'index.html'), '<title>Lain</title>');
  await publish(foreign);
  await page.goto(home, { waitUntil: 'load' });
  expect(await page.title()).toBe('Lain');
  const left = () =>
    page.evaluate(async () => [
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
  await expect.poll(left, { timeout: patience }).toEqual([0, 0]);
});

test('who saves data has no worker', async () => {
  await publish(someOf(dist));
  // A worker is asked for when the page has loaded: the script of the page hears of that before what is added here.
  await context.addInitScript(() => {
    const seen = { asked: [] as string[], loaded: false };
    Object.assign(globalThis, { seen });
    navigator.serviceWorker.register = (url) => {
      seen.asked.push(new URL(url, location.href).pathname);
      return Promise.reject(new Error('only noted'));
    };
    addEventListener('DOMContentLoaded', () => addEventListener('load', () => (seen.loaded = true)));
  });
  const asked = async () => {
    const page = await open('umkm/');
    const seen = () =>
      page.evaluate(() => (globalThis as unknown as { seen: { asked: string[]; loaded: boolean } }).seen);
    await expect.poll(async () => (await seen()).loaded, { timeout: patience }).toBe(true);
    return (await seen()).asked;
  };
  expect(await asked()).toEqual(['/sw.js']);
  await context.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  expect(await asked()).toEqual([]);
});
