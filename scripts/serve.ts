import compression from 'compression';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { headersFor } from '../src/lib/headers.ts';
import { fileOf, prefixOf } from './pages.ts';
import { recover } from './release/exchange.ts';
import { TEXT_TYPES, typeOf } from '../src/lib/media.ts';

export interface ServeOptions {
  /** Folder of a finished build. */
  dir: string;
  /** 0 takes any free port. */
  port: number;
  /** Base path of the site, for example `/` or `/etalase/`. */
  base?: string;
}

export interface Served {
  /** Address of the home page, with base path and final slash. */
  url: string;
  close: () => Promise<void>;
}

/** The path and query of a request, with dot segments resolved; the path is '' where none was asked for. */
function addressOf({ url }: IncomingMessage): Pick<URL, 'pathname' | 'search'> {
  const address = url?.startsWith('/') ? URL.parse(`http://localhost${url}`) : null;
  return address ?? { pathname: '', search: '' };
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location }).end();
}

async function notFound(request: IncomingMessage, response: ServerResponse, dir: string): Promise<void> {
  const page = join(dir, '404.html');
  const body = existsSync(page) ? await readFile(page) : '404';
  response.writeHead(404, { 'Content-Type': existsSync(page) ? TEXT_TYPES['html'] : TEXT_TYPES['txt'] });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Serves a finished build as a host would: the headers of `lib/headers.ts`, compression, `index.html` for a
 * path with a final slash, `404.html` with status 404 for all that is not there. It listens to this machine
 * only, unless the environment variable HOST names another address. Files added later are not seen.
 * @throws {Error} when the folder has no build or the port is taken, with a sentence that says what to do.
 */
export async function serve({ dir, port, base = '/' }: ServeOptions): Promise<Served> {
  const root = resolve(dir);
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error(`Belum ada situs yang jadi di ${dir}. Jalankan dulu: npm run build`);
  }
  const prefix = prefixOf(base);
  const files = sirv(root, {
    etag: true,
    extensions: [],
    setHeaders: (response, path) => response.setHeader('Content-Type', typeOf(path)),
  });
  const compress = compression({
    // A compressed part of a file would not be the part that was asked for.
    filter: (request, response) => !request.headers.range && compression.filter(request, response),
  });

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, search } = addressOf(request);
    const inside = pathname.startsWith(`${prefix}/`);
    const path = inside ? pathname.slice(prefix.length) : '/404.html';
    for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (prefix && (pathname === prefix || pathname === '/')) {
      redirect(response, `${prefix}/`);
    } else if (!inside) {
      void notFound(request, response, root);
    } else if (!path.endsWith('/') && existsSync(join(root, path, 'index.html'))) {
      redirect(response, `${prefix}${path}/${search}`);
    } else {
      request.url = `/${fileOf(path)}`;
      files(request, response, () => {
        // What is not there may come with the next edition, whatever its path promises.
        response.setHeader('Cache-Control', headersFor('/404.html')['Cache-Control']!);
        void notFound(request, response, root);
      });
    }
  }

  const server = createServer((request, response) =>
    compress(request, response, () => answer(request, response)),
  );
  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} sedang dipakai program lain. Hentikan program itu, atau pilih port lain: PORT=${port + 1} npm start`;
      failed(error.code === 'EADDRINUSE' ? new Error(taken) : error);
    });
    server.listen(port, process.env['HOST'] ?? '127.0.0.1', listening);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${prefix}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: 'dist' },
      base: { type: 'string', default: '/' },
      port: { type: 'string', default: process.env['PORT'] ?? '4321' },
    },
  });
  try {
    if (resolve(values.dir) === resolve('dist')) recover('.');
    const { url } = await serve({ dir: values.dir, port: Number(values.port), base: values.base });
    console.log(`Etalase Malang: ${url}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
