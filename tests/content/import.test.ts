import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gate } from '../../scripts/data.ts';
import { looks } from '../../src/lib/workbook.ts';
import { contentCopy, filesUnder, fixture, today, type Folder } from '../intake-folder.ts';
import { mendedQuarantine, secrets } from '../laporan-dinoyo.ts';

/**
 * The walk of a kelurahan's report: a workbook as offices make them (letterhead, merged cells, a hidden sheet, row and
 * column, sums, a signature, numbers that Excel spoilt), with twenty made-up makers of which ten are at fault.
 */

let folder: Folder;
let report: string;
beforeAll(() => {
  folder = contentCopy();
  report = folder.path('laporan-dinoyo.xlsx');
  copyFileSync(fixture('laporan-dinoyo.xlsx'), report);
});
afterAll(() => folder.remove());

const umkm = (slug: string) => folder.json(`repo/content/umkm/dinoyo/${slug}.json`);
const madeUp = () =>
  filesUnder(join(folder.root, 'content/umkm')).filter(({ bytes }) => bytes.includes('"name": "Uji '));

describe('a report from a kelurahan', () => {
  test('a dry run says all and writes nothing', () => {
    const before = folder.state(folder.path(''));
    const { status, out } = folder.impor([report, '--periksa']);
    expect(status).toBe(1);
    expect(out).toContain('20 baris data. Akan ada 10 pelaku baru, 0 berubah, 0 tetap; 10 baris ditolak.');
    expect(folder.state(folder.path(''))).toEqual(before);
  });

  test('ten rows become records, ten are refused, each with its place, its fault and what to type', () => {
    const { status, out, err } = folder.impor([
      report, '--laporan', folder.path('l.json'), '--laporan', folder.path('l.html'),
    ]); // prettier-ignore
    expect([status, err]).toEqual([1, '']);
    const { temuan } = folder.json<{ temuan: { kode: string; tingkat: string; lembar: string; baris: number; kolom: string; perbaikan: string }[] }>('l.json'); // prettier-ignore
    const errors = temuan.filter(({ tingkat }) => tingkat === 'error');
    expect(errors.map(({ kode, baris, kolom }) => `${kode} ${baris} ${kolom}`)).toEqual([
      'SUB-01 19 H (Sub Sektor)',
      'WIL-01 20 F (Kelurahan)',
      'TEL-01 21 M (No. HP/WA)',
      'TEL-02 22 M (No. HP/WA)',
      'TTK-02 23 K (Latitude)',
      'TTK-03 24 K (Latitude)',
      'TGL-01 25 Q (Tanggal Izin)',
      'THN-01 26 J (Tahun Berdiri)',
      'SEL-02 27 I (Produk)',
      'WIL-03 28 F (Kelurahan)',
    ]);
    expect(new Set(errors.map(({ lembar }) => lembar))).toEqual(new Set(['Data UMKM']));
    expect(errors.find(({ kode }) => kode === 'WIL-01')?.perbaikan).toContain('“Arjosari” atau “Merjosari”');
    expect(errors.find(({ kode }) => kode === 'TGL-01')?.perbaikan).toContain('17-08-2026');
    for (const { perbaikan } of errors) {
      expect(out).toContain(perbaikan);
      expect(readFileSync(folder.path('l.html'), 'utf8')).toContain(perbaikan.replaceAll('"', '&quot;'));
    }
    expect(madeUp()).toHaveLength(10);
  });

  test('what was read is mended as told, and stands in the record', () => {
    expect(umkm('uji-melati')).toEqual({
      $schema: '../../.skema/umkm.json',
      name: 'Uji Melati',
      kind: 'usaha',
      subsektor: 'kriya',
      kelurahan: 'dinoyo',
      foundedYear: 1998,
      products: [{ id: 'vas keramik' }],
      instagram: 'uji.melati',
      basis: { kind: 'kelurahan', on: today },
      checkedOn: today,
      sources: ['laporan-dinoyo-2026-11-24'],
    });
    expect(umkm('uji-cempaka')).toMatchObject({
      name: 'Uji Cempaka',
      subsektor: 'kuliner',
      foundedYear: 2004,
    });
    expect(umkm('uji-flamboyan')).toMatchObject({ subsektor: 'fesyen', instagram: 'ujiflamboyan' });
    expect(umkm('uji-kenanga')).toMatchObject({
      subsektor: 'kriya',
      products: [{ id: 'mug' }, { id: 'piring' }],
    });
    expect(umkm('uji-soka')).toMatchObject({ name: 'Uji Soka', subsektor: 'desain-produk' });
    expect(umkm('uji-seruni')).toMatchObject({ kelurahan: 'dinoyo' });
  });

  test('one source stands for the report, without an address, and the gate lets all of it through', () => {
    const sources = folder.json<{ id: string }[]>('repo/content/sumber.json');
    expect(sources.filter(({ id }) => id.startsWith('laporan-'))).toEqual([
      expect.objectContaining({
        kind: 'laporan',
        kelurahan: 'dinoyo',
        date: today,
        publisher: 'Kelurahan Dinoyo',
      }),
    ]);
    const { faults, collections } = gate(folder.root, today);
    expect(faults).toEqual([]);
    const maker = collections!['umkm']!.find(({ id }) => id === 'uji-melati')!;
    expect(maker).toMatchObject({ kecamatan: 'lowokwaru', family: expect.any(String) });
    expect(maker).not.toHaveProperty('$schema');
    expect(collections!['sumber']!.every((source) => !('files' in source))).toBe(true);
  });

  test('contacts with a complete consent and officials’ notes are kept in the private folder alone', () => {
    const terms = { status: 'yes', givenOn: '2026-10-05', basis: 'F-17/2026', formVersion: '2026-v1' };
    expect(folder.json('pribadi/uji-melati.json')).toEqual({
      slug: 'uji-melati',
      channels: [{ channel: 'whatsapp', value: '+6281234567801', ...terms }],
    });
    expect(folder.json('pribadi/uji-cempaka.json')).toMatchObject({
      channels: [{ value: '+6281234567803' }],
    });
    expect(folder.json('pribadi/uji-anggrek.json')).toMatchObject({
      channels: [
        { channel: 'address', value: 'Jl. Uji Coba No. 6', coordinates: [112.6104, -7.9436], ...terms },
      ],
    });
    expect(existsSync(folder.path('pribadi/uji-kenanga.json'))).toBe(false);
    expect(folder.json('pribadi/kerja/uji-melati.json')).toEqual({
      slug: 'uji-melati',
      report: 'laporan-dinoyo-2026-11-24',
      visit: true,
      visitReason: 'butuh tungku hemat',
      training: ['pemasaran daring', 'foto produk'],
    });
    for (const { path, bytes } of madeUp()) expect(bytes.toString(), path).not.toMatch(/tungku|F-17|8123456/);
  });

  test('nothing private is in a record, a report, or on the screen; NIK and hidden sheets are nowhere at all', () => {
    const { out, err } = folder.impor([report, '--periksa']);
    const told = [
      out,
      err,
      readFileSync(folder.path('l.json'), 'utf8'),
      readFileSync(folder.path('l.html'), 'utf8'),
    ];
    const records = madeUp().map(({ bytes }) => bytes.toString());
    const quarantine = Object.values(unzipSync(readFileSync(folder.path('laporan-dinoyo.karantina.xlsx')))).map((bytes) => strFromU8(bytes)); // prettier-ignore
    for (const secret of secrets)
      for (const text of [...told, ...records]) expect(text).not.toContain(secret);
    for (const secret of ['35730501', '2501000', 'Rahasia', 'Tersembunyi', 'Omzet'])
      for (const text of quarantine) expect(text).not.toContain(secret);
  });

  test('the same report again changes nothing, on another day too', () => {
    const before = folder.state(join(folder.root, 'content'));
    const kept = folder.state(folder.pribadi);
    const { out } = folder.impor([report], { ETALASE_PRIBADI: folder.pribadi, BUILD_DATE: '2026-12-01' });
    expect(out).toContain('Ada 0 pelaku baru, 0 berubah, 10 tetap; 10 baris ditolak.');
    expect(folder.state(join(folder.root, 'content'))).toEqual(before);
    expect(folder.state(folder.pribadi)).toEqual(kept);
  });

  test('the quarantine workbook names its own columns, colours the cells at fault, and offers the lists', () => {
    const parts = unzipSync(readFileSync(folder.path('laporan-dinoyo.karantina.xlsx')));
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    const cells = new Map(
      [...xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"(?:\/>| t="inlineStr"><is><t[^>]*>([^<]*))/g)].map(
        ([, at, style, text]) => [at!, { style, text }],
      ),
    );
    const reasons = Array.from({ length: 10 }, (_, i) => [i + 4, cells.get(`A${i + 4}`)!.text!] as const);
    const heads = reasons.map(([row, reason]) => {
      const [, letter, head] = /^([A-Z]+) \((.+?)\): /.exec(reason)!;
      expect(cells.get(`${letter}3`)!.text).toBe(head);
      expect(cells.get(`${letter}${row}`)!.style, reason).toBe(String(looks.indexOf('fault')));
      return head;
    });
    expect(heads.slice(0, 3)).toEqual(['Subsektor', 'Kelurahan', 'No HP/WA']);
    expect(cells.get('C3')!.text).toBe('Kode pelaku');
    expect(xml).toMatch(/type="list"[^>]*sqref="\w+4:\w+13"><formula1>_daftar!\$B\$1:\$B\$17</);
  });

  test('the quarantine workbook, mended, brings the other ten, under the same report', () => {
    const path = folder.path('laporan-dinoyo.karantina.xlsx');
    const mended = folder.write('betul.xlsx', mendedQuarantine(readFileSync(path)));
    const { status, out } = folder.impor([mended]);
    expect(out).toContain('(Tanggal izin): “17/08/2026” → “2026-08-17”');
    expect(out).toContain('10 baris data. Ada 10 pelaku baru, 0 berubah, 0 tetap; 0 baris ditolak.');
    expect(status).toBe(0);
    expect(madeUp()).toHaveLength(20);
    expect(umkm('uji-palem')).toMatchObject({ sources: ['laporan-dinoyo-2026-11-24'] });
    expect(gate(folder.root, today).faults).toEqual([]);
  });

  test('a report with far fewer makers is refused, unless somebody says why', () => {
    const short = folder.write(
      'pendek.csv',
      'Nama Usaha,Kelurahan,Subsektor,Produk\nUji Melati,Dinoyo,Kriya,mug\n',
    );
    const refused = folder.impor([short]);
    expect(refused.out).toContain('LAP-01');
    expect(refused.out).toContain('Kelurahan Dinoyo: laporan ini berisi 1 pelaku, laporan sebelumnya 20.');
    expect(umkm('uji-melati')['products']).toEqual([{ id: 'vas keramik' }]);
    const allowed = folder.impor([short, '--izinkan-susut', 'laporan susulan']);
    expect(allowed.status).toBe(0);
    expect(allowed.out).toContain('uji-melati, Produk: “vas keramik” → “mug”');
    expect(allowed.out).toContain('LAP-02');
    expect(umkm('uji-melati')).toMatchObject({ products: [{ id: 'mug' }], foundedYear: 1998 });
  });
});
