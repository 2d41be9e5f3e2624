import { join, sep } from 'node:path';
import { dev } from 'astro';
import { isRunnableDevEnvironment, type EnvironmentModuleNode, type Plugin, type ViteDevServer } from 'vite';
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

const content = join(root, 'content') + sep;
const pages = join(root, 'src', 'pages') + sep;
let server: ViteDevServer | undefined;

/**
 * Lets go of what pages were made of: makers and edition come from files that no module imports, and Astro keeps the
 * paths of a page, with their records, as long as its module is the same. All other modules stay as they are.
 */
function letGo(): void {
  for (const environment of Object.values(server?.environments ?? {})) {
    const { moduleGraph } = environment;
    const stale = new Set<EnvironmentModuleNode>();
    for (const module of moduleGraph.idToModuleMap.values())
      if (module.file?.startsWith(pages)) moduleGraph.invalidateModule(module, stale);
    if (!isRunnableDevEnvironment(environment)) continue;
    const { evaluatedModules } = environment.runner;
    for (const { id } of stale) {
      const evaluated = id && evaluatedModules.getModuleById(id);
      if (evaluated) evaluatedModules.invalidateModule(evaluated);
    }
  }
  server?.ws.send({ type: 'full-reload' });
}

const reload: Plugin = {
  name: 'reload-records',
  configureServer(started) {
    server = started;
    started.watcher.on('all', (_event, file) => {
      if (file.startsWith(content)) showSoon();
      // Astro reads the other tables by itself, some time after they were written.
      if (file.endsWith('data-store.json')) letGo();
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
  letGo();
  console.log(summary(collections, notice));
  return true;
}

let pending: NodeJS.Timeout | undefined;
/** Shows what was saved once all of it is written; while a build is running, after that. */
function showSoon(wait = 50, isWaiting = false): void {
  clearTimeout(pending);
  pending = setTimeout(() => {
    try {
      refresh();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (!isWaiting) console.log('Situs sedang dibangun; perubahan ini tampil sesudahnya.');
      showSoon(1000, true);
    }
  }, wait);
}

if (!refresh()) process.exit(1);
await writeFonts(join(root, '.data', 'fonts'));
const port = Number(process.env['ETALASE_PORT'] ?? 4321);
await dev({ root, server: { port }, vite: { plugins: [reload, photoServer(root, () => sources)] } });
