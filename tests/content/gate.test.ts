import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readContent } from '../../scripts/content.ts';
import { check, gate } from '../../scripts/data.ts';
import type { RawContent } from '../../src/lib/gate/tables.ts';
import { withoutRecord } from '../../src/lib/privacy/withdraw.ts';
import type { LinksFile } from '../../src/lib/schema/links.ts';

/** Each test spoils what was read from the real content/ and looks at what an editor would be told. */

const date = '2026-11-24';
const edition = { id: 'uji', date };
const umkm = 'umkm/kota/algorocks-studio.json';
const read = readContent('content').raw;
let raw: RawContent;
beforeEach(() => {
  raw = structuredClone(read);
});

type Json = Record<string, unknown>;
/** Changes one JSON file as read. */
function edit<T = Json>(file: string, change: (value: T) => void): void {
  change(raw.json[file] as T);
}
const kasus = 'kasus/id/festival-mbois.mdx';
/** Changes one long text as read. */
const rewrite = (file: string, change: (text: string) => string): void => {
  raw.texts[file] = change(raw.texts[file]!);
};
const faults = () => check(raw, edition).faults;
const lines = () => faults().map((f) => `${f.file} | ${f.place} | ${f.wrong} | ${f.instead}`);

test('the real content passes and every collection holds something', () => {
  const { faults, collections } = check(raw, edition);
  expect(faults).toEqual([]);
  for (const rows of Object.values(collections!)) expect(rows.length).toBeGreaterThan(0);
});

test.each<[string, () => void, RegExp]>([
  [
    'a key nobody knows',
    () => edit(umkm, (u) => (u['nik'] = '3573')),
    /algorocks-studio\.json \| isi berkas \| kunci "nik" tidak dikenal \| hapus/,
  ],
  [
    'a phone number as a key',
    () => edit(umkm, (u) => (u['whatsapp'] = 'x')),
    /kunci "whatsapp" tidak dikenal/,
  ],
  [
    'an unknown kind',
    () => edit(umkm, (u) => (u['kind'] = 'toko')),
    /kind \| "toko" bukan pilihan yang ada \| pilih salah satu: usaha, sentra/,
  ],
  [
    'an unknown subsektor',
    () => edit(umkm, (u) => (u['subsektor'] = 'kerajinan')),
    /subsektor \| subsektor "kerajinan" tidak dikenal/,
  ],
  [
    'a misspelt further subsektor',
    () => edit(umkm, (u) => (u['alsoSubsektor'] = ['seni-rup'])),
    /maksudnya "seni-rupa"\?/,
  ],
  [
    'an unknown kelurahan',
    () => edit(umkm, (u) => (u['kelurahan'] = 'sukunn')),
    /kelurahan \| kelurahan "sukunn" tidak dikenal/,
  ],
  [
    'a folder that is not the kelurahan',
    () => edit(umkm, (u) => (u['kelurahan'] = 'sukun')),
    /berkas di folder "kota", tetapi isinya "sukun" \| pindahkan ke content\/umkm\/sukun\//,
  ],
  [
    'an unknown source',
    () => edit(umkm, (u) => (u['sources'] = ['tidak-ada'])),
    /sources \| sumber "tidak-ada" tidak ada/,
  ],
  [
    'a record without source',
    () => edit(umkm, (u) => (u['sources'] = [])),
    /sources .*tanpa sumber \| cantumkan sedikitnya satu id/,
  ],
  [
    'a source nobody cites',
    () =>
      edit<Json[]>('sumber.json', (s) => s.push({ ...s[0]!, id: 'yatim', url: 'https://example.org/yatim' })),
    /sumber\.json \| yatim \| sumber ini tidak dikutip/,
  ],
  [
    'one address under two ids',
    () => edit<Json[]>('sumber.json', (s) => s.push({ ...s[0]!, id: 'kembar' })),
    /kembar \| alamatnya sama dengan/,
  ],
  [
    'a slug used twice',
    () => edit<Json[]>('kampung.json', (k) => k.push(k[0]!)),
    /kampung\.json .* sudah dipakai/,
  ],
  [
    'a missing translation',
    () => edit<Json[]>('kampung.json', (k) => (k[0]!['theme'] = { id: 'ada' })),
    /theme › en \| terjemahan Inggris tidak ada/,
  ],
  [
    'a day that does not exist',
    () => edit<Json[]>('mcc/2025.json', (a) => (a[0]!['start'] = '2025-02-30')),
    /start .*tidak ada di kalender \| periksa bulan/,
  ],
  [
    'a date in the future',
    () => edit<Json[]>('mcc/2025.json', (a) => (a[0]!['start'] = '2027-01-02')),
    /tanggal 2027-01-02 belum terjadi/,
  ],
  ['a year in the future', () => edit(umkm, (u) => (u['foundedYear'] = 2099)), /tahun 2099 belum terjadi/],
  [
    'an end before its start',
    () =>
      edit<Json[]>('mcc/2025.json', (a) => Object.assign(a[0]!, { start: '2025-03-04', end: '2025-03-01' })),
    /selesai 2025-03-01 sebelum mulai 2025-03-04/,
  ],
  [
    'a deadline before the promise',
    () => edit<Json[]>('bukti/komitmen.json', (k) => (k[0]!['due'] = '2020-01-01')),
    /tenggat 2020-01-01 sebelum janji/,
  ],
  [
    'a status without a dated source',
    () =>
      edit<Json[]>('bukti/komitmen.json', (k) =>
        Object.assign(k[0]!, { status: 'done', statusOn: '2024-05-01', checkedOn: '2024-05-01' }),
      ),
    /komitmen\.json \| pasar-kampung › status \| status "done" per 2024-05-01 tanpa sumber bertanggal/,
  ],
  [
    'a promise that was checked before its status',
    () => edit<Json[]>('bukti/komitmen.json', (k) => (k[0]!['checkedOn'] = '2022-01-01')),
    /pasar-kampung › checkedOn \| diperiksa 2022-01-01 sebelum status 2023-01-07/,
  ],
  [
    'an unknown unit',
    () =>
      edit<{ indicators: Json[] }>(
        'bukti/indikator.json',
        (e) => (e.indicators[0]!['unit'] = { id: 'kodi', en: 'scores' }),
      ),
    /indikator\.json \| indicators › jumlah-subsektor › unit \| satuan "kodi" \/ "scores" tidak dikenal/,
  ],
  [
    'a unit translated in another way',
    () =>
      edit<{ indicators: Json[] }>(
        'bukti/indikator.json',
        (e) => (e.indicators[0]!['unit'] = { id: 'subsektor', en: 'sectors' }),
      ),
    /jumlah-subsektor › unit \| satuan "subsektor" \/ "sectors" tidak dikenal/,
  ],
  [
    'a programme on the address of an activity',
    () =>
      edit<Json[]>(
        'program/2025.json',
        (p) => (p[0]!['slug'] = (raw.json['mcc/2025.json'] as Json[])[0]!['slug']),
      ),
    /slug ".*" sudah dipakai di content\/(mcc|program)\/2025\.json/,
  ],
  [
    'an activity on the address of a list',
    () => edit<Json[]>('mcc/2025.json', (a) => (a[0]!['slug'] = 'kunjungan')),
    /mcc\/2025\.json \| kunjungan \| "kunjungan" adalah alamat halaman lain/,
  ],
  [
    'a series about an unknown subsektor',
    () =>
      edit<{ indicators: Json[] }>('bukti/indikator.json', (e) => (e.indicators[0]!['subsektor'] = ['gim'])),
    /subsektor \| subsektor "gim" tidak dikenal/,
  ],
  [
    'a series on the address of a page',
    () =>
      edit<{ indicators: Json[] }>('bukti/indikator.json', (e) => (e.indicators[0]!['id'] = 'pertentangan')),
    /indikator\.json \| pertentangan \| "pertentangan" adalah alamat halaman lain/,
  ],
  [
    'a period that does not parse',
    () =>
      edit<{ indicators: { points: Json[] }[] }>(
        'bukti/indikator.json',
        (e) => (e.indicators[0]!.points[0]!['period'] = 'triwulan 3 2024'),
      ),
    /jumlah-subsektor › points › ke-1 › period .*bukan tanggal \| tulis TTTT/,
  ],
  [
    'a point without a source',
    () =>
      edit<{ indicators: { points: Json[] }[] }>(
        'bukti/indikator.json',
        (e) => delete e.indicators[0]!.points[0]!['source'],
      ),
    /jumlah-subsektor › points › ke-1 › source \| isi "source" tidak ada/,
  ],
  [
    'a point with an unknown source',
    () =>
      edit<{ indicators: { points: Json[] }[] }>(
        'bukti/indikator.json',
        (e) => (e.indicators[0]!.points[0]!['source'] = 'koran-hantu'),
      ),
    /jumlah-subsektor › points › ke-1 › source \| sumber "koran-hantu" tidak ada/,
  ],
  [
    'a criterion that points to an unknown indicator',
    () =>
      edit<{ groups: { items: { id: string; evidence: Json }[] }[] }>(
        'bukti/kerangka.json',
        (k) => (k.groups[0]!.items[0]!.evidence['indicators'] = ['angka-hantu']),
      ),
    /kerangka\.json \| groups › tujuan › items › tujuan-kerja-sama › evidence › indicators.* \| indikator "angka-hantu" tidak dikenal/,
  ],
  [
    'a commitment that points to an unknown activity',
    () =>
      edit<{ evidence: Json }[]>('bukti/komitmen.json', (k) => (k[0]!.evidence['activities'] = ['hantu'])),
    /komitmen\.json \| pasar-kampung › evidence › activities.* \| kegiatan "hantu" tidak dikenal/,
  ],
  [
    'an annual meeting without a source',
    () =>
      edit<{ meetings: Json[] }>('bukti/jejaring.json', (n) =>
        n.meetings.push({ year: 2026, meeting: { id: 'a', en: 'a' }, attended: 'hadir', sources: [] }),
      ),
    /jejaring\.json \| meetings › ke-1 › sources .*tanpa sumber/,
  ],
  [
    'a case without an English text',
    () => delete raw.texts['kasus/en/festival-mbois.mdx'],
    /kasus\/id\/festival-mbois\.mdx \| nama berkas \| naskah ini hanya ada dalam satu bahasa/,
  ],
  [
    'a case with an unknown criterion',
    () => rewrite(kasus, (text) => text.replace('ma-kehidupan-kota', 'ma-hantu')),
    /kasus\/id\/festival-mbois\.mdx \| criteria \| kriteria "ma-hantu" tidak dikenal/,
  ],
  [
    'a case whose facts differ between the languages',
    () => rewrite(kasus, (text) => text.replace("start: '2016'", "start: '2015'")),
    /kasus\/en\/festival-mbois\.mdx \| start \| isinya lain dari naskah Indonesianya/,
  ],
  [
    'a case without an objective',
    () => rewrite(kasus, (text) => text.replace(/^objectives:.*\n/m, '')),
    /kasus\/id\/festival-mbois\.mdx \| objectives \| isi "objectives" tidak ada/,
  ],
  [
    'a line at the top that cannot be read',
    () => rewrite(kasus, (text) => text.replace('---\n', '---\nini apa\n')),
    /kasus\/id\/festival-mbois\.mdx \| baris 2 \| baris di bagian atas ini tidak terbaca/,
  ],
  [
    'a figure typed into a text',
    () => rewrite(kasus, (text) => `${text}\nDatang 20.000 orang.\n`),
    /kasus\/id\/festival-mbois\.mdx \| baris \d+, kolom \d+ \| angka "20\.000" diketik sendiri, tanpa sumber \| pakai <Claim/,
  ],
  [
    'a text in an unknown folder',
    () => (raw.texts['puisi/id/satu.mdx'] = raw.texts[kasus]!),
    /puisi\/id\/satu\.mdx \| nama berkas \| folder naskah ini tidak dikenal/,
  ],
  [
    'a point without a period',
    () =>
      edit<{ indicators: { points: Json[] }[] }>(
        'bukti/indikator.json',
        (e) => delete e.indicators[0]!.points[0]!['period'],
      ),
    /jumlah-subsektor › points/,
  ],
  [
    'an unknown rival',
    () =>
      edit<{ indicators: Json[] }>('bukti/indikator.json', (e) => (e.indicators[0]!['rivals'] = ['hantu'])),
    /indikator "hantu" tidak dikenal/,
  ],
  [
    'a point outside its kelurahan',
    () => edit('umkm/dinoyo/kampung-keramik-dinoyo.json', (u) => (u['coordinates'] = [112.68, -7.98])),
    /coordinates \| titik berada di luar kelurahan dinoyo/,
  ],
  [
    'latitude and longitude swapped',
    () => edit(umkm, (u) => (u['coordinates'] = [-7.97, 112.63])),
    /coordinates/,
  ],
  [
    'a photo that is not there',
    () => edit(umkm, (u) => (u['photo'] = { src: 'a.jpg', alt: { id: 'a', en: 'a' }, credit: 'KEK' })),
    /foto "a\.jpg" tidak ada di samping/,
  ],
  [
    'a photo without alt text',
    () => edit(umkm, (u) => (u['photo'] = { src: 'a.jpg', credit: 'KEK' })),
    /photo › alt/,
  ],
  [
    'a telephone number in a story',
    () => edit(umkm, (u) => ((u['description'] as Json)['en'] = 'Call 0812-3456-7890')),
    /description › en \| ada nomor telepon dalam teks yang akan terbit \| hapus/,
  ],
  [
    'a maker from the press without its story',
    () => edit(umkm, (u) => delete u['description']),
    /description \| .*tidak boleh tanpa teks ini \| isi "id" dan "en"/,
  ],
  [
    'a source without address that is no report',
    () => edit<Json[]>('sumber.json', (s) => delete s[0]!['url']),
    /sumber terbuka perlu alamat \| isi "url"/,
  ],
  [
    'a report without its day',
    () =>
      edit<Json[]>('sumber.json', (s) =>
        Object.assign(s[0]!, { kind: 'laporan', url: undefined, date: undefined }),
      ),
    /laporan perlu tanggal/,
  ],
  ['an empty collection', () => (raw.json['kampung.json'] = []), /kampung\.json .* daftar ini kosong/],
  [
    'a missing collection',
    () => delete raw.json['kampung.json'],
    /kampung\.json \| isi berkas \| berkas tidak ada/,
  ],
  [
    'no pelaku at all',
    () =>
      Object.keys(raw.json)
        .filter((file) => file.startsWith('umkm/'))
        .forEach((file) => delete raw.json[file]),
    /umkm\/ .* tidak ada satu pun pelaku/,
  ],
  [
    'a file where none belongs',
    () => (raw.json['catatan.json'] = {}),
    /catatan\.json \| nama berkas \| berkas ini tidak dikenal/,
  ],
  [
    'a pelaku on the address of a page',
    () => (raw.json['umkm/kota/jenis.json'] = raw.json[umkm]),
    /"jenis" adalah alamat halaman lain/,
  ],
])('%s is refused, with place and advice', (_, spoil, expected) => {
  spoil();
  expect(
    lines().some((line) => expected.test(line)),
    lines().slice(0, 5).join('\n'),
  ).toBe(true);
});

test('a reported maker may lack its story, several reports have no address, and their fingerprints are not published', () => {
  const report = {
    kind: 'laporan',
    title: 'Laporan',
    lang: 'id',
    publisher: 'Kelurahan',
    date: '2026-11-20',
  };
  edit<Json[]>('sumber.json', (s) =>
    s.push(
      { ...report, id: 'laporan-a', files: ['0123456789abcdef'] },
      { ...report, id: 'laporan-b', kelurahan: 'dinoyo' },
    ),
  );
  edit(umkm, (u) => {
    Object.assign(u, { basis: { kind: 'kelurahan', on: '2026-11-20' } });
    Object.assign(u, { sources: [...(u['sources'] as string[]), 'laporan-a', 'laporan-b'] });
    delete u['tagline'];
    delete u['description'];
  });
  const { faults: found, collections } = check(raw, edition);
  expect(found).toEqual([]);
  expect(JSON.stringify(collections)).not.toMatch(/0123456789abcdef|\.skema/);
});

test('all faults are told in one run, and one faulty record hides no other', () => {
  edit(umkm, (u) => Object.assign(u, { kind: 'toko', subsektor: 'x-y' }));
  edit<Json[]>('mcc/2025.json', (a) => (a[0]!['start'] = '2025-13-01'));
  edit<Json[]>('sumber.json', (s) => s.push({ ...s[0]!, id: 'yatim', url: 'https://example.org/yatim' }));
  const files = new Set(faults().map((f) => f.file));
  expect(files).toEqual(new Set([`content/${umkm}`, 'content/mcc/2025.json', 'content/sumber.json']));
  expect(faults().length).toBe(4);
});

test('every fault says where and what to write instead, in words', () => {
  edit(umkm, (u) => Object.assign(u, { kind: 7, products: [], name: '', website: 'situs', sources: 'x' }));
  expect(faults().length).toBeGreaterThanOrEqual(5);
  for (const fault of faults()) {
    expect(fault.place).not.toBe('');
    expect(fault.wrong.length).toBeGreaterThan(5);
    expect(fault.instead.length).toBeGreaterThan(5);
    expect(`${fault.wrong} ${fault.instead}`).not.toMatch(/Invalid|expected|Too small/);
  }
});

test('a file that is no JSON is told with its line, beside all other faults; the edition id follows content and date', () => {
  const root = mkdtempSync(join(tmpdir(), 'etalase-'));
  mkdirSync(join(root, 'src'));
  cpSync('content', join(root, 'content'), { recursive: true });
  const ids = (day: string) =>
    gate(root, day).collections!['edisi']![0]!['edition'] as Record<string, string>;
  const id = (day: string) => ids(day)['id'];
  const first = id(date);
  expect(id(date)).toBe(first);
  expect(id('2026-11-25')).not.toBe(first);
  const { evidence } = ids(date);
  const maker = join(root, 'content', umkm);
  const text = readFileSync(maker, 'utf8');
  writeFileSync(maker, text.replace('"name": "', '"name": "Nama '));
  expect(id(date)).not.toBe(first);
  expect(ids(date)['evidence'], 'the evidence does not change with the name of a maker').toBe(evidence);
  writeFileSync(maker, text.replace(/"kind": "\w+"/, '"kind": "komunitas"'));
  expect(ids(date)['evidence'], 'but with what is counted').not.toBe(evidence);
  writeFileSync(join(root, 'content', umkm), '{ "name": "x",\n  "kind" }');
  writeFileSync(join(root, 'content', 'catatan.json'), '{}');
  const told = gate(root, date).faults;
  expect(told.map((f) => f.file)).toContain('content/catatan.json');
  const broken = told.find((f) => f.file === `content/${umkm}`)!;
  expect(broken.place).toMatch(/^baris 2, kolom \d+$/);
  expect(broken.wrong).toContain('bukan JSON yang utuh');
  rmSync(root, { recursive: true, force: true });
});

interface Series {
  id: string;
  kind: string;
  note?: unknown;
  rivals?: string[];
  points: { period?: string; value: number; source: string; note?: unknown }[];
}
const words = { id: 'karena cara menghitung berbeda', en: 'because the counting differs' };

test.each<[string, (series: Series[]) => Series]>([
  [
    'two values for one period',
    ([first]) => Object.assign(first!, { points: [point('2024', 5), point('2024', 6)] }),
  ],
  [
    'a part that is not like the whole',
    ([first]) => Object.assign(first!, { points: [point('2024', 5), point('2024-08', 6)] }),
  ],
  [
    'a running total that falls',
    ([first]) => Object.assign(first!, { kind: 'cumulative', points: [point('2023', 9), point('2024', 6)] }),
  ],
  ['a rival series', ([first, second]) => Object.assign(first!, { rivals: [second!.id] })],
])('%s is published only with an explanation', (_, seed) => {
  const seeded = (note?: unknown) =>
    edit<{ indicators: Series[] }>('bukti/indikator.json', ({ indicators }) => {
      const series = seed(indicators.slice(3).filter((s) => !s.rivals));
      delete series.note;
      if (note) series.note = note;
      // The sources of the replaced points are cited nowhere else.
      series.points.forEach((p) => (p.source = indicators[0]!.points[0]!.source));
    });
  seeded();
  const unexplained = lines().filter((line) => line.includes('tanpa penjelasan'));
  expect(unexplained.length).toBeGreaterThan(0);
  expect(unexplained[0]).toContain('content/bukti/indikator.json');
  raw = structuredClone(read);
  seeded(words);
  expect(lines().filter((line) => line.includes('tanpa penjelasan'))).toEqual([]);
});

function point(period: string, value: number): Series['points'][number] {
  return { period, value, source: '' };
}

test('two makers whose names differ by a year alone may make the same thing', () => {
  const maker = raw.json[umkm] as Json;
  for (const year of [1998, 2004])
    raw.json[`umkm/kota/uji-${year}.json`] = {
      ...maker,
      name: `Uji ${year}`,
      products: [{ id: 'kopi', en: 'coffee' }],
    };
  expect(lines()).toEqual([]);
});

test.each([
  ['umkm/dinoyo/laporan.xlsx', 'lembar kerja tidak boleh ada di sini; isinya bisa data pribadi'],
  ['data warga.csv', 'lembar kerja tidak boleh ada di sini; isinya bisa data pribadi'],
  ['surat.docx', 'berkas ini tidak dikenal'],
])('the file %s does not belong into content/', (name, wrong) => {
  const folder = mkdtempSync(join(tmpdir(), 'etalase-'));
  try {
    cpSync('content', folder, { recursive: true });
    mkdirSync(join(folder, 'umkm/dinoyo'), { recursive: true });
    writeFileSync(join(folder, name), 'x');
    expect(readContent(folder).faults).toEqual([
      expect.objectContaining({
        file: `content/${name}`,
        wrong,
        instead: expect.stringContaining('folder pribadi'),
      }),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a source that did not answer on three days of checks says so, with its archived copy where one is known', () => {
  const [gone, archived, late] = raw.json['sumber.json'] as { id: string; url: string }[];
  const state = (url: string, failures: number) => ({
    url,
    status: 404,
    lastChecked: date,
    failures,
    failedSince: '2026-11-03',
  });
  const archivedUrl = 'https://web.archive.org/web/20250101081234567890/https://contoh.example/';
  raw.json['tautan.json'] = {
    links: [
      state(gone!.url, 3),
      { ...state(archived!.url, 4), archivedUrl },
      { ...state(late!.url, 2), archivedUrl },
    ],
  };
  const { faults, collections } = check(raw, edition);
  expect(faults).toEqual([]);
  const shown = (id: string) => {
    const { unreachableSince, archivedUrl: copy } = collections!['sumber']!.find((row) => row['id'] === id)!;
    return [unreachableSince, copy];
  };
  expect(shown(gone!.id)).toEqual(['2026-11-03', undefined]);
  expect(shown(archived!.id)).toEqual(['2026-11-03', archivedUrl]);
  expect(shown(late!.id)).toEqual([undefined, undefined]);
});

test('when a maker withdraws, what is known of its addresses goes too', () => {
  const own = 'https://contoh.example/toko';
  edit(umkm, (record) => (record['website'] = own));
  const [source] = raw.json['sumber.json'] as { url: string }[];
  const state = { status: 200, lastChecked: date, failures: 0 };
  raw.json['tautan.json'] = {
    links: [
      { url: own, ...state },
      { url: source!.url, ...state },
    ],
  };
  const left = withoutRecord(umkm, raw).changed.get('tautan.json') as LinksFile;
  expect(left.links.map(({ url }) => url)).toEqual([source!.url]);
});
