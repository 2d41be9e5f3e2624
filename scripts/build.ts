import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../src/lib/gate/faults.ts';
import { headerFile, policy } from '../src/lib/headers.ts';
import { figureFaults } from './figures.ts';
import { allowedEverywhere, contactPermissions, siteContact } from '../src/lib/privacy/allowed.ts';
import { pagesAmong } from './pages.ts';
import { publish, renderPages, settle } from './publish/edition.ts';
import { passGate } from './publish/gate.ts';
import { scanSite } from './publish/leaks.ts';
import { phases } from './publish/phases.ts';
import { writeSitemap } from './publish/sitemap.ts';
import { verifySite } from './publish/verify.ts';
import { writeWorker } from './publish/worker.ts';
import { tell } from './tell.ts';

/**
 * Builds the whole site: data → fonts → Astro → photos → search index → sitemap and headers → checks on the bytes → publish.
 * Everything is written beside dist/ and takes its place only when all checks hold; until then the last site stays.
 * While nothing but makers changed, Astro need not start and only the pages that changed are written (publish/edition.ts).
 */

const root = join(import.meta.dirname, '..');
const build = join(root, '.build');
const dist = join(root, 'dist');

/** Stops the build with a reason; the last published site is untouched. */
function stop(reason: string): never {
  console.error(reason);
  process.exit(1);
}

/** The same for faults in content or strings. */
function refuse(faults: Fault[]): never {
  tell(root, faults);
  process.exit(1);
}

const started = performance.now();
const phase = phases(process.env['ETALASE_FASE']);
const passed = await passGate(root);
if (!passed) process.exit(1);
const { address, contact, said, photos, contacts } = passed;
const typed = await figureFaults(root);
if (typed.length > 0) refuse(typed);
const draft = new URL(address).hostname.endsWith('.example') || !contact;
if (process.argv.includes('--terbit') && draft)
  stop(
    'content/situs.json: alamat dan kontak belum ditetapkan. Isi "address" dan "contact" sebelum menerbitkan.',
  );
console.log(said);
phase.end('gate');

// Loaded only now, so that faults in the data are told at once.
const [{ bundleOf }, { writeFonts }, { buildIndex }, { publishPhotos }] = await Promise.all([
  import('./fast/bundle.ts'),
  import('./publish/fonts.ts'),
  import('./publish/search-index.ts'),
  import('./photo/publish.ts'),
]);
await writeFonts(join(root, '.data', 'fonts'));
phase.end('fonts');
const bundle = bundleOf(root, join(import.meta.dirname, 'fast', 'compile.ts'));
if (!bundle) stop('Astro berhenti; dist/ tidak diganti.');
phase.end('compile');
const changes = renderPages(root, build, dist, bundle);
if (!changes) stop('Halaman tidak jadi; dist/ tidak diganti.');
const { fresh, over } = changes;
phase.end('pages');
await publishPhotos(root, photos, join(fresh, 'foto'));
phase.end('photos');
await buildIndex({ dataDir: join(root, '.data'), outDir: fresh });
phase.end('index');

const base = new URL(address).pathname;
writeSitemap(fresh, address, over && pagesAmong(Object.keys(changes.files)));
writeFileSync(join(fresh, '_headers'), headerFile('_headers', policy(), base));
writeWorker(fresh, base, changes.files, bundle.key);
settle(changes, dist);
phase.end('sitemap');

const broken = verifySite(fresh, base, over && { below: dist, ...over });
if (broken.length > 0)
  stop(
    `${broken.slice(0, 50).join('\n')}\n${broken.length} kesalahan pada halaman jadi; dist/ tidak diganti.`,
  );
phase.end('links');

const leaks = await scanSite(fresh, [
  ...allowedEverywhere,
  ...siteContact(contact),
  ...contactPermissions(contacts),
]);
if (leaks.length > 0)
  stop(
    `${leaks.slice(0, 50).join('\n')}\n${leaks.length} data pribadi pada berkas jadi; dist/ tidak diganti. Hapus dari content/, atau terbitkan dengan izin.`,
  );
phase.end('leaks');

const written = publish(changes, build, dist, bundle);
phase.end('publish', written);
console.log(
  `Situs jadi di dist/ dalam ${((performance.now() - started) / 1000).toFixed(1)} detik, ${written} berkas ditulis.`,
);
