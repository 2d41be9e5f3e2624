import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteSchema } from '../src/lib/schema/evidence.ts';
import { commandLine, stop } from './options.ts';
import { placeOf } from './pages.ts';
import { caddyFile } from './servers/caddy.ts';
import { hostHeaders } from './servers/hosts.ts';
import { nginxFile } from './servers/nginx.ts';
import { faultOf } from './servers/site.ts';

/**
 * Writes what a server is told about the site: `npm run servers -- --root /srv/etalase-malang/current`. Host and base path
 * are those of the address in content/situs.json where no others are named.
 */
const USAGE =
  'npm run servers -- [--root /srv/etalase-malang/current] [--host NAME] [--base /] [--cert FOLDER] [--out servers]';

const facts = join(import.meta.dirname, '..', 'content', 'situs.json');
const { address } = siteSchema.parse(JSON.parse(readFileSync(facts, 'utf8')));
const { hostname } = new URL(address);
const { values } = commandLine('servers', USAGE, {
  root: { type: 'string', default: '/srv/etalase-malang/current' },
  host: { type: 'string', default: hostname },
  base: { type: 'string', default: placeOf(address).base },
  cert: { type: 'string' },
  out: { type: 'string', default: 'servers' },
});
const fault = faultOf(values);
if (fault) stop(`${fault}\n${USAGE}`);
const files = {
  'etalase-malang.conf': nginxFile(values),
  Caddyfile: caddyFile(values),
  _headers: hostHeaders(values),
};
mkdirSync(values.out, { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(join(values.out, name), text);
console.log(`Written to ${values.out}/: ${Object.keys(files).join(', ')} for ${values.host}${values.base}`);
