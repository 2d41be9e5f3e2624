import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allowedEverywhere, contactPermissions, siteContact } from '../../src/lib/privacy/allowed.ts';
import { hostHeaders } from '../servers/hosts.ts';
import type { Bundle } from '../fast/bundle.ts';
import { figureFaults } from '../figures.ts';
import { pagesAmong } from '../pages.ts';
import { tell } from '../tell.ts';
import { linkFindings } from '../verify/links.ts';
import { findingLines } from '../verify/page.ts';
import { publish, renderPages, settle, type Changes } from './edition.ts';
import { passGate, type Passed } from './gate.ts';
import { scanSite } from './leaks.ts';
import { writeSitemap } from './sitemap.ts';
import { writeWorker } from './worker.ts';

/** What the steps of a build hand on: where it works, what was asked for, and what the steps before have found. */
export interface Work {
  root: string;
  /** Folder in which everything is made, beside what is published. */
  build: string;
  dist: string;
  /** The edition is for a real host. */
  terbit: boolean;
  passed: Passed;
  bundle: Bundle;
  changes: Changes;
}

/** One step. It gives the number of files it published, where it did. */
export interface Step {
  name: string;
  run: (work: Work) => void | number | Promise<void | number>;
}

/** Stops a build with what its editor is told, unless that was told already. What is published stays as it is. */
export class Refusal extends Error {}

const most = 50;
const refuseAny = (found: readonly string[], sum: string): void => {
  if (found.length > 0) throw new Refusal(`${found.slice(0, most).join('\n')}\n${found.length} ${sum}`);
};

const basePath = ({ passed }: Work): string => new URL(passed.address).pathname;

/**
 * The steps of a build, in their order; nothing of it is done elsewhere. A new step gets a row here, and with that its kill
 * tests (tests/content/terbit-mati.test.ts). Heavy modules are loaded by the step that needs them, so that faults in the data
 * are told at once.
 */
export const buildSteps: readonly Step[] = [
  {
    name: 'gate',
    async run(work) {
      const passed = await passGate(work.root);
      if (!passed) throw new Refusal();
      const typed = await figureFaults(work.root);
      if (typed.length > 0) {
        tell(work.root, typed);
        throw new Refusal();
      }
      const draft = new URL(passed.address).hostname.endsWith('.example') || !passed.contact;
      if (work.terbit && draft)
        throw new Refusal(
          'content/situs.json: alamat dan kontak belum ditetapkan. Isi "address" dan "contact" sebelum menerbitkan.',
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
      if (!bundle) throw new Refusal('Astro berhenti; dist/ tidak diganti.');
      work.bundle = bundle;
    },
  },
  {
    name: 'pages',
    run(work) {
      const changes = renderPages(work.root, work.build, work.dist, work.bundle);
      if (!changes) throw new Refusal('Halaman tidak jadi; dist/ tidak diganti.');
      work.changes = changes;
    },
  },
  {
    name: 'photos',
    async run({ root, passed, changes }) {
      const { publishPhotos } = await import('../photo/publish.ts');
      await publishPhotos(root, passed.photos, join(changes.fresh, 'foto'));
    },
  },
  {
    name: 'index',
    async run({ root, changes }) {
      const { buildIndex } = await import('./search-index.ts');
      await buildIndex({ dataDir: join(root, '.data'), outDir: changes.fresh });
    },
  },
  {
    name: 'sitemap',
    run(work) {
      const { changes, passed } = work;
      writeSitemap(changes.fresh, passed.address, changes.over && pagesAmong(Object.keys(changes.files)));
      writeFileSync(join(changes.fresh, '_headers'), hostHeaders({ base: basePath(work) }));
    },
  },
  {
    name: 'worker',
    run(work) {
      writeWorker(work.changes.fresh, basePath(work), work.changes.files, work.bundle.key);
    },
  },
  // After every step that writes files, before those that look at them.
  {
    name: 'settle',
    run: ({ changes, dist }) => settle(changes, dist),
  },
  {
    name: 'links',
    run(work) {
      const { fresh, over } = work.changes;
      refuseAny(
        linkFindings(fresh, basePath(work), over && { below: work.dist, ...over }).map(findingLines),
        'kesalahan pada halaman jadi; dist/ tidak diganti.',
      );
    },
  },
  {
    name: 'leaks',
    async run({ changes, passed: { contact, contacts } }) {
      const allowed = [...allowedEverywhere, ...siteContact(contact), ...contactPermissions(contacts)];
      refuseAny(
        await scanSite(changes.fresh, allowed),
        'data pribadi pada berkas jadi; dist/ tidak diganti. Hapus dari content/, atau terbitkan dengan izin.',
      );
    },
  },
  {
    name: 'publish',
    run: ({ changes, build, dist, bundle }) => publish(changes, build, dist, bundle),
  },
];
