import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { permitted } from '../../src/lib/privacy/allowed.ts';
import { hostHeaders } from '../servers/hosts.ts';
import { frugal, type Bundle } from '../fast/bundle.ts';
import { figureFaults } from '../figures.ts';
import { filesOf, pagesAmong } from '../pages.ts';
import { childEnv } from '../release/child.ts';
import { publish } from '../release/exchange.ts';
import { Refusal } from '../release/refusal.ts';
import type { Releasing } from '../release/releases.ts';
import { makersFile, readWithdrawn, withdrawnLeft } from '../release/withdrawals.ts';
import { tell } from '../tell.ts';
import { leakFindings } from '../verify/leaks.ts';
import { linkFindings } from '../verify/links.ts';
import { findingLines } from '../verify/page.ts';
import { publishedBy, renderPages, settle, type Changes } from './edition.ts';
import { passGate, type Passed } from './gate.ts';
import { withoutTwin } from './languages.ts';
import { writeSitemap } from './sitemap.ts';
import { writeWorker } from './worker.ts';

/** What the steps of a build hand on: where it works, what was asked for, and what the steps before have found. */
export interface Work {
  root: string;
  /** Folder of all builds, with what is noted of dist/. */
  desk: string;
  /** Folder of this build alone. */
  build: string;
  /** Folder in which the site is made, beside the place it is to have. */
  fresh: string;
  dist: string;
  /** Set when a release is made, whole and apart from dist/. */
  release?: Releasing;
  passed: Passed;
  bundle: Bundle;
  changes: Changes;
  /** Every file of the site to be (filesToBe). */
  files?: string[];
}

// The checks read gigabytes, a page at a time, and most of that would wait in memory to be swept.
for (const setting of frugal) setFlagsFromString(setting);

/** One step. It gives the number of files it published, where it did. */
export interface Step<W extends Work = Work> {
  name: string;
  /** The check of verify/run.ts that is done with this step. */
  check?: string;
  run: (work: W) => void | number | Promise<void | number>;
}

const most = 50;
export const refuseAny = (found: readonly string[], sum: string): void => {
  if (found.length > 0) throw new Refusal(`${found.slice(0, most).join('\n')}\n${found.length} ${sum}`);
};

/** The address or the contact is not settled yet; every page says so. */
const isDraft = ({ address, contact }: Passed): boolean =>
  new URL(address).hostname.endsWith('.example') || !contact;

const basePath = ({ passed }: Work): string => new URL(passed.address).pathname;

/** Every file of the site to be, also those that are published already. */
function filesToBe(work: Work): string[] {
  const { fresh, dist } = work;
  const { over } = work.changes;
  const gone = new Set(over?.vanished);
  const stay = () => (over ? filesOf(dist).filter((file) => !gone.has(file)) : []);
  return (work.files ??= [...new Set([...filesOf(fresh), ...stay()])]);
}

/**
 * The steps that make a site and check it, in their order; nothing of it is done elsewhere. A new step gets a row here, and
 * with that its kill test (tests/content/terbit-mati.test.ts). Heavy modules are loaded by the step that needs them, so that faults in the data
 * are told at once.
 */
export const makingSteps: readonly Step[] = [
  {
    name: 'gate',
    async run(work) {
      const passed = await passGate(work.root, join(work.build, 'data'));
      if (!passed) throw new Refusal();
      const typed = await figureFaults(work.root);
      if (typed.length > 0) {
        tell(work.root, typed);
        throw new Refusal();
      }
      if (work.release && !work.release.rehearsal && isDraft(passed))
        throw new Refusal(
          'content/situs.json: alamat dan kontak belum ditetapkan. Isi "address" dan "contact" sebelum menerbitkan, atau coba dulu: npm run terbit -- --coba',
        );
      console.log(passed.said);
      work.passed = passed;
    },
  },
  {
    name: 'fonts',
    async run({ root }) {
      const { writeFonts } = await import('./fonts.ts');
      await writeFonts(join(root, '.data', 'fonts'));
    },
  },
  {
    name: 'compile',
    async run(work) {
      const { bundleOf } = await import('../fast/bundle.ts');
      const bundle = bundleOf(work.root, join(import.meta.dirname, '..', 'fast', 'compile.ts'));
      if (!bundle) throw new Refusal('Astro berhenti.');
      work.bundle = bundle;
    },
  },
  {
    name: 'pages',
    run(work) {
      const { root, build, fresh, bundle } = work;
      const old = work.release ? undefined : publishedBy(work.desk, work.dist, bundle);
      const changes = renderPages(root, build, fresh, bundle, old);
      if (!changes) throw new Refusal('Halaman tidak jadi.');
      work.changes = changes;
    },
  },
  {
    name: 'photos',
    async run({ root, passed, fresh }) {
      const { publishPhotos } = await import('../photo/publish.ts');
      await publishPhotos(root, passed.photos, join(fresh, 'foto'));
    },
  },
  {
    name: 'index',
    run({ root, fresh }) {
      // In a process of its own: what it reads and makes would stay in memory until the end of the build.
      const script = join(import.meta.dirname, 'search-index.ts');
      const args = [...frugal, script, '--data', join(root, '.data'), '--out', fresh];
      const { status } = spawnSync(process.execPath, args, { cwd: root, env: childEnv(), stdio: 'inherit' });
      if (status === 0) return;
      // The library does not say in words that the disk is full; writing a little tells.
      writeFileSync(join(fresh, 'ruang'), Buffer.alloc(1 << 20));
      throw new Refusal('Indeks pencarian tidak jadi.');
    },
  },
  {
    name: 'sitemap',
    run(work) {
      const { fresh, changes, passed } = work;
      writeSitemap(fresh, passed.address, changes.over && pagesAmong(Object.keys(changes.files)));
      writeFileSync(join(fresh, '_headers'), hostHeaders({ base: basePath(work) }));
    },
  },
  {
    name: 'worker',
    run: (work) => writeWorker(work.fresh, basePath(work), work.changes.files, work.passed.edition.id),
  },
  // After every step that writes files, before those that look at them.
  {
    name: 'settle',
    run: ({ fresh, changes, dist }) => settle(fresh, changes, dist),
  },
  {
    name: 'links',
    check: 'tautan',
    run(work) {
      const { fresh } = work;
      const { over } = work.changes;
      refuseAny(
        linkFindings(fresh, basePath(work), over && { below: work.dist, ...over }).map(findingLines),
        'kesalahan pada halaman jadi.',
      );
    },
  },
  {
    name: 'leaks',
    check: 'kebocoran',
    async run({ fresh, passed }) {
      refuseAny(
        (await leakFindings(fresh, permitted(passed.contact, passed.contacts))).map(findingLines),
        'data pribadi pada berkas jadi.',
      );
    },
  },
  {
    name: 'languages',
    run: (work) =>
      refuseAny(withoutTwin(pagesAmong(filesToBe(work))), 'halaman hanya ada dalam satu bahasa.'),
  },
  {
    name: 'withdrawn',
    run(work) {
      const fresh = join(work.fresh, makersFile);
      const makers = existsSync(fresh) ? fresh : join(work.dist, makersFile);
      refuseAny(
        withdrawnLeft(readWithdrawn(work.root), filesToBe(work), makers),
        'sisa pelaku yang sudah ditarik. Jalankan sekali lagi dengan cache bersih: hapus .cache/ dan dist/.',
      );
    },
  },
];

/** The steps of `npm run build`. */
export const buildSteps: readonly Step[] = [
  ...makingSteps,
  {
    name: 'publish',
    run: publish,
  },
];
