import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportOf } from '../../scripts/ekspor.ts';
import { readContent } from '../../scripts/content.ts';
import { gate } from '../../scripts/data.ts';
import { readInChild } from '../../scripts/intake/child.ts';
import { mergeContacts } from '../../scripts/intake/private.ts';
import { tablesOfBytes } from '../../scripts/intake/read.ts';
import { withdrawnHash } from '../../scripts/intake/withdrawn.ts';
import { listsOf } from '../../scripts/intake/choices.ts';
import { template } from '../../scripts/templat.ts';
import { parseTables } from '../../src/lib/gate/tables.ts';
import { withdrawnKey } from '../../src/lib/intake/merge.ts';
import type { ConsentedValue } from '../../src/lib/schema/contacts.ts';
import { contentCopy, fixture, today, type Folder } from '../intake-folder.ts';

let folder: Folder;
beforeEach(() => {
  folder = contentCopy();
});
afterEach(() => folder.remove());

const heads = 'Kode pelaku,Nama usaha,Kelurahan,Kecamatan,Subsektor,Produk';
const sheet = (...rows: string[]) => folder.write('l.csv', `${[heads, ...rows].join('\n')}\n`);
const content = () => folder.state(join(folder.root, 'content'));

describe('makers are recognised, never merged silently', () => {
  test.each([
    ['one letter off a maker of the same kelurahan', ',Raket Abady,Bandungrejosari,,Kriya,raket', /PLK-02.*\n?.*raket-abadi/],
    ['the name of a maker whose kelurahan nobody knows', ',Bakso President,Klojen,,Kuliner,bakso', /“Bakso President” \(kode bakso-president\)/],
    ['a code that is not there', 'tidak-ada,Uji,Klojen,,Kuliner,bakso', /PLK-03 Kode “tidak-ada”/],
    ['an address from a public source', '', /ALM-01/],
  ])('%s is asked about', (_, row, message) => {
    const path = row
      ? sheet(row)
      : folder.write('l.csv', `${heads},Alamat dalam sumber\n,Uji Sumber,Klojen,,Kuliner,bakso,Jl. Baru 1\n`);
    const before = content();
    const { status, out } = folder.impor([path]);
    expect(out).toMatch(message);
    expect(status).toBe(1);
    expect(content()).toEqual(before);
  }); // prettier-ignore

  test('“baru” says that a maker is another one, also when the report comes again', () => {
    const path = sheet('baru,Raket Abady,Bandungrejosari,,Kriya,raket');
    expect(folder.impor([path]).out).toContain('1 pelaku baru');
    expect(existsSync(join(folder.root, 'content/umkm/bandungrejosari/raket-abady.json'))).toBe(true);
    expect(folder.impor([path]).out).toContain('0 pelaku baru, 0 berubah, 1 tetap');
  });

  test('the same maker twice in a report is refused the second time', () => {
    const { out } = folder.impor([
      sheet(',Uji Dua,Dinoyo,,Kriya,vas', ',UJI  DUA,Dinoyo,,Kriya,mug'),
      '--periksa',
    ]);
    expect(out).toMatch(/baris 3\n {2}PLK-01 Pelaku ini sudah ada di baris 2/);
  });

  test('a maker that gains a kelurahan moves into its folder, and keeps what the report does not say', () => {
    const old = folder.json('repo/content/umkm/kota/bakso-president.json');
    expect(folder.impor([sheet('bakso-president,,Polehan,,,')]).status).toBe(0);
    expect(existsSync(join(folder.root, 'content/umkm/kota/bakso-president.json'))).toBe(false);
    const record = folder.json('repo/content/umkm/polehan/bakso-president.json');
    expect(record).toMatchObject({
      name: old['name'],
      description: old['description'],
      kelurahan: 'polehan',
    });
    expect(record).toMatchObject({ basis: { kind: 'kelurahan', on: today }, checkedOn: today });
    expect(record['sources']).toEqual([...(old['sources'] as string[]), `laporan-polehan-${today}`]);
    expect(gate(folder.root, today).faults).toEqual([]);
  });

  test('the same name in two kelurahan gives two addresses, none of them a page of the site', () => {
    folder.impor([sheet(',Uji Sama,Dinoyo,,Kriya,vas', ',Uji Sama,Klojen,,Kriya,vas', ',Peta,Klojen,,Kriya,vas', ',ꦏꦺꦴꦥꦶ,Klojen,,Kuliner,kopi')]); // prettier-ignore
    for (const path of ['dinoyo/uji-sama', 'klojen/uji-sama-klojen', 'klojen/peta-klojen'])
      expect(existsSync(join(folder.root, `content/umkm/${path}.json`)), path).toBe(true);
    expect(gate(folder.root, today).faults).toEqual([]);
  });
});

describe('what was withdrawn stays away', () => {
  const withdraw = (key: string) => {
    const { salt } = folder.json<{ salt: string }>('repo/content/tarik.json');
    writeFileSync(
      join(folder.root, 'content/tarik.json'),
      JSON.stringify({
        salt,
        withdrawn: [{ hashes: [withdrawnHash(salt, key)], on: today, scope: 'record' }],
      }),
    );
  };

  test.each([
    ['its slug', 'uji-tarik'],
    ['its name and kelurahan', withdrawnKey('Uji Tarik', 'dinoyo')],
  ])('a maker is known by %s and not taken in again', (_, key) => {
    withdraw(key);
    const { out, status } = folder.impor([
      sheet(',Uji Tarik,Dinoyo,,Kriya,vas', ',Uji Lain Sekali,Dinoyo,,Kriya,vas'),
    ]);
    expect(status).toBe(1);
    expect(out).toContain('PLK-04');
    expect(out).toContain('1 pelaku baru');
    expect(existsSync(join(folder.root, 'content/umkm/dinoyo/uji-tarik.json'))).toBe(false);
  });

  test('a consent that was withdrawn comes back only by a newer one', () => {
    const terms = { channel: 'whatsapp', status: 'yes', basis: 'F-1', formVersion: '1' } as const;
    const old: ConsentedValue = {
      ...terms,
      value: '+6281',
      givenOn: '2026-01-01',
      withdrawnOn: '2026-06-01',
    };
    const same: ConsentedValue = { ...terms, value: '+6281', givenOn: '2026-06-01' };
    const newer: ConsentedValue = { ...terms, value: '+6281', givenOn: '2026-06-02' };
    expect(mergeContacts([old], [same])).toEqual({ channels: [old], withdrawn: [old] });
    expect(mergeContacts([old], [newer])).toEqual({ channels: [newer], withdrawn: [] });
  });
});

test.each([['a workbook', 'xlsx'], ['CSV', 'csv']] as const)('export and import as %s changes nothing', (_, kind) => {
  const { tables } = parseTables(readContent('content').raw);
  const path = folder.write(`ekspor.${kind}`, exportOf(tables, today)[kind]);
  const before = content();
  const { out, status } = folder.impor([path]);
  expect(out).toContain(`${tables.umkm.length} baris data. Ada 0 pelaku baru, 0 berubah, ${tables.umkm.length} tetap; 0 baris ditolak.`); // prettier-ignore
  expect(status).toBe(0);
  expect(content()).toEqual(before);
}); // prettier-ignore

test('what an editor changes in our export is an editor’s change: basis and sources stay', () => {
  const { tables } = parseTables(readContent('content').raw);
  const { csv } = exportOf(tables, today);
  const path = folder.write(
    'ekspor.csv',
    csv.replace('raket-abadi,Raket ABADI', 'raket-abadi,Raket ABADI Malang'),
  );
  const old = folder.json('repo/content/umkm/bandungrejosari/raket-abadi.json');
  folder.impor([path]);
  expect(folder.json('repo/content/umkm/bandungrejosari/raket-abadi.json')).toEqual({ ...old, name: 'Raket ABADI Malang' }); // prettier-ignore
});

test.each([
  ['bom.xlsx', 'BRK-06'],
  ['bohong.xlsx', 'BRK-06'],
  ['entitas.xlsx', 'BRK-06'],
  ['terpotong.xlsx', 'BRK-05'],
  ['jalur.xlsx', 'BRK-05'],
  ['halaman.xlsx', 'BRK-03'],
  ['terkunci.xlsx', 'BRK-04'],
  ['tidak-ada.xlsx', 'BRK-01'],
])('the hostile file %s is refused in words, and nothing is written', (name, code) => {
  const before = content();
  const { status, out, err } = folder.impor([fixture(name)]);
  expect(status).toBe(1);
  expect(out).toContain(`${name}\n  ${code} `);
  expect(out + err).not.toMatch(/\bat .*:\d+:\d+|Error:|node_modules/);
  expect(content()).toEqual(before);
});

test('a file that takes too long or too much is given up, and that is said', async () => {
  const path = fixture('laporan-dinoyo.xlsx');
  for (const bounds of [
    { memory: 512, time: 1 },
    { memory: 4, time: 20_000 },
  ]) {
    const { tables, findings } = await readInChild(path, [], bounds);
    expect([tables, findings.map(({ code }) => code)]).toEqual([[], ['BRK-07']]);
  }
});

test('CSV as Excel writes it here is read: semicolons, Windows-1252, sep=, decimal commas, line breaks in quotes', () => {
  const { out, status } = folder.impor([fixture('laporan-sukun.csv')]);
  expect(status).toBe(0);
  expect(out).toContain('BRK-12');
  expect(out).toContain('2 pelaku baru');
  expect(folder.json('repo/content/umkm/sukun/uji-cafe-senja-sukun.json')).toMatchObject({
    name: 'Uji Café "Senja" Sukun',
  });
});

test('options that npm kept for itself are not taken for none: nothing is done, and that is said', () => {
  const before = content();
  const path = sheet(',Uji Npm,Dinoyo,,Kriya,vas');
  for (const { status, err } of [
    folder.impor([path], { npm_config_periksa: 'true' }),
    folder.impor([path], { npm_config_izinkan_susut: 'alasan' }),
    folder.tarik(['raket-abadi'], { npm_config_bidang: 'whatsapp' }),
    folder.foto(['--hapus', '--untuk', 'raket-abadi'], { npm_config_periksa: 'true' }),
    folder.kerja([], { npm_config_keluar: 'daftar' }),
  ]) {
    expect(status).toBe(2);
    expect(err).toMatch(
      /npm menahan --(periksa|izinkan-susut|bidang|keluar), jadi tidak ada yang dikerjakan/,
    );
  }
  expect(content()).toEqual(before);
});

describe('the private folder', () => {
  const consent = () =>
    folder.write(
      'izin.csv',
      `Nama usaha,Kelurahan,Subsektor,Produk,No HP/WA,Izin kontak,Tanggal izin,Dasar izin,Versi formulir\nUji Izin,Dinoyo,Kriya,vas,0812-3456-7890,ya,1-2-2026,F-1,2026-v1\n`,
    );

  test('is never inside the repository, and without it contacts are not kept and that is said', () => {
    const inside = join(folder.root, 'pribadi');
    mkdirSync(inside);
    for (const [value, reason] of [
      [inside, 'di dalam repositori'],
      ['', 'belum dipasang'],
      [folder.path('tidak-ada'), 'tidak ada'],
    ] as const) {
      const { out } = folder.impor([consent()], { ETALASE_PRIBADI: value });
      expect(out).toContain('IZN-05');
      expect(out).toContain(reason);
    }
    expect(folder.state(inside).size).toBe(0);
    expect([...content().keys()].some((path) => path.includes('uji-izin'))).toBe(true);
  });

  test.each([
    ['anything but ya and tidak', 'ok,1-2-2026,F-1,2026-v1', 'IZN-01'],
    ['ya without a date', 'ya,,F-1,2026-v1', 'IZN-02'],
    ['ya without the form', 'ya,1-2-2026,,', 'IZN-02'],
    ['ya with a date to come', 'ya,1-2-2027,F-1,2026-v1', 'TGL-02'],
    ['ya that has expired', 'ya,1-2-2025,F-1,2026-v1,1-2-2026', 'IZN-04'],
  ])('takes no consent that is %s', (_, answer, code) => {
    const path = folder.write(
      'izin.csv',
      `Nama usaha,Kelurahan,Subsektor,Produk,Surel,Izin kontak,Tanggal izin,Dasar izin,Versi formulir,Izin berlaku sampai\nUji Izin,Dinoyo,Kriya,vas,uji@contoh.id,${answer}\n`,
    );
    const { out, status } = folder.impor([path]);
    expect(status).toBe(1);
    expect(out).toContain(code);
    expect(folder.state(folder.pribadi).size).toBe(0);
  });
});

test('the template offers the seventeen subsektor and fifty-seven kelurahan, and the importer knows all of its heads', async () => {
  const lists = listsOf(parseTables(readContent('content').raw).tables);
  expect([lists.subsektor.length, lists.kelurahan.length]).toEqual([17, 57]);
  const { tables, findings } = await tablesOfBytes(Buffer.from(template(lists)), 't.xlsx');
  expect(findings.map(({ code }) => code)).toEqual(['LBR-03', 'LBR-07', 'BRK-09']);
  expect(tables[0]!.columns.length).toBeGreaterThan(30);
});
