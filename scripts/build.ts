import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../src/lib/gate/faults.ts';
import { headerFile, policy } from '../src/lib/headers.ts';
import { buildDate, gate, summary, writeCollections } from './data.ts';
import { figureFaults } from './figures.ts';
import {
  allowedEverywhere,
  contactPermissions,
  siteContact,
  type WithContacts,
} from '../src/lib/privacy/allowed.ts';
import { scanSite } from './publish/leaks.ts';
import { phases } from './publish/phases.ts';
import { writeSitemap } from './publish/sitemap.ts';
import { verifySite } from './publish/verify.ts';
import { tell } from './tell.ts';

/**
 * Builds the whole site: data → fonts → Astro → search index → sitemap and headers → checks on the bytes → publish.
 * Everything is written beside dist/ and takes its place only when all checks hold; until then the last site stays.
 */

const root = join(import.meta.dirname, '..');
const fresh = join(root, '.build', 'site');
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

/** Runs the gate and writes what passed. Gives only what is needed later: the records themselves are let go. */
function passGate() {
  const { faults, collections, notice } = gate(root, buildDate());
  if (!collections) refuse(faults);
  writeCollections(collections, join(root, '.data'));
  const { address, contact } = collections['edisi']![0] as { address: string; contact?: string };
  return {
    address,
    contact,
    said: summary(collections, notice),
    permissions: contactPermissions(collections['umkm'] as unknown as WithContacts[]),
  };
}

const { address, contact, said, permissions } = passGate();
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
const [{ bundleOf, frugal }, { writeFonts }, { buildIndex }] = await Promise.all([
  import('./fast/bundle.ts'),
  import('./publish/fonts.ts'),
  import('./publish/search-index.ts'),
]);
await writeFonts(join(root, '.data', 'fonts'));
phase.end('fonts');
const bundle = bundleOf(root, join(import.meta.dirname, 'fast', 'compile.ts'));
if (!bundle) stop('Astro berhenti; dist/ tidak diganti.');
phase.end('compile');
rmSync(fresh, { recursive: true, force: true });
cpSync(bundle.site, fresh, { recursive: true });
if (bundle.code) {
  const args = [...frugal, join(import.meta.dirname, 'fast', 'site.ts'), bundle.code, fresh];
  const env = { ...process.env, NODE_ENV: 'production' };
  if (spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status !== 0)
    stop('Halaman tidak jadi; dist/ tidak diganti.');
}
phase.end('pages');
await buildIndex({ dataDir: join(root, '.data'), outDir: fresh });
phase.end('index');

const base = new URL(address).pathname;
writeSitemap(fresh, address);
writeFileSync(join(fresh, '_headers'), headerFile('_headers', policy(), base));
phase.end('sitemap');

const broken = verifySite(fresh, base);
if (broken.length > 0)
  stop(
    `${broken.slice(0, 50).join('\n')}\n${broken.length} kesalahan pada halaman jadi; dist/ tidak diganti.`,
  );
phase.end('links');

const leaks = await scanSite(fresh, [...allowedEverywhere, ...siteContact(contact), ...permissions]);
if (leaks.length > 0)
  stop(
    `${leaks.slice(0, 50).join('\n')}\n${leaks.length} data pribadi pada berkas jadi; dist/ tidak diganti. Hapus dari content/, atau terbitkan dengan izin.`,
  );
phase.end('leaks');

const previous = join(root, '.build', 'previous');
rmSync(previous, { recursive: true, force: true });
if (existsSync(dist)) renameSync(dist, previous);
renameSync(fresh, dist);
rmSync(previous, { recursive: true, force: true });
phase.end('publish');
console.log(`Situs jadi di dist/ dalam ${((performance.now() - started) / 1000).toFixed(1)} detik.`);
