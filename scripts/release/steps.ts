import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressSite } from '../publish/compress.ts';
import { isDraft, makingSteps, permitted, refuseAny, type Step, type Work } from '../publish/steps.ts';
import { belowFloor, comparedWith } from './losses.ts';
import { listed, manifestFile, manifestText } from './manifest.ts';
import { Refusal } from './refusal.ts';
import { currentRelease, keepRelease, noteOrder, prune, switchTo, type Releasing } from './releases.ts'; // prettier-ignore
import { readWithdrawn, withdrawalMarks } from './withdrawals.ts';

/** A build that makes a release. */
export interface ReleaseWork extends Work {
  release: Releasing;
}

interface Edition {
  id: string;
  date: string;
  rows: Record<string, number>;
}

const editionOf = ({ changes }: Work): Edition =>
  JSON.parse(readFileSync(join(changes.fresh, 'data', 'edisi.json'), 'utf8')) as Edition;

/** The steps of `npm run terbit`, in their order. */
export const releaseSteps: readonly Step<ReleaseWork>[] = [
  ...makingSteps,
  {
    name: 'floors',
    run: (work) => refuseAny(belowFloor(editionOf(work).rows), 'tabel terlalu kecil.'),
  },
  {
    name: 'losses',
    run(work) {
      const { root, changes, passed, release } = work;
      const before = currentRelease(release.place);
      release.before = before;
      if (!before) return;
      if (before.manifest && !before.manifest.draft && isDraft(passed))
        throw new Refusal(
          `Yang sedang terbit edisi sungguhan (${before.name}); edisi percobaan tidak menggantikannya. Sebut folder lain untuk mencoba: ETALASE_TERBIT=/tmp/coba npm run terbit -- --coba`,
        );
      const { id, date } = editionOf(work);
      const found = comparedWith(before, changes.fresh, date, readWithdrawn(root));
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
    async run({ changes, passed }) {
      const { findingsText, verifyEverything } = await import('../verify/run.ts');
      const options = { address: passed.address, allowed: permitted(passed) };
      const found = (await verifyEverything(changes.fresh, options)).filter(
        ({ findings }) => findings.length > 0,
      );
      refuseAny(found.map(findingsText), 'pemeriksaan dengan temuan.');
    },
  },
  {
    name: 'compress',
    run: async ({ changes }) => void (await compressSite(changes.fresh)),
  },
  {
    name: 'manifest',
    run(work) {
      const { root, changes, passed, release } = work;
      const { id, date } = editionOf(work);
      release.manifest = {
        edition: id,
        date,
        ...(isDraft(passed) && { draft: true }),
        ...(release.reason && { reason: release.reason }),
        withdrawals: withdrawalMarks(readWithdrawn(root)),
        files: listed(changes.fresh),
      };
      writeFileSync(join(changes.fresh, manifestFile), manifestText(release.manifest));
    },
  },
  {
    name: 'release',
    run({ changes, release }) {
      release.name = keepRelease(release.place, changes.fresh, release.manifest!);
    },
  },
  {
    name: 'switch',
    run({ release }) {
      noteOrder(release.place, release.name!);
      switchTo(release.place, release.name!);
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
