import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type IncomingHttpHeaders } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findProgram } from '../../scripts/program.ts';
import { freePort, startCaddy, startNginx } from '../../scripts/servers/run.ts';
import { headersFor } from '../../src/lib/headers.ts';

/** What `npm run servers -- --cert` writes, in real servers: as it is but for the ports, which are not ours here. */

/** A machine without the servers installs them first. */
const INSTALLING = 600_000;
const OPENSSL = {
  name: 'OpenSSL',
  files: ['openssl'],
  ask: ['version'],
  says: /^OpenSSL/,
  packages: ['openssl'],
};

const folder = mkdtempSync(join(tmpdir(), 'etalase-tls-'));
const cert = join(folder, 'cert');
const written = (name: string): string => readFileSync(join(folder, 'servers', name), 'utf8');

beforeAll(async () => {
  mkdirSync(cert);
  mkdirSync(join(folder, 'current'));
  writeFileSync(join(folder, 'current', 'index.html'), '<!doctype html><title>Etalase</title>');
  const made = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost'; // prettier-ignore
  execFileSync(await findProgram(OPENSSL), [
    ...made.split(' '),
    ...['-keyout', join(cert, 'privkey.pem'), '-out', join(cert, 'fullchain.pem')],
  ], { stdio: 'ignore' }); // prettier-ignore
  const asked = { root: join(folder, 'current'), host: 'localhost', base: '/', cert, out: join(folder, 'servers') }; // prettier-ignore
  execFileSync(process.execPath, ['scripts/servers.ts', ...Object.entries(asked).flatMap(([name, value]) => [`--${name}`, value])]); // prettier-ignore
}, INSTALLING);
afterAll(() => rmSync(folder, { recursive: true }));

/** What a server answers over HTTP/2, where only our certificate is trusted. */
function get(origin: string): Promise<{ headers: IncomingHttpHeaders; body: string }> {
  return new Promise((answered, failed) => {
    const session = connect(origin, { ca: readFileSync(join(cert, 'fullchain.pem')) });
    session.once('error', failed);
    const request = session.request({ ':path': '/' });
    let [headers, body]: [IncomingHttpHeaders, string] = [{}, ''];
    request
      .once('response', (got) => (headers = got))
      .on('data', (data) => (body += String(data)))
      .once('error', failed)
      .once('end', () => {
        session.close();
        answered({ headers, body });
      });
  });
}

async function servesSafely(origin: string): Promise<void> {
  const { headers, body } = await get(origin);
  expect([headers[':status'], body]).toEqual([200, '<!doctype html><title>Etalase</title>']);
  for (const [name, value] of Object.entries(headersFor('/')))
    expect(headers[name.toLowerCase()], name).toBe(value);
}

test(
  'nginx serves the site encrypted, and leads there from the plain address',
  async () => {
    const port = await freePort();
    const { origin, close } = await startNginx((plain) =>
      written('etalase-malang.conf')
        .replaceAll(/ *listen \[::\].*\n/g, '')
        .replaceAll('listen 80;', `listen 127.0.0.1:${plain};`)
        .replaceAll('listen 443 ', `listen 127.0.0.1:${port} `),
    );
    try {
      await servesSafely(`https://localhost:${port}`);
      const led = await fetch(`${origin}/umkm/?q=batik`, { redirect: 'manual' });
      expect([led.status, led.headers.get('Location')]).toEqual([301, 'https://localhost/umkm/?q=batik']);
    } finally {
      await close();
    }
  },
  INSTALLING,
);

test(
  'Caddy serves the site with the certificate that it is given',
  async () => {
    const { origin, close } = await startCaddy((port) =>
      written('Caddyfile').replace(/^localhost \{/m, `https://localhost:${port} {`),
    );
    try {
      await servesSafely(origin.replace('http:', 'https:'));
    } finally {
      await close();
    }
  },
  INSTALLING,
);
