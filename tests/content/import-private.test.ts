import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listsOf } from '../../scripts/intake/choices.ts';
import { readContent } from '../../scripts/content.ts';
import { parseTables } from '../../src/lib/gate/tables.ts';
import { quarantineWorkbook } from '../../scripts/intake/quarantine.ts';
import { readInChild } from '../../scripts/intake/child.ts';
import { tablesOfBytes } from '../../scripts/intake/read.ts';
import { columns } from '../../src/lib/schema/columns.ts';
import { contentCopy, filesUnder, today, type Folder } from '../intake-folder.ts';

/** What is private in a report: where it goes, and where it does not. */

let folder: Folder;
beforeEach(() => {
  folder = contentCopy();
});
afterEach(() => folder.remove());

const nik = '3573014708700077';
const mother = 'Kandungrahasia';
const report = (name = 'l.csv') =>
  folder.write(
    name,
    `Nama usaha,NIK,Kelurahan,Ibu kandung,Subsektor,Produk,Omzet/bulan\nUji Satu,${nik},Dinoyo,${mother},Kriya,vas,98765431\nUji Dua,${nik},Dinoyoo,${mother},Kriya,vas,98765431\n`,
  );

const consent = (answers: string) =>
  folder.write(
    'izin.csv',
    `Nama usaha,Kelurahan,Subsektor,Produk,Izin kontak,Tanggal izin,Dasar izin,Versi formulir\nUji,Dinoyo,Kriya,vas,${answers},F-1,v1\n`,
  );

test('the values of private columns come out of the process that reads the file neither as rows nor as words', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['scripts/intake/child.ts', report()], {
    encoding: 'utf8',
  });
  expect(stdout).toContain('Uji Satu');
  for (const secret of [nik, mother, '98765431']) expect(stdout + stderr).not.toContain(secret);
});

test('no object in the memory of an importer that has read a report holds them', () => {
  const heap = folder.path('heap.heapsnapshot');
  const script = `
    import { writeHeapSnapshot } from 'node:v8';
    import { runIntake } from ${JSON.stringify(join(process.cwd(), 'scripts/intake/run.ts'))};
    globalThis.run = await runIntake(${JSON.stringify({ root: folder.root, files: [report()], today })});
    writeHeapSnapshot(${JSON.stringify(heap)});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }); // prettier-ignore
  expect([status, stderr]).toEqual([0, '']);
  const snapshot = readFileSync(heap);
  expect(snapshot.includes('Uji Satu')).toBe(true);
  for (const secret of [nik, mother, '98765431']) expect(snapshot.includes(secret), secret).toBe(false);
});

test('nor does any file that the import writes', () => {
  const path = report();
  folder.impor([path, '--laporan', folder.path('l.json'), '--laporan', folder.path('l.html')]);
  expect(existsSync(folder.path('l.karantina.xlsx'))).toBe(true);
  const written = filesUnder(folder.path('')).filter((file) => file.path !== path);
  for (const { path: file, bytes } of written) {
    const parts = file.endsWith('.xlsx') ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)) : [bytes.toString()]; // prettier-ignore
    for (const secret of [nik, mother, '98765431'])
      expect(parts.some((part) => part.includes(secret)), `${file}: ${secret}`).toBe(false); // prettier-ignore
  }
});

test('a number of a person is masked in every message, in whatever column it was typed, in heads and in names of files', () => {
  const secrets = ['0812-9876-5431', '6281298765431', nik, 'ani.rahasia@contoh.id'];
  const keys = columns.filter(({ access }) => access !== 'ignored');
  const sound: Record<string, string> = {
    name: 'Uji',
    kelurahan: 'Dinoyo',
    subsektor: 'Kriya',
    products: 'vas',
  };
  const rows = keys.flatMap(({ key }) =>
    [...secrets, `https://wa.me/${secrets[1]}`].map((secret, i) =>
      keys.map((one) => (one.key === key ? secret : one.key === 'name' ? `Uji ${key} ${'abcde'[i]}` : (sound[one.key] ?? ''))).join(','),
    ),
  ); // prettier-ignore
  const heads = keys.map(({ header }) => header).join(',');
  const path = folder.write(
    `laporan ${nik}.csv`,
    `${secrets[0]},${secrets[3]}\n${heads}\n${rows.join('\n')}\n`,
  );
  const odd = folder.write('judul.csv', `Nama usaha,Kelurahan,Subsektor,Produk,${secrets[0]},\u001b[31m${secrets[3]}\nUji,Dinoyo,Kriya,vas,a,b\n`); // prettier-ignore
  const { out, err } = folder.impor([path, odd, '--laporan', folder.path('l.json'), '--laporan', folder.path('l.html')]); // prettier-ignore
  expect(out).toContain('PRV-01');
  const told = [
    out,
    err,
    readFileSync(folder.path('l.json'), 'utf8'),
    readFileSync(folder.path('l.html'), 'utf8'),
  ];
  for (const text of told) {
    for (const secret of ['9876-5431', '98765431', nik, 'ani.rahasia@']) expect(text).not.toContain(secret);
    expect(text).not.toContain('\u001b');
  }
  const records = filesUnder(join(folder.root, 'content')).map(({ bytes }) => bytes.toString());
  for (const secret of ['9876-5431', '98765431', nik, 'ani.rahasia@'])
    expect(records.some((text) => text.includes(secret)), secret).toBe(false); // prettier-ignore
});

test.each([
  ['ya,Ibu Rahasia', 'TGL-01'],
  ['Ibu Rahasia,', 'IZN-01'],
])('what was typed into a column of the consent by mistake is masked too: “%s”', (typed, code) => {
  const { out } = folder.impor([consent(typed), '--periksa']);
  expect(out).toContain(code);
  expect(out).not.toContain('Rahasia');
});

test('a day that is none is shown, for it says nothing about a person', () => {
  const { out } = folder.impor([consent('ya,31/02/2026'), '--periksa']);
  expect(out).toContain('“31/02/2026” bukan tanggal yang ada');
});

test('a folder, or a file that is too large, is refused in words without being read', async () => {
  const { status, out, err } = folder.impor([folder.pribadi, '--periksa']);
  expect([status, err]).toEqual([1, '']);
  expect(out).toContain('BRK-01');
  const large = folder.write('besar.csv', Buffer.alloc(21 * 1024 * 1024, 'a'));
  const { findings, fingerprint } = await readInChild(large);
  expect([findings.map(({ code }) => code), fingerprint]).toEqual([['BRK-02'], '0'.repeat(16)]);
});

test('a day in a workbook that counts from 1904 is the same day after quarantine', async () => {
  const cells = { name: { text: 'Uji' }, consentOn: { text: '44059', kind: 'number' as const } };
  const column = (key: 'name' | 'consentOn', index: number) => ({ key, index, label: key });
  const table = { file: 'l.xlsx', columns: [column('name', 0), column('consentOn', 1)], rows: [], date1904: true, exported: false }; // prettier-ignore
  const bytes = quarantineWorkbook(
    [{ table, row: { number: 2, cells }, reasons: [] }],
    () => '0'.repeat(16),
    listsOf(parseTables(readContent('content').raw).tables),
  );
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
  expect(sheet).toContain('>2024-08-17<');
  const { tables } = await tablesOfBytes(Buffer.from(bytes), 'l.karantina.xlsx');
  expect(tables.map(({ date1904 }) => date1904)).toEqual([false]);
});
