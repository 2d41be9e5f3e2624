import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { withdrawnKey } from '../../src/lib/intake/merge.ts';
import type { WithdrawnFile } from '../../src/lib/schema/contacts.ts';
import { withdrawalCheck } from '../intake/withdrawn.ts';
import type { Manifest } from './manifest.ts';

/** A maker as the open data of an edition holds it. */
export interface OpenMaker {
  id: string;
  name: string;
  kelurahan?: string;
}

export const makersFile = 'data/umkm.json';

/** The makers in the open data of a site. */
export const openMakers = (file: string): OpenMaker[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { records: OpenMaker[] }).records;

export const readWithdrawn = (root: string): WithdrawnFile =>
  JSON.parse(readFileSync(join(root, 'content', 'tarik.json'), 'utf8')) as WithdrawnFile;

/** Each withdrawal as a hash of its own, which names nobody. */
export const withdrawalMarks = ({ withdrawn }: WithdrawnFile): string[] =>
  withdrawn.map((one) => createHash('sha256').update(JSON.stringify(one)).digest('hex').slice(0, 16)).sort();

/** How many of today's withdrawals a release does not follow: it shows what was taken back since. */
export const notFollowed = (marks: readonly string[], { withdrawals }: Manifest): number => {
  const followed = new Set(withdrawals);
  return marks.filter((mark) => !followed.has(mark)).length;
};

/**
 * What of a withdrawn record is left in a finished site: files that bear its slug, and its row in the open data. Takes all
 * files of the site, and the file of the open makers.
 */
export function withdrawnLeft(stones: WithdrawnFile, files: Iterable<string>, makers: string): string[] {
  if (!stones.withdrawn.some(({ scope }) => scope === 'record')) return [];
  const isWithdrawn = withdrawalCheck(stones);
  const judged = new Map<string, boolean>();
  const bears = (file: string): boolean =>
    file.split('/').some((part) => {
      const slug = basename(part, extname(part));
      const known = judged.get(slug) ?? isWithdrawn(slug);
      judged.set(slug, known);
      return known;
    });
  const rows = existsSync(makers)
    ? openMakers(makers).filter(
        ({ id, name, kelurahan }) => isWithdrawn(id) || isWithdrawn(withdrawnKey(name, kelurahan)),
      )
    : [];
  return [
    ...[...files].filter(bears).map((file) => `${file}: milik pelaku yang sudah ditarik`),
    ...rows.map(({ id }) => `${makersFile}: memuat ${id}, yang sudah ditarik`),
  ];
}
