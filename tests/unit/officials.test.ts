import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listsOf, workLists, type WorkInput } from '../../src/lib/officials/lists.ts';
import { publicCounts, trainingCounts } from '../../src/lib/officials/training.ts';
import type { UmkmRecord } from '../../src/lib/schema/umkm.ts';

/** The work lists of the officials. */

const whole = { id: 'Uraian', en: 'Text' };
const maker = (slug: string, changed: Partial<UmkmRecord> = {}) => ({
  file: `content/umkm/dinoyo/${slug}.json`,
  slug,
  folder: 'dinoyo',
  record: {
    name: slug.toUpperCase(),
    kind: 'usaha',
    subsektor: 'kriya',
    kelurahan: 'dinoyo',
    tagline: whole,
    description: whole,
    products: [{ id: 'vas', en: 'vases' }],
    photo: { src: `${slug}.jpg`, alt: whole, credit: 'Uji' },
    basis: { kind: 'kelurahan', on: '2026-06-01' },
    checkedOn: '2026-06-01',
    sources: ['laporan-dinoyo-2026-06-01'],
    ...changed,
  } satisfies UmkmRecord,
});
const place = { areaKm2: 1, point: [112.6, -7.9] as [number, number], sources: ['a'], code: '35.73.05.1001' };
const input = (umkm: WorkInput['tables']['umkm'], more: Partial<WorkInput> = {}): WorkInput => ({
  tables: {
    umkm,
    kelurahan: [
      { slug: 'dinoyo', name: 'Dinoyo', kecamatan: 'lowokwaru', ...place },
      { slug: 'kasin', name: 'Kasin', kecamatan: 'klojen', ...place },
    ],
    kecamatan: [
      { slug: 'lowokwaru', code: '35.73.05', name: 'Lowokwaru' },
      { slug: 'klojen', code: '35.73.02', name: 'Klojen' },
    ],
    sources: [
      { id: 'laporan-dinoyo-2026-06-01', kind: 'laporan', kelurahan: 'dinoyo', title: 'x', lang: 'id', publisher: 'x', date: '2026-06-01' }, // prettier-ignore
    ],
    site: { address: 'https://situs.example/' } as WorkInput['tables']['site'],
  },
  notes: new Map(),
  held: [],
  today: '2026-11-24',
  ...more,
});
const rows = (name: string, given: WorkInput) =>
  workLists(given).find((list) => list.name === name)!.rows.map(({ cells }) => cells.join(' | ')); // prettier-ignore

describe('who was never confirmed, or not checked for twelve months', () => {
  test.each([
    ['a confirmed one, checked this year', {}, 0],
    ['one from the press', { basis: { kind: 'pers', on: '2026-06-01' } }, 1],
    ['one checked twelve months and a day ago', { checkedOn: '2025-11-23' }, 1],
    ['one checked twelve months ago', { checkedOn: '2025-11-24' }, 0],
    ['one of which only the year of the check is known', { checkedOn: '2025' }, 1],
  ] as const)('%s', (_, changed, count) => {
    expect(rows('Belum dipastikan', input([maker('a', changed)]))).toHaveLength(count);
  });

  test('an official’s inspection counts as a check', () => {
    const note = { slug: 'a', report: 'r', inspectedOn: '2026-09-01' };
    const old = input([maker('a', { checkedOn: '2024' })], { notes: new Map([['a', note]]) });
    expect(rows('Belum dipastikan', old)).toEqual([]);
  });
});

test('what a record lacks is named: photo, story, translations', () => {
  const { photo: _, description: __, ...bare } = maker('b').record;
  const sparse = {
    ...maker('b'),
    record: { ...bare, tagline: { id: 'Ringkas' }, products: [{ id: 'vas' }] },
  };
  expect(rows('Foto dan terjemahan', input([maker('a'), sparse]))).toEqual([
    'B | Dinoyo | Lowokwaru | foto; cerita; terjemahan Inggris: kalimat ringkas, produk | https://situs.example/umkm/b/',
  ]);
});

test('a kelurahan gets its own rows alone, and is told where it has sent no report', () => {
  const note = { slug: 'a', report: 'r', visit: true, visitReason: 'tungku', training: ['foto produk'] };
  const held = [{ file: 'l.karantina.xlsx', row: 4, kelurahan: 'dinoyo', name: 'Uji', reason: 'Kosong.' }];
  const lists = workLists(input([maker('a')], { notes: new Map([['a', note]]), held }));
  const count = (slug: string) =>
    Object.fromEntries(listsOf(lists, slug).map(({ name, rows: own }) => [name, own.length]));
  expect(count('dinoyo')).toMatchObject({
    'Perlu dikunjungi': 1,
    'Pelatihan yang diminta': 1,
    'Kelurahan tanpa laporan': 0,
    Karantina: 1,
  });
  expect(count('kasin')).toMatchObject({ 'Perlu dikunjungi': 0, 'Kelurahan tanpa laporan': 1, Karantina: 0 });
  expect(count('kasin')).not.toHaveProperty('Pelatihan per kecamatan');
});

describe('training that was asked for', () => {
  test('is counted by subject and kecamatan, a maker once, however the subject is written', () => {
    const wish = (maker: string, subject: string, kecamatan?: string) => ({ maker, subject, kecamatan });
    expect(
      trainingCounts([
        wish('a', 'Foto produk', 'klojen'),
        wish('a', 'foto  produk', 'klojen'),
        wish('b', 'foto produk', 'klojen'),
        wish('c', 'foto produk'),
        wish('b', 'Akuntansi', 'klojen'),
      ]),
    ).toEqual([
      { subject: 'foto produk', kecamatan: 'klojen', makers: 2 },
      { subject: 'Akuntansi', kecamatan: 'klojen', makers: 1 },
      { subject: 'foto produk', kecamatan: undefined, makers: 1 },
    ]);
  });

  test('on the public site no count of fewer than five, none without a kecamatan, and nothing private', () => {
    const count = (makers: number, kecamatan: string | undefined, subject = 'foto produk') => ({
      subject,
      kecamatan,
      makers,
    });
    const shown = [count(5, 'klojen'), count(12, 'sukun')];
    const kept = [
      count(4, 'blimbing'),
      count(9, undefined),
      count(6, 'klojen', 'hubungi 081200000011'),
      count(6, 'klojen', 'pelatihan '.repeat(9)),
    ];
    expect(publicCounts([...shown, ...kept])).toEqual(shown);
    fc.assert(
      fc.property(fc.nat(20), (makers) => {
        expect(publicCounts([count(makers, 'klojen')])).toHaveLength(makers >= 5 ? 1 : 0);
      }),
    );
  });

  test('the counts hold every maker that asked, and none twice', () => {
    const wish = fc.record({
      maker: fc.constantFrom('a', 'b', 'c'),
      subject: fc.constantFrom('Foto', 'foto', 'Ekspor'),
      kecamatan: fc.constantFrom('klojen', undefined),
    });
    fc.assert(
      fc.property(fc.array(wish), (wishes) => {
        const asked = wishes.map((w) => `${w.maker} ${w.subject.toLowerCase()} ${w.kecamatan}`);
        const total = trainingCounts(wishes).reduce((sum, { makers }) => sum + makers, 0);
        expect(total).toBe(new Set(asked).size);
      }),
    );
  });
});
