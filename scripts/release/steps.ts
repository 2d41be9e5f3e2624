import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressSite } from '../publish/compress.ts';
import { permitted } from '../../src/lib/privacy/allowed.ts';
import { makingSteps, refuseAny, type Step, type Work } from '../publish/steps.ts';
import { belowFloor, comparedWith } from './losses.ts';
import { listed, manifestFile, manifestText } from './manifest.ts';
import { Refusal } from './refusal.ts';
import { currentRelease, keepRelease, noteOrder, prune, switchTo, type Releasing } from './releases.ts'; // prettier-ignore
import { readWithdrawn, withdrawalMarks } from './withdrawals.ts';

/** A build that makes a release. */
export interface ReleaseWork extends Work {
  release: Releasing;
}

/** How many rows each table of a finished site has, as it says itself. */
const rowsIn = (site: string): Record<string, number> =>
  (JSON.parse(readFileSync(join(site, 'data', 'edisi.json'), 'utf8')) as { rows: Record<string, number> }).rows; // prettier-ignore

/** The steps of `npm run terbit`, in their order. */
export const releaseSteps: readonly Step<ReleaseWork>[] = [
  ...makingSteps,
  {
    name: 'floors',
    run: ({ fresh }) => refuseAny(belowFloor(rowsIn(fresh)), 'tabel terlalu kecil.'),
  },
  {
    name: 'losses',
    run({ root, fresh, passed, release }) {
      const before = currentRelease(release.place);
      release.before = before;
      if (!before) return;
      if (before.manifest && !before.manifest.draft && release.rehearsal)
        throw new Refusal(
          `Yang sedang terbit edisi sungguhan (${before.name}); edisi percobaan tidak menggantikannya. Sebut folder lain untuk mencoba: ETALASE_TERBIT=../coba npm run terbit -- --coba`,
        );
      const { id, date } = passed.edition;
      const found = comparedWith(before, fresh, date, readWithdrawn(root));
      const { reason } = release;
      // The same edition once more is the same release.
      if (before.manifest?.edition === id) release.reason = before.manifest.reason;
      else if (found.length === 0) delete release.reason;
      else if (reason) console.log(`${found.join('\n')}\nDiteruskan dengan alasan: ${reason}`);
      else
        refuseAny(
          found,
          'hal yang perlu alasan. Bila memang benar: npm run terbit -- --alasan "mengapa". Penarikan pelaku dicatat dengan npm run tarik.',
        );
    },
  },
  {
    name: 'verify',
    async run({ fresh, passed: { address, contact, contacts } }) {
      const { findingsText, verifyEverything } = await import('../verify/run.ts');
      const except = makingSteps.flatMap(({ check }) => check ?? []);
      const verdicts = await verifyEverything(fresh, {
        address,
        allowed: permitted(contact, contacts),
        except,
      });
      const found = verdicts.filter(({ findings }) => findings.length > 0);
      refuseAny(found.map(findingsText), 'pemeriksaan dengan temuan.');
    },
  },
  {
    name: 'compress',
    run: async ({ fresh }) => void (await compressSite(fresh)),
  },
  {
    name: 'manifest',
    run({ root, fresh, passed, release }) {
      const { id, date } = passed.edition;
      release.manifest = {
        edition: id,
        date,
        ...(release.rehearsal && { draft: true }),
        ...(release.reason && { reason: release.reason }),
        withdrawals: withdrawalMarks(readWithdrawn(root)),
        files: listed(fresh),
      };
      writeFileSync(join(fresh, manifestFile), manifestText(release.manifest));
    },
  },
  {
    name: 'release',
    run({ fresh, release }) {
      release.name = keepRelease(release.place, fresh, release.manifest!);
    },
  },
  {
    name: 'switch',
    run({ release }) {
      noteOrder(release.place, release.name!);
      switchTo(release.place, release.name!);
      release.switched = true;
      return release.manifest!.files.length + 1;
    },
  },
  {
    name: 'prune',
    run({ root, release }) {
      release.pruned = prune(release.place, withdrawalMarks(readWithdrawn(root)));
    },
  },
];
