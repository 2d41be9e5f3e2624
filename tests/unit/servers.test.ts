import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressSite } from '../../scripts/publish/compress.ts';
import { serve, type Served } from '../../scripts/serve.ts';
import { serveWithCaddy, serveWithNginx } from '../../scripts/servers/run.ts';
import { CACHE_RULES, headersFor, policy } from '../../src/lib/headers.ts';

const folder = mkdtempSync(join(tmpdir(), 'etalase-serve-'));
const dir = join(folder, 'dist');
const long = 'Kerajinan gerabah dari Malang. '.repeat(200);
const contents: Readonly<Record<string, string>> = {
  'dist/index.html': `<!doctype html><title>Etalase</title><p>${long}`,
  'dist/404.html': '<!doctype html><title>Tidak ada</title>',
  'dist/umkm/index.html': '<!doctype html><title>Pelaku</title>',
  'dist/_astro/app.1a2b.css': 'p { color: red }',
  'dist/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'dist/peta.geojson': '{}',
  'dist/agenda.ics': 'BEGIN:VCALENDAR',
  'dist/situs.webmanifest': '{}',
  'dist/robots.txt': 'User-agent: *',
  'dist/titik.png': 'x',
  'dist/pola/kriya.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'dist/foto/batik-abc-384.avif': 'x',
  'dist/pagefind/id_1.pf_fragment': 'x',
  'dist/pagefind/wasm.id.pagefind': 'x',
  'dist/.well-known/security.txt': 'Contact: x',
  'dist-other/index.html': 'secret',
  'secret.txt': 'secret',
};

beforeAll(async () => {
  for (const [name, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  await compressSite(dir);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A machine without nginx or Caddy installs them first. */
const INSTALLING = 600_000;

/** A path of each kind of content. */
const kept = [
  '/', '/umkm/', '/_astro/app.1a2b.css', '/robots.txt', '/pola/kriya.svg', '/foto/batik-abc-384.avif', '/pagefind/id_1.pf_fragment',
]; // prettier-ignore

test('every rule of the table for caches is asked of the servers', () => {
  expect(CACHE_RULES.filter(({ prefix }) => !kept.some((path) => path.startsWith(prefix)))).toEqual([]);
});

describe.each([
  ['npm run serve', (base: string) => serve({ dir, port: 0, base })],
  ['nginx', (base: string) => serveWithNginx(dir, base)],
  ['Caddy', (base: string) => serveWithCaddy(dir, base)],
] as const)('%s', (_, start) => {
  let site: Served;
  let based: Served;

  beforeAll(async () => {
    site = await start('/');
    based = await start('/etalase/');
  }, INSTALLING);

  afterAll(async () => {
    await site?.close();
    await based?.close();
  });

  const get = (path: string, init: RequestInit = {}, from = site): Promise<Response> =>
    fetch(new URL(path, from.url), { redirect: 'manual', ...init });

  /** The status line and body for a request path sent as it is: `fetch` would resolve its dots first. */
  function getRaw(path: string): Promise<string> {
    return new Promise((answered, failed) => {
      const socket = connect(Number(new URL(site.url).port), '127.0.0.1');
      let text = '';
      socket
        .on('data', (data) => (text += String(data)))
        .on('end', () => answered(text))
        .on('error', failed);
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
  }

  test.each(kept)('%s carries the headers of the table', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    for (const [name, value] of Object.entries(headersFor(path))) {
      expect(response.headers.get(name), name).toBe(value);
    }
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/_astro/app.1a2b.css', 'text/css; charset=utf-8'],
    ['/a.svg', 'image/svg+xml'],
    ['/peta.geojson', 'application/geo+json'],
    ['/agenda.ics', 'text/calendar; charset=utf-8'],
    ['/situs.webmanifest', 'application/manifest+json'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/titik.png', 'image/png'],
    ['/pagefind/id_1.pf_fragment', 'application/octet-stream'],
    ['/pagefind/wasm.id.pagefind', 'application/octet-stream'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
  ])('%s has the type %s', async (path, type) => {
    expect((await get(path)).headers.get('Content-Type')).toBe(type);
  });

  test.each(['/tidak-ada/', '/_astro/tidak-ada.js', '/umkm/tidak-ada', '/404.html/', '/umkm.html'])(
    '%s is not there: status 404, the page that says so, and never kept for long',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate');
      expect(response.headers.get('Content-Security-Policy')).toBe(policy());
      expect(await response.text()).toBe(contents['dist/404.html']);
    },
  );

  test('a page without its final slash leads to the one with it, query kept', async () => {
    const response = await get('/umkm?q=batik');
    expect(response.status).toBe(301);
    expect(response.headers.get('Location')).toBe('/umkm/?q=batik');
  });

  test.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
    ['br;q=0, gzip', 'gzip'],
  ])('a page is sent in the encoding the browser takes: %s', async (accepted, encoding) => {
    const response = await get('/', { headers: { 'Accept-Encoding': accepted } });
    expect(response.headers.get('Content-Encoding')).toBe(encoding);
    expect(await response.text()).toBe(contents['dist/index.html']);
  });

  test('a part of a file is that part, not compressed', async () => {
    const response = await get('/', { headers: { Range: 'bytes=0-14' } });
    expect([response.status, await response.text()]).toEqual([206, '<!doctype html>']);
  });

  test('a file that the browser has is not sent again', async () => {
    const etag = (await get('/umkm/')).headers.get('ETag')!;
    expect((await get('/umkm/', { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });

  test.each([
    ['a redirect', '/umkm', 'GET', 301],
    ['a refusal', '/', 'POST', 405],
    ['a missing page', '/_astro/tidak-ada.js', 'GET', 404],
  ])('%s carries the headers of the table too, and is not kept', async (_, path, method, status) => {
    const response = await get(path, { method });
    expect(response.status).toBe(status);
    for (const [name, value] of Object.entries(headersFor('/404.html'))) {
      expect(response.headers.get(name), name).toBe(value);
    }
  });

  test('every form of a page says that it depends on what the browser takes, a picture does not', async () => {
    for (const accepted of ['br', 'gzip', 'identity'])
      expect((await get('/', { headers: { 'Accept-Encoding': accepted } })).headers.get('Vary')).toBe(
        'Accept-Encoding',
      );
    expect((await get('/titik.png')).headers.get('Vary')).toBeNull();
  });

  test('only reading is allowed', async () => {
    const refused = await get('/', { method: 'POST' });
    expect([refused.status, refused.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
    const head = await get('/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/umkm/../../secret.txt',
    '/..\\secret.txt',
    '/../dist-other/',
    '/../dist-other',
    '//etc/passwd',
    '/%',
    '*',
  ])('no path leads out of the folder: %s', async (path) => {
    const answer = await getRaw(path);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toMatch(/secret\b|root:/);
  });

  test('under a base path the site begins there and nothing lies outside', async () => {
    expect(new URL(based.url).pathname).toBe('/etalase/');
    expect((await get('/etalase/umkm/', {}, based)).status).toBe(200);
    expect((await get('/umkm/', {}, based)).status).toBe(404);
    expect((await get('/', {}, based)).headers.get('Location')).toBe('/etalase/');
    expect((await get('/etalase', {}, based)).headers.get('Location')).toBe('/etalase/');
    expect((await get('/etalase/umkm', {}, based)).headers.get('Location')).toBe('/etalase/umkm/');
    const style = await get('/etalase/_astro/app.1a2b.css', {}, based);
    expect(style.headers.get('Cache-Control')).toContain('immutable');
  });
});

test('a taken port and a missing build are said in a sentence', async () => {
  const site = await serve({ dir, port: 0 });
  const port = Number(new URL(site.url).port);
  await expect(serve({ dir, port })).rejects.toThrow(`Port ${port} sedang dipakai program lain.`);
  await site.close();
  await expect(serve({ dir: join(folder, 'kosong'), port: 0 })).rejects.toThrow('npm run build');
});
