import { expect, test } from 'vitest';
import type { Column } from '../../src/lib/schema/column.ts';
import { columns, fieldsOutsideSheets } from '../../src/lib/schema/columns.ts';
import { masked, plainDigits, privateIn, privateKind } from '../../src/lib/schema/private.ts';
import { umkmFields } from '../../src/lib/schema/umkm.ts';

const table: readonly Column[] = columns;
const fold = (head: string) => head.toLowerCase().replace(/[^a-z0-9]/g, '');

test('every field of a maker is filled by a column or said to be outside of them, never both', () => {
  const filled = new Set(table.flatMap(({ field }) => field ?? []));
  for (const field of Object.keys(umkmFields.shape))
    expect([filled.has(field as never), field in fieldsOutsideSheets].filter(Boolean), field).toHaveLength(1);
});

test('no two columns answer to the same head, and no column to a private one', () => {
  const heads = table.flatMap(({ header, variants }) => [header, ...variants]);
  expect(heads.filter((head, i) => heads.findIndex((other) => fold(other) === fold(head)) !== i)).toEqual([]);
  expect(heads.filter((head) => privateKind(head))).toEqual([]);
});

test('what is public fills a field or names the maker; what is not fills none', () => {
  for (const { key, access, field } of table)
    if (access === 'public') expect(Boolean(field) || key === 'slug', key).toBe(true);
    else expect(field, key).toBeUndefined();
});

test.each([
  ['NIK', 'NIK'],
  ['No. KTP / NIK', 'NIK'],
  ['Nomor KK', 'KK'],
  ['NPWP Usaha', 'NPWP'],
  ['NIB (OSS)', 'NIB'],
  ['No. Rekening', 'rekening'],
  ['Tempat, Tgl Lahir', 'kelahiran'],
  ['Nama Ibu Kandung', 'ibu kandung'],
  ['Omzet/bulan (Rp)', 'keuangan'],
  ['Jenis Kelamin', 'keadaan pribadi'],
  ['Alamat Rumah', 'alamat rumah'],
  ['Teknik', undefined],
  ['Klinik', undefined],
])('the column "%s" is private: %s', (head, kind) => {
  expect(privateKind(head)).toBe(kind);
});

test.each([
  ['hubungi 0812-3456-7890 ya', 'nomor telepon'],
  ['+62 812 3456 7890', 'nomor telepon'],
  ['３５７３０１０１０１９００００１', 'nomor 15–16 angka (NIK, KK, atau NPWP)'],
  ['3573.0101.0190.0001', 'nomor 15–16 angka (NIK, KK, atau NPWP)'],
  ['tulis ke bu.ani@contoh.id', 'alamat surel'],
  ['sejak 1998, 12 perajin, 2.500 vas', undefined],
  ['@keramik.dinoyo', undefined],
])('in "%s" stands: %s', (text, kind) => {
  expect(privateIn(text)).toBe(kind);
});

test('digits of other scripts count as digits, and a masked value shows almost nothing', () => {
  expect(plainDigits('٠١٢ ۳۴ ５')).toBe('012 34 5');
  expect(masked('081234567890')).toBe('08•••••••••0');
  expect(masked('Ani')).toBe('•••');
});
