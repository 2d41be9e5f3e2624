import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentCopy, filesUnder, fixture, type Folder } from '../intake-folder.ts';

/** `npm run kerja`, after a kelurahan's report came in of which ten rows are still in quarantine. */

let folder: Folder;
let told: ReturnType<Folder['kerja']>;
beforeAll(() => {
  folder = contentCopy();
  mkdirSync(join(folder.pribadi, 'laporan'));
  const report = join(folder.pribadi, 'laporan/laporan-dinoyo.xlsx');
  copyFileSync(fixture('laporan-dinoyo.xlsx'), report);
  folder.impor([report]);
  writeFileSync(join(folder.pribadi, 'kerja', 'tanpa-catatan.json'), '{');
  told = folder.kerja([]);
});
afterAll(() => folder.remove());

const list = (name: string) => readFileSync(join(folder.pribadi, 'daftar', name), 'utf8');

test('a workbook and a page for the city and for each of the fifty-seven kelurahan, all in the private folder', () => {
  expect([told.status, told.err]).toEqual([0, '']);
  const written = filesUnder(join(folder.pribadi, 'daftar')).map(({ path }) => path.split('.').at(-1));
  expect([written.filter((kind) => kind === 'xlsx').length, written.length]).toEqual([58, 116]);
  expect(filesUnder(folder.root).filter(({ path }) => /\.(xlsx|html)$/.test(path))).toEqual([]);
});

test('a kelurahan sees what it asked for and what is still held back; another one does not', () => {
  const dinoyo = list('kelurahan/dinoyo.html');
  for (const words of ['Uji Melati', 'butuh tungku hemat', 'pemasaran daring', 'Dua nomor dalam satu sel', 'laporan-dinoyo.karantina.xlsx'])
    expect(dinoyo, words).toContain(words);
  expect(dinoyo).toContain('Baris laporan yang masih tertahan di karantina (9)');
  const kasin = list('kelurahan/kasin.html');
  expect(kasin).not.toMatch(/Uji |karantina\.xlsx/);
  expect(kasin).toContain('Kelurahan yang belum pernah mengirim laporan (1)');
  // The row whose kelurahan nobody knows is for the city to look into.
  expect(list('diskopindag.html')).toContain('karantina (10)');
}); // prettier-ignore

test('the workbook has a sheet a list with the same rows', () => {
  const parts = unzipSync(readFileSync(join(folder.pribadi, 'daftar/kelurahan/dinoyo.xlsx')));
  const names = [...strFromU8(parts['xl/workbook.xml']!).matchAll(/<sheet name="([^"]+)"/g)].map((m) => m[1]);
  expect(names).toEqual([
    'Ringkasan', 'Belum dipastikan', 'Perlu dikunjungi', 'Pelatihan yang diminta', 'Foto dan terjemahan', 'Kelurahan tanpa laporan', 'Karantina',
  ]); // prettier-ignore
  const sheet = strFromU8(parts['xl/worksheets/sheet3.xml']!);
  expect(sheet).toContain('butuh tungku hemat');
  expect(sheet.match(/<row /g)).toHaveLength(3);
});

test('what a report may not tell gets into no list: numbers, owners, turnover, hidden rows', () => {
  const secrets = ['35730501', '2501000', '81234567802', 'Ibu Uji', 'Uji Coba', 'Rahasia', 'Tersembunyi'];
  const pages = filesUnder(join(folder.pribadi, 'daftar')).filter(({ path }) => path.endsWith('.html'));
  const found = pages.flatMap(({ path, bytes }) =>
    secrets.filter((secret) => bytes.includes(secret)).map((secret) => `${path}: ${secret}`),
  );
  expect(found).toEqual([]);
});

test('what cannot be read is said, and a mended row is named until it is imported', () => {
  expect(told.out).toContain('1 berkas catatan petugas tidak terbaca');
  expect(list('kelurahan/dinoyo.html')).toContain('Sudah betul, tetapi belum diimpor');
});

test('a withdrawal takes the notes out of the lists', () => {
  const { out } = folder.tarik(['uji-melati']);
  expect(out).toContain('kerja/uji-melati.json dihapus');
  expect(out).toContain('jalankan npm run kerja');
  folder.kerja([]);
  expect(list('diskopindag.html')).not.toContain('Uji Melati');
});

test('the lists are never written among what is published; without the private folder they say what is missing', () => {
  const inside = folder.kerja(['--keluar', join(folder.root, 'content/daftar')]);
  expect([inside.status, inside.err]).toEqual([2, expect.stringContaining('di luar repositori')]);
  expect(existsSync(join(folder.root, 'content/daftar'))).toBe(false);
  const { status, out } = folder.kerja([], {});
  expect(status).toBe(0);
  expect(out).toContain('Catatan petugas tidak terbaca: ETALASE_PRIBADI belum dipasang');
  expect(existsSync(join(folder.root, 'kerja/diskopindag.xlsx'))).toBe(true);
});
