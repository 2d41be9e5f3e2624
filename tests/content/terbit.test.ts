import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf } from '../../scripts/pages.ts';
import { damagedFile, manifestOf } from '../../scripts/release/manifest.ts';
import { placeOf, releaseNames } from '../../scripts/release/releases.ts';
import { fileOfSpare, runIn, smallSite, spare } from '../small-site.ts';

/** `npm run terbit` and `npm run mundur`, with the real build of a small site, in a folder outside the repository. */

const { root, remove } = smallSite();
const outside = join(root, '..', `${root.split('/').at(-1)}-terbit`);
const place = placeOf(root, { ETALASE_TERBIT: outside });
const terbit = (...options: string[]) =>
  runIn(root, ['scripts/terbit.ts', '--coba', ...options], { ETALASE_TERBIT: outside });
const mundur = (...options: string[]) =>
  runIn(root, ['scripts/mundur.ts', ...options], { ETALASE_TERBIT: outside });
const served = (file: string): string => readFileSync(join(place.current, file), 'utf8');
const current = () => manifestOf(place.current)!;
const makers = () => (JSON.parse(served('data/umkm.json')) as { records: { id: string }[] }).records;

let first: string;
beforeAll(async () => {
  const { status, out } = await terbit();
  expect([status, out]).toEqual([0, expect.stringContaining('Edisi percobaan')]);
  first = current().edition;
}, 300_000);
afterAll(() => {
  remove();
  rmSync(outside, { recursive: true, force: true });
});

test('a release is whole, listed with size and SHA-256, and has its compressed files', () => {
  const { edition, date, draft, files } = current();
  expect(releaseNames(place)).toEqual([edition]);
  expect([edition.startsWith('2026-11-24-'), date, draft]).toEqual([true, '2026-11-24', true]);
  const made = filesOf(place.releases + `/${edition}`);
  expect([...files.map(({ path }) => path), 'data/manifest.json'].sort()).toEqual(made);
  expect(made).toEqual(expect.arrayContaining(['index.html', 'index.html.gz', 'index.html.br', 'en/index.html'])); // prettier-ignore
  expect(damagedFile(place.current, current())).toBeUndefined();
  expect(filesOf(root).filter((file) => file.startsWith('dist/'))).toEqual([]);
});

test('where address and contact are not settled, only a rehearsal is made', async () => {
  const { status, out } = await runIn(root, ['scripts/terbit.ts'], { ETALASE_TERBIT: outside });
  expect(status).toBe(1);
  expect(out).toContain('Isi "address" dan "contact" sebelum menerbitkan');
  expect(out).toContain(`Tidak ada yang diterbitkan. Yang terbit: edisi ${first}.`);
});

test('before the first edition there is nothing to go back to', async () => {
  expect(await mundur()).toMatchObject({ status: 1, out: `Tidak ada edisi sebelum ${first}; tetap itu yang terbit.\n` }); // prettier-ignore
  const nowhere = await runIn(root, ['scripts/mundur.ts'], { ETALASE_TERBIT: join(outside, 'kosong') });
  expect(nowhere).toMatchObject({ status: 1, out: expect.stringContaining('Belum ada edisi yang terbit') });
});

test('the same edition twice changes nothing', async () => {
  const before = filesOf(place.base);
  expect(await terbit()).toMatchObject({ status: 0, out: expect.stringContaining(`${first} sudah terbit; tidak ada yang berubah.`) }); // prettier-ignore
  expect(filesOf(place.base)).toEqual(before);
}, 120_000);

test('makers that vanish need a reason, which is kept with the release, and whose checks find nothing; the way back and forth', async () => {
  const before = makers().length;
  for (const slug of spare.slice(5)) rmSync(join(root, fileOfSpare(slug)));
  const refused = await terbit();
  expect(refused.status).toBe(1);
  expect(refused.out).toContain(
    `35 dari ${before} pelaku edisi yang sedang terbit hilang tanpa alasan: uji-`,
  );
  expect(refused.out).toContain('npm run terbit -- --alasan');
  expect(current().edition).toBe(first);

  const reasoned = ['scripts/terbit.ts', '--coba', '--alasan', 'Uji alasan'];
  const found = await runIn(root, reasoned, { ETALASE_TERBIT: outside, ETALASE_UJI: 'temuan' });
  expect(found.status).toBe(1);
  expect(found.out).toContain('Temuan uji.\n1 pemeriksaan dengan temuan.\n');
  expect(found.out).toContain(`Tidak ada yang diterbitkan. Yang terbit: edisi ${first}.`);
  expect(current().edition).toBe(first);

  expect(await terbit('--alasan', 'Uji alasan')).toMatchObject({ status: 0 });
  const second = current();
  expect(second.reason).toBe('Uji alasan');
  expect(makers()).toHaveLength(before - 35);

  const back = await mundur();
  expect(back.out).toBe(
    `Yang terbit sekarang: edisi ${first} (sebelumnya ${second.edition}).\nMaju lagi: npm run mundur -- --ke ${second.edition}\n`,
  );
  expect(makers()).toHaveLength(before);
  await mundur('--ke', second.edition);
  expect(current()).toEqual(second);
  expect(await mundur('--ke', 'entah')).toMatchObject({ status: 1, out: expect.stringContaining(`Yang ada: ${first}, ${second.edition}`) }); // prettier-ignore
}, 240_000);

test('a damaged release is not served again', async () => {
  const page = join(place.releases, first, 'index.html');
  const whole = readFileSync(page);
  writeFileSync(page, 'rusak');
  expect(await mundur()).toMatchObject({ status: 1, out: expect.stringContaining('rusak: index.html tidak sama') }); // prettier-ignore
  writeFileSync(page, whole);
  expect(current().edition).not.toBe(first);
});

test('after a withdrawal the editions from before it are neither served nor kept', async () => {
  const slug = spare[0]!;
  const { status, out } = await runIn(root, ['scripts/tarik.ts', '--root', root, slug]);
  expect([status, out]).toEqual([0, expect.stringContaining('Ditarik')]);
  const old = current().edition;
  expect(await mundur()).toMatchObject({ status: 1, out: expect.stringContaining('dibuat sebelum 1 penarikan') }); // prettier-ignore
  const published = await terbit();
  expect([published.status, published.out]).toEqual([0, expect.stringContaining(`Edisi lama dihapus: ${first}, ${old}.`)]); // prettier-ignore
  expect(makers().map(({ id }) => id)).not.toContain(slug);
  expect(releaseNames(place)).toEqual([current().edition]);
}, 240_000);
