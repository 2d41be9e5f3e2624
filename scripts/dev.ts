import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { dev } from 'astro';
import type { PhotoSource } from '../src/lib/photo/published.ts';
import { buildDate, gate, summary, writeCollections } from './data.ts';
import { photoServer } from './photo/serve.ts';
import { writeFonts } from './publish/fonts.ts';
import { tell } from './tell.ts';

/**
 * The author's live view at http://localhost:4321. A saved change in content/ passes the gate again and shows up; while
 * it has faults they are printed and the last sound state stays on screen.
 */

const root = join(import.meta.dirname, '..');
const date = buildDate();
let sources: readonly PhotoSource[] = [];

/** Runs the gate and writes what passed. Gives false when there were faults. */
function refresh(): boolean {
  const { faults, collections, texts, photos, notice } = gate(root, date);
  if (!collections) {
    tell(root, faults);
    return false;
  }
  writeCollections(collections, texts, join(root, '.data'));
  sources = photos;
  console.log(summary(collections, notice));
  return true;
}

if (!refresh()) process.exit(1);
await writeFonts(join(root, '.data', 'fonts'));
await dev({ root, vite: { plugins: [photoServer(root, () => sources)] } });

let pending: NodeJS.Timeout | undefined;
let watcher: FSWatcher | undefined;
/** Watches afresh after each change: a file that an editor replaces by a new one would not be seen again. */
function follow(): void {
  watcher?.close();
  watcher = watch(join(root, 'content'), { recursive: true }, () => {
    clearTimeout(pending);
    pending = setTimeout(() => {
      follow();
      refresh();
    }, 100);
  });
}
follow();
