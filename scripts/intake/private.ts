import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { finding, type Finding } from '../../src/lib/intake/findings.ts';
import type { Outcome } from '../../src/lib/intake/merge.ts';
import {
  contactFile,
  type ConsentedValue,
  type ContactFile,
  type WorkFile,
} from '../../src/lib/schema/contacts.ts';
import { jsonText, writeWhole } from './write.ts';

/**
 * The private folder that ETALASE_PRIBADI names, or why there is none. It must be there and lie outside the repository,
 * since whatever is once pushed is published for ever.
 */
export function privateFolder(root: string, env = process.env): { folder?: string; problem?: string } {
  const given = env['ETALASE_PRIBADI'];
  if (!given) return { problem: 'ETALASE_PRIBADI belum dipasang' };
  if (!existsSync(given) || !statSync(given).isDirectory())
    return { problem: 'folder ETALASE_PRIBADI tidak ada' };
  const inside = relative(realpathSync(root), realpathSync(given));
  if (!inside.startsWith('..')) return { problem: 'folder ETALASE_PRIBADI berada di dalam repositori' };
  return { folder: given };
}

/** A maker's private file, if there is one. Throws in words where it cannot be read. */
export function readContacts(path: string): ContactFile | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return contactFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Error(`${path} tidak terbaca; betulkan atau pindahkan dahulu.`);
  }
}

/** The channels of a maker with those of a report laid over them: a withdrawn one comes back only by a newer consent. */
export function mergeContacts(
  before: readonly ConsentedValue[],
  told: readonly ConsentedValue[],
): { channels: ConsentedValue[]; withdrawn: ConsentedValue[] } {
  const channels = new Map(before.map((one) => [one.channel, one]));
  const withdrawn: ConsentedValue[] = [];
  for (const one of told) {
    const old = channels.get(one.channel);
    if (old?.withdrawnOn && one.givenOn <= old.withdrawnOn) withdrawn.push(old);
    else channels.set(one.channel, one);
  }
  return { channels: [...channels.values()], withdrawn };
}

/** Keeps what rows say about contacts and for work lists, in the private folder or nowhere. Gives what is to be told. */
export function keepPrivate(
  root: string,
  outcomes: readonly Outcome[],
  write: boolean,
  env = process.env,
): { findings: Finding[]; kept: number } {
  const rows = outcomes.filter(({ draft }) => draft.contacts.length > 0 || draft.work);
  const { folder, problem } = privateFolder(root, env);
  if (rows.length === 0) return { findings: [], kept: 0 };
  if (!folder) {
    const { file } = rows[0]!.draft.place;
    return {
      findings: [
        finding(
          'IZN-05',
          { file },
          {
            message: `${rows.length} baris berisi kontak atau catatan petugas yang tidak disimpan: ${problem}.`,
          },
        ),
      ],
      kept: 0,
    };
  }
  const findings: Finding[] = [];
  for (const { slug, draft, record } of rows) {
    if (draft.contacts.length > 0) {
      const path = join(folder, `${slug}.json`);
      const { channels, withdrawn } = mergeContacts(readContacts(path)?.channels ?? [], draft.contacts);
      for (const { channel, withdrawnOn } of withdrawn)
        findings.push(
          finding('IZN-06', draft.place, {
            message: `Izin ${channel} ditarik pada ${withdrawnOn}; tanggal izin di baris ini tidak lebih baru.`,
          }),
        );
      if (write) writeWhole(path, jsonText({ slug, channels } satisfies ContactFile));
    }
    const report = record.sources.findLast((id) => id.startsWith('laporan-'));
    if (draft.work && report && write)
      writeWhole(
        join(folder, 'kerja', `${slug}.json`),
        jsonText({ slug, report, ...draft.work } satisfies WorkFile),
      );
  }
  return { findings, kept: rows.length };
}
