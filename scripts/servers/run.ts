import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findProgram, type Program } from '../program.ts';
import { caddyFile } from './caddy.ts';
import { nginxFile } from './nginx.ts';
import { prefixOf } from '../pages.ts';
import type { Served } from '../serve.ts';

/** nginx and Caddy on this machine with the configurations that are written for a host. */

export const NGINX: Program = {
  name: 'nginx',
  files: ['nginx'],
  ask: ['-v'],
  says: /nginx version/,
  packages: ['nginx'],
};
const CADDY: Program = {
  name: 'Caddy',
  files: ['caddy'],
  ask: ['version'],
  says: /^v?2\./,
  packages: ['caddy'],
};

export const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });

async function answers(url: string): Promise<boolean> {
  try {
    await (await fetch(url, { redirect: 'manual' })).bytes();
    return true;
  } catch {
    return false;
  }
}

/** Starts a server with a configuration, and waits until it answers. */
async function start(
  program: Program,
  argumentsFor: (file: string) => string[],
  configure: (port: number, folder: string) => string,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const command = await findProgram(program);
  const folder = mkdtempSync(join(tmpdir(), 'etalase-server-'));
  const port = await freePort();
  const file = join(folder, 'configuration');
  writeFileSync(file, configure(port, folder));
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = spawn(command, argumentsFor(file), { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data) => (said = (said + String(data)).slice(-4000)));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const origin = `http://localhost:${port}`;
  while (!(await answers(`${origin}/`))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      await close();
      throw new Error(`${program.name} does not start with its configuration: ${said}`);
    }
    await new Promise((soon) => setTimeout(soon, 50));
  }
  return { origin, close };
}

/** The frame that Debian's nginx.conf gives a site, with all files it writes in one folder. */
export const nginxFrame = (site: string, folder: string): string =>
  [
    'daemon off;',
    // Started as root, its workers would be of another account, which may not read the folder of the site.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'worker_processes auto;',
    `pid ${folder}/nginx.pid;`,
    'error_log stderr warn;',
    'events { worker_connections 1024; }',
    'http {',
    'access_log off;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    ),
    'gzip on;',
    site,
    '}',
  ].join('\n');

export const startNginx = (siteOf: (port: number) => string) =>
  start(
    NGINX,
    (file) => ['-c', file],
    (port, folder) => nginxFrame(siteOf(port), folder),
  );

/** Serves a finished site with nginx. */
export async function serveWithNginx(dir: string, base = '/'): Promise<Served> {
  const site = { root: resolve(dir), host: 'localhost', base };
  const { origin, close } = await startNginx((port) => nginxFile(site, [`listen 127.0.0.1:${port};`]));
  return { url: `${origin}${prefixOf(base)}/`, close };
}

export const startCaddy = (siteOf: (port: number) => string) =>
  start(
    CADDY,
    (file) => ['run', '--adapter', 'caddyfile', '--config', file],
    (port) => `{\n\tadmin off\n\tauto_https off\n}\n${siteOf(port)}`,
  );

/** Serves a finished site with Caddy. */
export async function serveWithCaddy(dir: string, base = '/'): Promise<Served> {
  const site = { root: resolve(dir), host: 'localhost', base };
  const { origin, close } = await startCaddy((port) => caddyFile(site, `http://localhost:${port}`));
  return { url: `${origin}${prefixOf(base)}/`, close };
}
