import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessSchema, type AccessResults } from '../../src/lib/schema/access.ts';
import type { Fault } from '../../src/lib/gate/faults.ts';
import { faultOf } from '../../src/lib/gate/faults.ts';
import { filesOf } from '../pages.ts';

/** The latest results of the accessibility checks, which the page about them tells; committed. */
const file = 'docs/aksesibilitas.json';

/** Hash of what makes the pages: code, styles, words of the interface. Not of the records, which change every day. */
export function codeOf(root: string): string {
  const hash = createHash('sha256');
  for (const dir of ['src', 'public'])
    for (const name of existsSync(join(root, dir)) ? filesOf(join(root, dir)) : [])
      hash.update(`${dir}/${name}`).update(readFileSync(join(root, dir, name)));
  return hash.digest('hex').slice(0, 8);
}

/** Reads the results under a root; nothing where no check has ever run. Faults tell what to run anew. */
export function readResults(root: string): { results: AccessResults; faults: Fault[] } {
  if (!existsSync(join(root, file))) return { results: {}, faults: [] };
  const instead = 'hapus berkas ini, lalu jalankan npm run axe dan npm run walks';
  let written: unknown;
  try {
    written = JSON.parse(readFileSync(join(root, file), 'utf8'));
  } catch {
    return { results: {}, faults: [{ file, place: 'isi berkas', wrong: 'bukan JSON', instead }] };
  }
  const read = accessSchema.safeParse(written);
  if (read.success) return { results: read.data, faults: [] };
  return {
    results: {},
    faults: read.error.issues.map((issue) => ({ ...faultOf(file, written, issue), instead })),
  };
}

/** Writes one part of the results, leaving the other as it was. */
export function writeResults(root: string, part: AccessResults): void {
  const results = accessSchema.parse({ ...readResults(root).results, ...part });
  writeFileSync(join(root, file), `${JSON.stringify(results, null, 2)}\n`);
}
