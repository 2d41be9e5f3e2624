import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../scripts/audit/browser.ts';
import { addressesOf, TEMPLATES } from '../../scripts/audit/templates.ts';
import type { Served } from '../../scripts/serve.ts';
import { readySite, type Ready } from '../../scripts/servers/ready.ts';
import { serveWithCaddy, serveWithNginx } from '../../scripts/servers/run.ts';
import { headersFor } from '../../src/lib/headers.ts';

/** The whole site, compressed, from real nginx and real Caddy in a real browser: what it is told, it keeps to. */

/** A machine without the servers installs them first. */
const INSTALLING = 900_000;

let browser: Browser;
let ready: Ready;
beforeAll(async () => {
  browser = await launch();
  ready = await readySite(process.env['ETALASE_DIST'] ?? 'dist');
}, INSTALLING);
afterAll(async () => {
  await browser?.close();
  ready?.remove();
});

const addresses = TEMPLATES.flatMap(addressesOf);

/** Runs in each page before all else: what the policy forbade is kept until it is asked for. */
function listen(): void {
  const forbidden: string[] = [];
  Object.assign(globalThis, { forbidden });
  addEventListener('securitypolicyviolation', (event) =>
    forbidden.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`),
  );
}

interface Watched {
  page: Page;
  /** What went wrong until now, each with its page. */
  faults: () => Promise<string[]>;
  /** How many responses had their headers compared with the table. */
  compared: () => number;
  close: () => Promise<void>;
}

/** Opens a page of which every violation, error, request to another host and wrong header is told. */
async function watch({ url }: Served, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.addInitScript(listen);
  const page = await context.newPage();
  // Chromium keeps no HSTS with what it has cached, so that each response has to come from the server. The setting alone
  // does nothing until the domain is enabled.
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  const told: string[] = [];
  let compared = 0;
  const tell = (what: string): void => void told.push(`${page.url()}: ${what}`);
  page.on('console', (message) => {
    const blocked =
      options.serviceWorkers === 'block' && /^Service Worker registration blocked/.test(message.text());
    if (message.type() !== 'log' && !blocked) tell(message.text());
  });
  page.on('pageerror', (error) => tell(error.message));
  context.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol !== 'data:' && asked.origin !== new URL(url).origin) tell(`asks ${asked.href}`);
  });
  context.on('response', (response) => {
    // What the service worker asks for or hands on may come from a cache all the same.
    if (!response.url().startsWith(url) || response.fromServiceWorker() || response.request().serviceWorker())
      return;
    compared += 1;
    const sent = response.headers();
    const path = response.ok() || response.status() === 304 ? new URL(response.url()).pathname : '/404.html';
    for (const [name, value] of Object.entries(headersFor(path)))
      if (sent[name.toLowerCase()] !== value)
        tell(`${response.url()}: ${name} is ${sent[name.toLowerCase()]}`);
  });
  return {
    page,
    async faults() {
      const forbidden = await page.evaluate(() => (globalThis as unknown as { forbidden: string[] }).forbidden); // prettier-ignore
      return [...told, ...forbidden.map((what) => `${page.url()}: ${what}`)];
    },
    compared: () => compared,
    close: () => context.close(),
  };
}

const statusOf = (page: Page) => page.locator('[role="status"]');

describe.each([
  ['nginx', serveWithNginx],
  ['Caddy', serveWithCaddy],
] as const)('%s', (_, start) => {
  let site: Served;
  beforeAll(async () => {
    site = await start(ready.dir);
  }, INSTALLING);
  afterAll(() => site?.close());

  const at = (path: string): string => site.url.replace(/\/$/, '') + path;

  /** A visit that ends without a fault. */
  async function visit(path: string, look: (watched: Watched) => Promise<void>): Promise<void> {
    const watched = await watch(site);
    await watched.page.goto(at(path), { waitUntil: 'load' });
    await look(watched);
    expect(await watched.faults()).toEqual([]);
    await watched.close();
  }

  test('every template: no violation, no error, no other host, nothing stored, the headers of the table', async () => {
    // With the worker most responses would come from it, and their headers not be compared.
    const { page, faults, compared, close } = await watch(site, { serviceWorkers: 'block' });
    for (const path of addresses) {
      await page.goto(at(path), { waitUntil: 'load' });
      expect(await faults(), path).toEqual([]);
      expect(
        await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
        path,
      ).toEqual([0, 0, '']);
    }
    expect(await page.context().cookies()).toEqual([]);
    expect(compared()).toBeGreaterThanOrEqual(addresses.length);
    await close();
  });

  test.each([
    ['/cari/', 'gerabah', /^\d+ hasil/],
    ['/en/cari/', 'gerabah', /^\d+ results/],
  ])('%s finds "%s": the policy lets WebAssembly run', (path, word, count) =>
    visit(path, async ({ page }) => {
      await page.locator('search-panel input[type="search"]').pressSequentially(word);
      await statusOf(page).filter({ hasText: count }).waitFor({ timeout: 60_000 });
      expect(await page.locator('search-panel article').count()).toBeGreaterThan(0);
    }),
  );

  test('the map is drawn', () =>
    visit('/peta/', async ({ page }) => {
      await page.locator('[data-box][data-able]').waitFor();
      await page.locator('[data-box]').dispatchEvent('pointerover');
      await page.locator('[data-box][data-ready]').waitFor();
      expect(await page.locator('[data-box] path').count()).toBeGreaterThanOrEqual(57);
    }));

  test('the theme button works', () =>
    visit('/', async ({ page }) => {
      const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const before = await ground();
      await page.locator('[data-theme-button]').click();
      await page.locator('[data-theme-button]').click();
      await expect.poll(ground).not.toBe(before);
    }));

  test('pages come compressed', async () => {
    const page = await browser.newPage();
    const response = await page.goto(at('/umkm/'));
    expect(response!.headers()['content-encoding']).toMatch(/^(br|gzip)$/);
    await page.close();
  });

  test('a withdrawn or mistyped address gives the page that says so', async () => {
    const { page, faults, close } = await watch(site);
    const response = await page.goto(at('/umkm/tidak-ada-di-sini/'), { waitUntil: 'load' });
    expect(response!.status()).toBe(404);
    expect(await page.locator('main input[name="q"]').count()).toBeGreaterThan(0);
    // That the page itself was not found, the browser says in its console.
    expect((await faults()).filter((fault) => !/status of 404/.test(fault))).toEqual([]);
    await close();
  });

  test('what the policy forbids is forbidden, and told', async () => {
    const { page, faults, close } = await watch(site);
    await page.goto(at('/'), { waitUntil: 'load' });
    await page.evaluate(() => document.body.setAttribute('style', 'display: none'));
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('img'), { src: 'https://example.org/x.png' }))); // prettier-ignore
    await expect.poll(async () => (await faults()).join('\n')).toMatch(/style-src-attr[\s\S]*img-src: https:\/\/example\.org|img-src: https:\/\/example\.org[\s\S]*style-src-attr/); // prettier-ignore
    expect(await page.locator('body').isVisible()).toBe(true);
    await close();
  });

  // The two that follow are what docs/penerbitan.md says of a host that can send no headers (DECISIONS 30).
  test('of the policy in the header only the word against frames is missing from that in the page', async () => {
    const page = await browser.newPage();
    const response = await page.goto(at('/'));
    const inPage = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    const sent = response!.headers()['content-security-policy']!.split('; ');
    expect(sent.filter((directive) => !inPage!.split('; ').includes(directive))).toEqual([
      "frame-ancestors 'none'",
    ]);
    expect(inPage!.split('; ').filter((directive) => !sent.includes(directive))).toEqual([]);
    await page.close();
  });

  test('a page cannot be framed by another host; with the policy in the page alone it can', async () => {
    const page = await browser.newPage();
    await page.route('http://other.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${site.url}"></iframe>` }),
    );
    const framed = async (): Promise<string> => {
      await page.goto('http://other.example/', { waitUntil: 'load' });
      return page.frames()[1]!.evaluate(() => document.documentElement.lang);
    };
    expect(await framed()).not.toBe('id');
    await page.route(site.url, async (route) => {
      const response = await route.fetch();
      const { 'content-security-policy': _, ...headers } = response.headers();
      await route.fulfill({ response, headers });
    });
    expect(await framed()).toBe('id');
    await page.close();
  });
});
