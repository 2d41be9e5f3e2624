import { join } from 'node:path';
import { commandLine, stop } from './options.ts';
import { phases } from './publish/phases.ts';
import { currentRelease, freshFolder, placeOf, releaseBefore, standing, sweep, type Releasing } from './release/releases.ts'; // prettier-ignore
import { run } from './release/run.ts';
import { releaseSteps, type ReleaseWork } from './release/steps.ts';

/**
 * Publishes an edition: builds the whole site apart from dist/, checks it, lays the compressed files and the manifest beside
 * it, gives it its place in `releases/`, and lets `current` lead to it. Until that last step the last edition is served.
 */

const usage = `npm run terbit -- [pilihan]

  --coba            edisi percobaan: alamat dan kontak belum perlu ditetapkan
  --alasan "…"      mengapa edisi ini jauh lebih kecil daripada yang sedang terbit; dicatat pada edisinya

Folder tujuan: ETALASE_TERBIT=/srv/etalase-malang, kalau bukan folder ini.`;

const { values, positionals } = commandLine('terbit', usage, {
  coba: { type: 'boolean', default: false },
  alasan: { type: 'string' },
});
const reason = values.alasan?.trim();
if (positionals.length > 0 || reason === '') stop(usage);

const root = join(import.meta.dirname, '..');
const started = performance.now();
const place = placeOf(root);
const desk = join(root, '.build');
const release: Releasing = { place, rehearsal: values.coba, reason };

const written = await run<ReleaseWork>({
  steps: releaseSteps,
  work: {
    root,
    desk,
    build: join(desk, String(process.pid)),
    fresh: freshFolder(place),
    dist: join(root, 'dist'),
    release,
  } as ReleaseWork,
  locks: [place.releases],
  sweep: () => sweep(place),
  phase: phases(process.env['ETALASE_FASE']),
  stays: () => standing(release),
});
if (written === undefined) process.exit(1);

const { before, manifest, name, pruned } = release;
const kind = manifest!.draft ? 'Edisi percobaan' : 'Edisi';
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  before?.name === name
    ? `${kind} ${name} sudah terbit; tidak ada yang berubah.`
    : `${kind} ${name} terbit dalam ${seconds} detik: ${written} berkas, ${place.current}.`,
);
if (pruned && pruned.length > 0) console.log(`Edisi lama dihapus: ${pruned.join(', ')}.`);
const back = releaseBefore(place, currentRelease(place)!);
if (back) console.log(`Kembali ke ${back.name}: npm run mundur`);
