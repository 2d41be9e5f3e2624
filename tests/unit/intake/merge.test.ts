import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { umkmSchema, type UmkmRecord } from '../../../src/lib/schema/umkm.ts';
import { columns, type ColumnKey } from '../../../src/lib/schema/columns.ts';
import { intake, type IntakeContext } from '../../../src/lib/intake/intake.ts';
import { alike } from '../../../src/lib/intake/match.ts';
import type { Existing, Outcome } from '../../../src/lib/intake/merge.ts';
import { reportsOf } from '../../../src/lib/intake/reports.ts';
import { newSlug } from '../../../src/lib/intake/slugs.ts';
import type { Cell } from '../../../src/lib/intake/sheet.ts';
import type { Table } from '../../../src/lib/intake/table.ts';
import { city } from './city.ts';

const date = '2026-11-24';
type Cells = Partial<Record<ColumnKey, string | Cell>>;

/** A table of rows from row 2 on, as the reader would give it. */
function table(rows: Cells[], more: Partial<Table> = {}): Table {
  const keys = columns.map(({ key }) => key).filter((key) => rows.some((row) => key in row));
  return {
    file: 'l.csv',
    columns: keys.map((key, index) => ({ index, key, label: key })),
    rows: rows.map((row, i) => ({
      number: i + 2,
      cells: Object.fromEntries(
        Object.entries(row).map(([key, cell]) => [key, typeof cell === 'string' ? { text: cell } : cell]),
      ),
    })),
    date1904: false,
    exported: false,
    ...more,
  };
}

function context(existing: Existing[] = [], more: Partial<IntakeContext> = {}): IntakeContext {
  return {
    city,
    existing,
    takenSlugs: existing.map(({ slug }) => slug),
    isWithdrawn: () => false,
    fingerprint: () => '0123456789abcdef',
    reports: reportsOf({ sources: [], kelurahanName: (slug) => slug, publisher: 'Tim', date }),
    ...more,
  };
}
const run = (rows: Cells[], existing: Existing[] = [], more: Partial<Table> = {}) =>
  intake([table(rows, more)], [], context(existing));
const maker: Cells = { name: 'Uji Melati', kelurahan: 'Dinoyo', subsektor: 'Kriya', products: 'vas; mug' };
const codesOf = (rows: Cells[], existing: Existing[] = []) =>
  run(rows, existing).findings.filter(({ severity }) => severity === 'error').map(({ code }) => code); // prettier-ignore

const record: UmkmRecord = {
  name: 'Uji Melati',
  kind: 'studio',
  subsektor: 'kriya',
  kelurahan: 'dinoyo',
  employees: { value: 4, asOf: 2019, note: { id: 'kira-kira', en: 'about' } },
  tagline: { id: 'Satu', en: 'One' },
  description: { id: 'Dua', en: 'Two' },
  products: [{ id: 'vas', en: 'vases' }, { id: 'mug' }],
  basis: { kind: 'pers', on: '2026-11' },
  checkedOn: '2026-11',
  sources: ['koran-2024'],
};
const existing: Existing = { slug: 'uji-melati', folder: 'dinoyo', record };

describe('a row over a record', () => {
  const changed = (row: Cells): Outcome => run([{ ...maker, ...row }], [existing]).outcomes[0]!;

  test('an empty cell takes nothing away, and what is the same is no change', () => {
    expect(changed({ products: 'vas; mug', employees: '4', kind: '-' })).toMatchObject({
      kind: 'same',
      record,
    });
  });

  test('a changed field is shown before and after; basis, day and source say where it is from', () => {
    const { kind, changes, record: after } = changed({ foundedYear: '1998' });
    expect([kind, changes]).toEqual(['changed', [{ field: 'foundedYear', before: '', after: '1998' }]]);
    expect(after).toEqual({
      $schema: '../../.skema/umkm.json',
      ...record,
      foundedYear: 1998,
      basis: { kind: 'kelurahan', on: date },
      checkedOn: date,
      sources: ['koran-2024', `laporan-dinoyo-${date}`],
    });
  });

  test('a translation stays with its text, and goes when the text changes', () => {
    expect(changed({ products: 'mug; vas; piring' }).record.products).toEqual([{ id: 'mug' }, { id: 'vas', en: 'vases' }, { id: 'piring' }]); // prettier-ignore
    expect(changed({ tagline: 'Lain' }).record.tagline).toEqual({ id: 'Lain' });
    expect(changed({ productsEn: 'vases; mugs' }).record.products[1]).toEqual({ id: 'mug', en: 'mugs' });
    expect(changed({ taglineEn: 'A single one' }).record.tagline).toEqual({ id: 'Satu', en: 'A single one' });
  });

  test('a new number of people is of the year of the report', () => {
    expect(changed({ employees: '10-15' }).record.employees).toEqual({ range: [10, 15], asOf: 2026 });
  });

  test.each<[string, Cells, string]>([
    ['fewer translations than products', { productsEn: 'vases' }, 'PRO-01'],
    ['a translation of nothing', { name: 'Uji Kenanga', descriptionEn: 'Two' }, 'ING-01'],
    ['a phone number in the story', { description: 'Hubungi 0812-3456-7890' }, 'PRV-01'],
    ['an identity number in the name', { name: 'Uji 3573010101900001' }, 'PRV-01'],
    ['an e-mail among the products', { products: 'vas, pesan ke uji@contoh.id' }, 'PRV-01'],
    ['a name of signs', { name: '!!!' }, 'NAM-01'],
    ['no product at all', { name: 'Uji Kenanga', products: '-' }, 'SEL-08'],
    ['a kind nobody knows', { kind: 'yayasan' }, 'JNS-01'],
    ['a cell that is too long', { description: 'a'.repeat(2001) }, 'SEL-06'],
  ])('%s is refused', (_, row, code) => {
    expect(codesOf([{ ...maker, ...row }], [existing])).toEqual([code]);
  });

  test('all that is wrong with a row is told at once', () => {
    const found = codesOf([
      { name: 'Uji Kenanga', kelurahan: 'Batu', subsektor: 'Tambang', foundedYear: '98', instagram: '@!' },
    ]);
    expect(found.sort()).toEqual(['INS-01', 'KOL-03', 'SEL-08', 'SUB-01', 'THN-01', 'WIL-01']);
  });
});

describe('who sent a report', () => {
  const reportOf = (...kelurahan: string[]) => {
    const { outcomes } = run(kelurahan.map((name, i) => ({ ...maker, name: `Uji ${'abcdef'[i]!.repeat(5)}`, kelurahan: name }))); // prettier-ignore
    return [...new Set(outcomes.flatMap((outcome) => outcome.record.sources))];
  };

  test('one file is one source: of the kelurahan of most of its rows, a neighbour among them or not', () => {
    expect(reportOf('Dinoyo', 'Dinoyo', 'Merjosari')).toEqual([`laporan-dinoyo-${date}`]);
  });

  test('a file about many kelurahan is no report of any of them', () => {
    expect(reportOf('Dinoyo', 'Merjosari')).toEqual([`laporan-kota-${date}`]);
  });

  test('a neighbour in a report is not taken for the whole report of that neighbour', () => {
    const old = ['Satu', 'Dua', 'Tiga', 'Empat', 'Lima'].map((name) => ({
      ...existing,
      slug: `merjosari-${name.toLowerCase()}`,
      record: { ...record, name: `Merjosari ${name}`, kelurahan: 'merjosari', sources: ['laporan-merjosari-2025-01-01'] },
    })); // prettier-ignore
    const rows = ['Dinoyo', 'Dinoyo', 'Merjosari'].map((kelurahan, i) => ({ ...maker, name: `Uji ${'xyz'[i]!.repeat(5)}`, kelurahan })); // prettier-ignore
    expect(codesOf(rows, old)).toEqual([]);
  });
});

describe('makers that look alike', () => {
  test.each([
    ['keramikdinoyo', 'keramikdinoya', true],
    ['keramikdinoyo', 'keramikdinoyah', true],
    ['keramikdinoyo', 'keramikdinoyo', true],
    ['griya1', 'griya2', false],
    ['batik', 'bakti', false],
    ['keramikbuani', 'keramikbusiti', false],
    ['toko', 'toka', false],
    ['Kampung Keramik Dinoyo', 'Kampung Wisata Keramik, Dinoyo', true],
    ['Warung Makan', 'Warung Makan Bu Sri', false],
    ['Malang Fashion Week', 'Malang Fashion Week 2024', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(alike(a, b)).toBe(expected);
    expect(alike(b, a)).toBe(expected);
  });

  test('the first of two is taken, the second asked about', () => {
    const { outcomes, refused } = run([maker, { ...maker, name: 'Uji Melatih' }]);
    expect(outcomes.map(({ slug }) => slug)).toEqual(['uji-melati']);
    expect(refused.map(({ reasons }) => reasons[0]!.code)).toEqual(['PLK-02']);
  });

  test('the same name at another address than the press names is asked about', () => {
    const old = { ...existing, record: { ...record, address: 'Jl. Gajayana 5' } };
    expect(codesOf([{ ...maker, address: 'Jl. Veteran 1' }], [old])).toEqual(['PLK-02']);
    expect(codesOf([{ ...maker, address: 'Jalan Gajayana No. 5' }], [old])).toEqual([]);
  });

  test('one number in two rows is only warned of', () => {
    const { findings, outcomes } = run([{ ...maker, phone: '081234567890' }, { ...maker, name: 'Uji Bougenvil', phone: '+62 812 3456 7890' }]); // prettier-ignore
    expect(outcomes).toHaveLength(2);
    expect(findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code)).toEqual([
      'PLK-05',
    ]);
  });
});

describe('addresses of new makers', () => {
  test.each([
    ['Keramik & Kriya Bu Ani', 'keramik-dan-kriya-bu-ani'],
    ['Café Señja', 'cafe-senja'],
    ['peta', 'peta-dinoyo'],
    ['2024', '2024-dinoyo'],
    ['Con', 'con-dinoyo'],
    ['Ada', 'ada-dinoyo'],
  ])('%s gets %s', (name, expected) => {
    expect(newSlug(name, 'dinoyo', new Set(['ada']))).toBe(expected);
  });

  test('every name gets one, unlike all others', () => {
    const taken = new Set<string>();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }), (name) => {
        const before = new Set(taken);
        const slug = newSlug(name, 'dinoyo', taken);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(before.has(slug)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('whatever the cells hold', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 25 }),
    fc.constantFrom(
      '',
      '-',
      'ya',
      'tidak',
      'Dinoyo',
      'Kriya',
      '1998',
      '081234567890',
      '-7,94',
      '112,61',
      '#N/A',
      '45521',
      'baru',
      'uji-melati',
    ),
  );
  const row = fc.record(Object.fromEntries(columns.map(({ key }) => [key, text])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Cells>;
  const rows = fc.array(row.map((cells) => ({ ...maker, ...cells })), { minLength: 1, maxLength: 6 }); // prettier-ignore

  test('nothing crashes, and what is taken is a sound record of the site', () => {
    fc.assert(
      fc.property(rows, (list) => {
        for (const { record: one, kind } of run(list, [existing]).outcomes)
          if (kind !== 'same') expect(umkmSchema.safeParse(one).error).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  test('a report that came in once changes nothing when it comes again', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const first = run(list, [existing]).outcomes;
        const slugs = new Set(first.map(({ slug }) => slug));
        const after = [existing].filter(({ slug }) => !slugs.has(slug));
        const now = [
          ...after,
          ...first.map(({ slug, folder, record: one }) => ({ slug, folder, record: one })),
        ];
        const second = run(list, now).outcomes;
        expect(
          second.filter(({ kind }) => kind !== 'same').map(({ draft, changes }) => [draft.name, changes]),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('no contact value is in a record or in what is told, and none is kept without its consent', () => {
    const contact = {
      ownerName: 'Pemilik Rahasia',
      address: 'Jl. Rahasia 77',
      phone: '081298765432',
      email: 'rahasia@contoh.id',
    };
    const answers = fc.record({ consentContact: text, consentAddress: text, consentOwner: text, consentOn: text, consentBasis: text, consentForm: text }); // prettier-ignore
    fc.assert(
      fc.property(answers, (given) => {
        const { outcomes, findings } = run([{ ...maker, ...contact, ...given }]);
        const seen = JSON.stringify([outcomes.map(({ record: one, changes }) => [one, changes]), findings]);
        for (const secret of ['Rahasia', '98765432', 'rahasia']) expect(seen).not.toContain(secret);
        for (const { draft } of outcomes)
          for (const { channel, status, givenOn, basis, formVersion } of draft.contacts) {
            const key = { whatsapp: 'consentContact', phone: 'consentContact', email: 'consentContact', address: 'consentAddress', ownerName: 'consentOwner', photo: 'consentPhoto' }[channel]; // prettier-ignore
            expect((given as Record<string, string>)[key]!.trim().toLowerCase()).toBe('ya');
            expect([status, Boolean(givenOn && basis && formVersion)]).toEqual(['yes', true]);
          }
      }),
      { numRuns: 300 },
    );
  });
});
