import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
import { writeSitemap } from './publish/sitemap.ts';
import { verifySite } from './publish/verify.ts';
import { tell } from './tell.ts';

/**
 * Builds the whole site: data → fonts → Astro → photos → search index → sitemap and headers → checks on the bytes → publish.
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
const { faults, collections, texts, photos, notice } = gate(root, buildDate());
if (!collections) refuse(faults);
const typed = await figureFaults(root);
if (typed.length > 0) refuse(typed);
const { address, contact } = collections['edisi']![0] as { address: string; contact?: string };
const draft = new URL(address).hostname.endsWith('.example') || !contact;
if (process.argv.includes('--terbit') && draft)
  stop(
    'content/situs.json: alamat dan kontak belum ditetapkan. Isi "address" dan "contact" sebelum menerbitkan.',
  );
writeCollections(collections, texts, join(root, '.data'));
console.log(summary(collections, notice));

// Loaded only now, so that faults in the data are told at once.
const [{ build }, { writeFonts }, { buildIndex }, { publishPhotos }] = await Promise.all([
  import('astro'),
  import('./publish/fonts.ts'),
  import('./publish/search-index.ts'),
  import('./photo/publish.ts'),
]);
await writeFonts(join(root, '.data', 'fonts'));
rmSync(fresh, { recursive: true, force: true });
mkdirSync(fresh, { recursive: true });
process.env['ETALASE_OUT'] = fresh;
// What calls this may stand in another mode (a test run does), and the pages would follow it.
process.env['NODE_ENV'] = 'production';
await build({ root, logLevel: 'warn' });
await publishPhotos(root, photos, join(fresh, 'foto'));
await buildIndex({ dataDir: join(root, '.data'), outDir: fresh });

const base = new URL(address).pathname;
writeSitemap(fresh, address);
writeFileSync(join(fresh, '_headers'), headerFile('_headers', policy(), base));

const broken = verifySite(fresh, base);
if (broken.length > 0)
  stop(
    `${broken.slice(0, 50).join('\n')}\n${broken.length} kesalahan pada halaman jadi; dist/ tidak diganti.`,
  );

const leaks = await scanSite(fresh, [
  ...allowedEverywhere,
  ...siteContact(contact),
  ...contactPermissions(collections['umkm'] as unknown as WithContacts[]),
]);
if (leaks.length > 0)
  stop(
    `${leaks.slice(0, 50).join('\n')}\n${leaks.length} data pribadi pada berkas jadi; dist/ tidak diganti. Hapus dari content/, atau terbitkan dengan izin.`,
  );

const previous = join(root, '.build', 'previous');
rmSync(previous, { recursive: true, force: true });
if (existsSync(dist)) renameSync(dist, previous);
renameSync(fresh, dist);
rmSync(previous, { recursive: true, force: true });
console.log(`Situs jadi di dist/ dalam ${((performance.now() - started) / 1000).toFixed(1)} detik.`);
