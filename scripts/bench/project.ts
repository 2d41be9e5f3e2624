import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseTables, type UmkmFile } from '../../src/lib/gate/tables.ts';
import { readContent } from '../content.ts';
import { madeUpMakers } from './makers.ts';

const parts = ['content', 'src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** A copy of this project in a temporary folder. */
export interface Project {
  root: string;
  /** One of its made-up makers, or of the real ones where it holds no other: what is edited to see a warm build. */
  sample: UmkmFile;
}

function writeMaker(root: string, { file, record }: UmkmFile): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(record, null, 2)}\n`);
}

/**
 * Copies this project into a temporary folder and fills it up to so many makers. The real ones stay, since kampung and
 * dossiers name them. Share images that were drawn before come along, and the packages are linked.
 */
export function makeProject(makers: number): Project {
  const root = mkdtempSync(join(tmpdir(), `etalase-bench-${makers}-`));
  for (const part of parts) cpSync(part, join(root, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  if (existsSync('.cache/og')) cpSync('.cache/og', join(root, '.cache', 'og'), { recursive: true });
  const { tables } = parseTables(readContent('content').raw);
  const made = madeUpMakers(tables.umkm, Math.max(0, makers - tables.umkm.length));
  for (const maker of made) writeMaker(root, maker);
  return { root, sample: made.at(made.length >> 1) ?? tables.umkm[0]! };
}

/** One editor's change: the first sentence of a maker's text and its tagline, in both languages. */
export function editMaker({ root, sample }: Project, run: number): void {
  const { tagline, description, ...record } = sample.record;
  const changed = (text: string) => `Suntingan ${'abcdefghij'[run % 10]}. ${text}`;
  const both = <T extends { id: string; en?: string | undefined }>(text: T): T => ({
    ...text,
    id: changed(text.id),
    ...(text.en !== undefined && { en: changed(text.en) }),
  });
  writeMaker(root, {
    ...sample,
    record: {
      ...record,
      ...(tagline && { tagline: both(tagline) }),
      ...(description && { description: both(description) }),
    },
  });
}

/** A maintainer's change: one word more in the template of the profiles. */
export function editTemplate({ root }: Project, run: number): void {
  const path = join(root, 'src/components/profile/Hero.astro');
  const text = readFileSync(path, 'utf8').replace(/ data-uji="\w"/, '');
  writeFileSync(path, text.replace('<header class="hero"', `$& data-uji="${'abcdefghij'[run % 10]}"`));
}
