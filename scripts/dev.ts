import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { dev, type AstroIntegration } from 'astro';
import type { PhotoSource } from '../src/lib/photo/published.ts';
import { buildDate, gate, summary, writeCollections } from './data.ts';
import { photoServer } from './photo/serve.ts';
import { writeFonts } from './publish/fonts.ts';
import { underLock } from './release/lock.ts';
import { Refusal, sayInWords } from './release/refusal.ts';
import { tell } from './tell.ts';

/**
 * The author's live view at http://localhost:4321. A saved change in content/ passes the gate again and shows up; while
 * it has faults they are printed and the last sound state stays on screen.
 */

const root = join(import.meta.dirname, '..');
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
sayInWords();
const date = buildDate();
let sources: readonly PhotoSource[] = [];

type DevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** Pages read makers and edition from files that no module imports, so what is loaded is let go when they change. */
const reload = {
  name: 'reload-records',
  configureServer({ environments, watcher }: DevServer) {
    watcher.add(join(root, '.data'));
    watcher.on('change', (file) => {
      if (!/[\\/]\.data[\\/](umkm|edisi)\.json$/.test(file)) return;
      for (const { moduleGraph, hot } of Object.values(environments)) {
        moduleGraph.invalidateAll();
        hot.send({ type: 'full-reload' });
      }
    });
  },
};

/**
 * Runs the gate and writes what passed. Gives false when there were faults.
 * @throws {Refusal} while a build is running: it reads what would be written.
 */
function refresh(): boolean {
  const { faults, collections, texts, photos, notice } = gate(root, date);
  if (!collections) {
    tell(root, faults);
    return false;
  }
  underLock(join(root, '.build'), () => writeCollections(collections, texts, join(root, '.data')));
  sources = photos;
  console.log(summary(collections, notice));
  return true;
}

if (!refresh()) process.exit(1);
await writeFonts(join(root, '.data', 'fonts'));
const port = Number(process.env['ETALASE_PORT'] ?? 4321);
await dev({ root, server: { port }, vite: { plugins: [reload, photoServer(root, () => sources)] } });

let pending: NodeJS.Timeout | undefined;
let watcher: FSWatcher | undefined;
/** Shows what was saved; while a build is running, after it. */
function show(isWaiting = false): void {
  try {
    refresh();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (!isWaiting) console.log('Situs sedang dibangun; perubahan ini tampil sesudahnya.');
    pending = setTimeout(show, 1000, true);
  }
}

/** Watches afresh after each change: a file that an editor replaces by a new one would not be seen again. */
function follow(): void {
  watcher?.close();
  watcher = watch(join(root, 'content'), { recursive: true }, () => {
    clearTimeout(pending);
    pending = setTimeout(() => {
      follow();
      show();
    }, 100);
  });
}
follow();
