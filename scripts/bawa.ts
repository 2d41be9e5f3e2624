import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { formatBytes, formatNumber } from '../src/i18n/index.ts';
import { carriedFiles, type CarriedFile } from './carry/site.ts';
import { frontDoor, readMe, type EditionFacts } from './carry/welcome.ts';
import { writeZip } from './carry/zip.ts';
import { commandLine, stop } from './options.ts';
import { recover } from './release/exchange.ts';

/** Packs the built site into one zip that opens from a USB stick, without network and without a server. */

const root = join(import.meta.dirname, '..');
const folder = 'etalase-malang/situs';

async function* packed(dir: string, edition: EditionFacts): AsyncGenerator<CarriedFile> {
  const parts = join(dir, '_astro');
  const styles = (existsSync(parts) ? readdirSync(parts) : []).find((name) =>
    /^bersama\..+\.css$/.test(name),
  );
  if (!styles)
    throw new Error(
      `${dir} bukan situs yang utuh: _astro/bersama.*.css tidak ada. Jalankan dulu: npm run build`,
    );
  const text = (name: string, body: string): CarriedFile => ({
    name: `etalase-malang/${name}`,
    bytes: Buffer.from(body),
  });
  yield text('BUKA-SAYA.html', frontDoor(edition, 'situs', `_astro/${styles}`));
  yield text('BACA-SAYA.txt', readMe(edition));
  for await (const { name, bytes } of carriedFiles(dir, edition.address))
    yield { name: `${folder}/${name}`, bytes };
}

const { values } = commandLine('bawa', 'Pemakaian: npm run bawa', {
  dir: { type: 'string', default: join(root, 'dist') },
  ke: { type: 'string', default: join(root, 'bawa') },
});
const dist = join(root, 'dist');
const dir = resolve(values.dir);
const facts = join(dir, 'data', 'edisi.json');
if (dir === dist) recover(root);
else if (!existsSync(facts)) stop(`--dir: di ${dir} tidak ada situs yang jadi.`);
if (!existsSync(facts)) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.ts')], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
const edition = JSON.parse(readFileSync(facts, 'utf8')) as EditionFacts;
mkdirSync(values.ke, { recursive: true });
const file = join(values.ke, `etalase-malang-${edition.id}.zip`);
try {
  // Under another name until it is whole.
  const count = await writeZip(`${file}.baru`, packed(dir, edition));
  renameSync(`${file}.baru`, file);
  console.log(
    `${relative(process.cwd(), file)}: ${formatNumber(count, 'id')} berkas, ${formatBytes(statSync(file).size, 'id')}.`,
  );
  console.log('Salin ke USB, bongkar zip-nya, lalu buka BUKA-SAYA.html.');
} catch (error) {
  rmSync(`${file}.baru`, { force: true });
  stop((error as Error).message);
}
