import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Outcome } from '../../src/lib/intake/merge.ts';
import type { SourceRecord } from '../../src/lib/schema/records.ts';

/** A value as a file of content/ holds it. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Writes a file whole or not at all; one that would not change is left alone. Says whether it changed. */
export function writeWhole(path: string, text: string | Uint8Array): boolean {
  const bytes = Buffer.from(text);
  if (existsSync(path) && readFileSync(path).equals(bytes)) return false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
  return true;
}

/**
 * Writes what an import found under the root: the list of sources first, so that a record never cites one that is not
 * there. A maker that now has a kelurahan moves into its folder, its photo with it.
 */
export function writeOutcomes(
  root: string,
  outcomes: readonly Outcome[],
  sources: readonly SourceRecord[],
): void {
  const changed = outcomes.filter(({ kind }) => kind !== 'same');
  if (changed.length === 0) return;
  writeWhole(join(root, 'content/sumber.json'), jsonText(sources));
  const umkm = join(root, 'content/umkm');
  for (const { slug, folder, from, record } of changed) {
    writeWhole(join(umkm, folder, `${slug}.json`), jsonText(record));
    if (!from) continue;
    const photo = record.photo?.src;
    if (photo && existsSync(join(umkm, from, photo)))
      renameSync(join(umkm, from, photo), join(umkm, folder, photo));
    rmSync(join(umkm, from, `${slug}.json`));
  }
}
