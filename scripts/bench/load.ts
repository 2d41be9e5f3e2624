import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readySite } from '../servers/ready.ts';
import { versionOf } from '../program.ts';
import { NGINX, serveWithNginx, startNginx } from '../servers/run.ts';
import { answersOf, kindsOf, type Kind } from './load/kinds.ts';
import { type Pressed, shortfalls, table, type Result, type Turn } from './load/report.ts';
import { press, WRK, writeList } from './load/wrk.ts';
import { here } from './here.ts';

/**
 * `npm run load -- [--seconds 20] [--runs 5] [--connections 100] [--only home,lists] [--dir dist] [--out docs]`: what
 * nginx with our configuration bears, beside what it bears with one bare file: so many seconds a kind, in so
 * many runs, and as many for the bare file. With --out the table is written as
 * beban.md and beban.json. Ends with 1 after errors, and where the configuration costs too much.
 */

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    runs: { type: 'string', default: '5' },
    connections: { type: 'string', default: '100' },
    only: { type: 'string' },
    dir: { type: 'string', default: 'dist' },
    out: { type: 'string' },
  },
});
const runs = Math.min(Number(values.runs), Number(values.seconds));
// Short runs in turn, so that whatever else the machine has to do falls on both alike.
const load = { connections: Number(values.connections), seconds: Math.round(Number(values.seconds) / runs) };
if (!existsSync(join(values.dir, 'index.html'))) {
  console.error(`No finished site in ${values.dir}. First: npm run build`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'etalase-load-'));
const ready = await readySite(values.dir);
const site = await serveWithNginx(ready.dir);
const bare = await startNginx(
  (port) => `server { listen 127.0.0.1:${port}; root ${folder}; sendfile on; tcp_nopush on; }`,
);

async function measure(kind: Kind): Promise<Pressed> {
  const origin = site.url.slice(0, -1);
  const answers = await answersOf(origin, kind);
  writeFileSync(join(folder, 'bare.bin'), randomBytes(answers.sent));
  const paths = writeList(folder, 'site', kind.paths);
  const one = writeList(folder, 'bare', ['/bare.bin']);
  const pressed: Pressed = { kind: kind.name, paths: kind.paths.length, ...answers, turns: [] };
  for (let run = 0; run < runs; run += 1) {
    const turn: Partial<Turn> = {};
    // Now one first, now the other.
    for (const which of run % 2 ? (['bare', 'site'] as const) : (['site', 'bare'] as const))
      turn[which] = await press(
        which === 'site' ? origin : bare.origin,
        which === 'site' ? paths : one,
        load,
      );
    pressed.turns.push(turn as Turn);
  }
  return pressed;
}

try {
  const only = values.only?.split(',');
  const result: Result = {
    ...here(),
    versions: { nginx: await versionOf(NGINX), wrk: await versionOf(WRK) },
    ...load,
    kinds: [],
  };
  for (const kind of kindsOf(ready.dir)) {
    if (only && !only.includes(kind.name)) continue;
    result.kinds.push(await measure(kind));
    console.error(`${kind.name}: measured`);
  }
  const text = table(result);
  console.log(text);
  if (values.out) {
    writeFileSync(join(values.out, 'beban.md'), `${text}\n`);
    writeFileSync(join(values.out, 'beban.json'), `${JSON.stringify(result, null, 1)}\n`);
  }
  for (const line of result.kinds.flatMap(shortfalls)) {
    console.error(line);
    process.exitCode = 1;
  }
} finally {
  await site.close();
  await bare.close();
  ready.remove();
  rmSync(folder, { recursive: true });
}
