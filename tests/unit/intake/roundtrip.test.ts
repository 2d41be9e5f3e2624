import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from '../../../scripts/content.ts';
import { exportOf } from '../../../scripts/ekspor.ts';
import { tablesOfBytes } from '../../../scripts/intake/read.ts';
import { parseTables } from '../../../src/lib/gate/tables.ts';
import { intake } from '../../../src/lib/intake/intake.ts';
import { reportsOf } from '../../../src/lib/intake/reports.ts';
import { umkmKinds, umkmSchema, type UmkmRecord } from '../../../src/lib/schema/umkm.ts';
import { city } from './city.ts';

/** Export and import, for whatever records the schema lets in. */

const { tables } = parseTables(readContent('content').raw);
const subsektor = fc.constantFrom(...tables.classification.subsektor.map(({ slug }) => slug));
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    fc.constantFrom('vas; mug', 'satu\ndua', '=1+1', "'=1", '-', 'n/a', '_x000A_', 'a  b', 'Ã©', '081234567890', 'a"b,c', 'x'.repeat(2_500), '\uFEFFa', 'Contoh'),
  )
  .filter((one) => one.trim() !== ''); // prettier-ignore
const bilingual = fc.record({ id: text, en: text }, { requiredKeys: ['id'] });
const people = fc.oneof(
  fc.record({ value: fc.integer({ min: 1, max: 9_999_999 }) }),
  fc.record({ range: fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 })) }),
);
const record = fc.record(
  {
    name: text.map((one) => `${one}xy`),
    kind: fc.constantFrom(...umkmKinds),
    subsektor,
    alsoSubsektor: fc.uniqueArray(subsektor, { minLength: 1, maxLength: 3 }),
    kelurahan: fc.constantFrom(...tables.kelurahan.map(({ slug }) => slug)),
    address: text.map((one) => `Jl. ${one}`),
    foundedYear: fc.integer({ min: 1600, max: 2100 }),
    employees: people,
    members: people,
    tagline: bilingual,
    description: bilingual,
    products: fc.array(bilingual, { minLength: 1, maxLength: 4 }),
    markets: fc.array(bilingual, { minLength: 1, maxLength: 2 }),
    exports: fc.array(bilingual, { minLength: 1, maxLength: 2 }),
    website: fc.constantFrom('https://contoh.id', 'http://www.contoh.id/a?b=c', 'https://localhost', 'https://wa.me/6281234567890'), // prettier-ignore
    instagram: fc.constantFrom('uji.satu', 'Uji_Dua'),
    basis: fc.constant({ kind: 'kelurahan' as const, on: '2026-06-01' }),
    checkedOn: fc.constant('2026-06-01'),
    sources: fc.constant(['laporan-dinoyo-2026-06-01']),
  },
  { requiredKeys: ['name', 'kind', 'subsektor', 'products', 'basis', 'checkedOn', 'sources'] },
);

test('what is exported and imported again is what it was, as a workbook and as CSV', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 5 }), async (records) => {
      const umkm = records
        .map((one) => umkmSchema.safeParse(one))
        .flatMap(({ data }, i) => (data ? [{ file: '', slug: `uji-${i}`, folder: data.kelurahan ?? 'kota', record: data as UmkmRecord }] : [])); // prettier-ignore
      fc.pre(umkm.length > 0);
      const files = exportOf({ ...tables, umkm }, city.today);
      for (const bytes of [files.xlsx, files.csv]) {
        const { tables: read, findings } = await tablesOfBytes(Buffer.from(bytes as Uint8Array), 'e');
        const { outcomes, findings: told } = intake(read, findings, {
          city,
          existing: umkm,
          takenSlugs: umkm.map(({ slug }) => slug),
          isWithdrawn: () => false,
          fingerprint: () => '0123456789abcdef',
          reports: reportsOf({ sources: [], kelurahanName: (slug) => slug, publisher: 'Tim', date: city.today }),
        }); // prettier-ignore
        expect(told.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(outcomes.map(({ kind, slug, record: one }) => [kind, slug, one])).toEqual(
          umkm.map(({ slug, record: one }) => ['same', slug, one]),
        );
      }
    }),
    { numRuns: 150 },
  );
});

test('what cannot be read back is left out of the export, and the rest of the record is in it', () => {
  const [maker] = tables.umkm;
  const products = [{ id: 'vas; mug' }];
  const { csv } = exportOf({ ...tables, umkm: [{ ...maker!, record: { ...maker!.record, products } }] }, city.today); // prettier-ignore
  expect(csv).toContain(maker!.record.name);
  expect(csv).not.toContain('vas; mug');
});
