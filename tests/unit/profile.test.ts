import { expect, test } from 'vitest';
import { placeLabel, type Names } from '../../src/lib/umkm/cards.ts';
import {
  fileInGit,
  gist,
  headcountText,
  reasonFor,
  spoken,
  traceOf,
  type Tie,
} from '../../src/lib/umkm/profile.ts';
import type { CitedSource } from '../../src/lib/sources.ts';

const source = (date?: string): CitedSource => ({
  id: date ?? 'undated',
  title: 'Judul',
  lang: 'id',
  publisher: 'Koran',
  url: 'https://example.org/',
  date,
});

test.each([
  ['no source has a date', 2024, [undefined, undefined], { kind: 'undated' }],
  [
    'the newest dated source is of 2019',
    undefined,
    ['2012', '2019-12-31', undefined],
    { kind: 'press', year: 2019 },
  ],
  ['an old newest source counts before an older sighting', 2011, ['2016-03'], { kind: 'press', year: 2016 }],
  ['newer sources no longer show it', 2015, ['2008-09-01', '2022-07'], { kind: 'seen', year: 2015 }],
  ['a source of 2020 shows it', 2020, ['2020-01-01'], undefined],
  ['sources are new and nothing is said of a sighting', undefined, ['2021'], undefined],
] as const)('the age of what is told is said where %s', (_, lastSeen, dates, expected) => {
  expect(traceOf({ lastSeen }, dates.map(source))).toEqual(expected);
});

test.each([
  ['a value', { value: 1200 }, '1.200 orang', '1,200 people'],
  ['one person', { value: 1 }, '1 orang', '1 person'],
  ['a value with its year', { value: 6, asOf: 2017 }, '6 orang (2017)', '6 people (2017)'],
  ['a range', { range: [5, 7], asOf: 2025 }, '5 sampai 7 orang (2025)', '5 to 7 people (2025)'],
  [
    'a note in place of the number',
    { value: 70, asOf: 2008, note: { id: 'sekitar 70 karyawan', en: 'about 70 staff' } },
    'sekitar 70 karyawan (2008)',
    'about 70 staff (2008)',
  ],
  [
    'a note that names the year itself',
    { value: 36, asOf: 2018, note: { id: '36 anggota (Desember 2018)', en: '36 members (December 2018)' } },
    '36 anggota (Desember 2018)',
    '36 members (December 2018)',
  ],
] as [string, Parameters<typeof headcountText>[0], string, string][])(
  'people are counted in words: %s',
  (_, count, id, en) => {
    expect(headcountText(count, 'id')).toBe(id);
    expect(headcountText(count, 'en')).toBe(en);
  },
);

const names: Names & { kampungById: ReadonlyMap<string, { name: string }> } = {
  subsektorById: new Map([['kriya', { name: { id: 'Kriya', en: 'Craft' } }]]),
  kelurahanById: new Map([['klojen', { name: 'Klojen' }]]),
  kecamatanById: new Map([['klojen', { name: 'Klojen' }]]),
  kampungById: new Map([['kampung-lampion', { name: 'Kampung Lampion' }]]),
};
const other = { products: [{ id: 'Tas perca', en: 'Patchwork bags' }] };

test.each([
  ['seeAlso', '', 'Berkaitan langsung', 'Directly connected'],
  [
    'kampung',
    'kampung-lampion',
    'Satu kampung tematik: Kampung Lampion',
    'Same thematic village: Kampung Lampion',
  ],
  [
    'product',
    'perca',
    'Kata yang sama pada produk: “perca”',
    'A product word in common: “perca” (Patchwork bags)',
  ],
  ['kelurahan', 'klojen', 'Sama-sama di Kelurahan Klojen', 'Also in Kelurahan Klojen'],
  ['kecamatan', 'klojen', 'Sama-sama Kriya di Kecamatan Klojen', 'Craft in Kecamatan Klojen too'],
  ['subsektor', 'kriya', 'Satu subsektor: Kriya', 'Same subsector: Craft'],
] as [Tie['reason'], string, string, string][])(
  'a related pelaku says why it is one: %s',
  (reason, shared, id, en) => {
    const say = (locale: 'id' | 'en') =>
      reasonFor({ reason, shared }, { subsektor: 'kriya' }, other, names, locale);
    expect(say('id').text).toBe(id);
    expect(say('en').text).toBe(en);
    expect(say('id').foreign).toBeUndefined();
    expect(say('en').foreign).toBe(reason === 'product' ? 'perca' : undefined);
  },
);

test('a kelurahan is named plainly, a kecamatan as such, and no place is guessed', () => {
  expect(placeLabel({ kelurahan: 'klojen', kecamatan: 'klojen' }, names, 'id')).toBe('Klojen');
  expect(placeLabel({ kecamatan: 'klojen' }, names, 'en')).toBe('Kecamatan Klojen');
  expect(placeLabel({}, names, 'id')).toBeUndefined();
});

test('a text without English speaks Indonesian on the English page and says so', () => {
  expect(spoken({ id: 'batik', en: 'wax cloth' }, 'en')).toEqual({ text: 'wax cloth', lang: undefined });
  expect(spoken({ id: 'batik' }, 'en')).toEqual({ text: 'batik', lang: 'id' });
  expect(spoken({ id: 'batik' }, 'id')).toEqual({ text: 'batik', lang: undefined });
});

test('the file of a record is found in the repository, with or without a slash at its end', () => {
  const expected = 'https://git.example/a/b/blob/HEAD/content/umkm/kota/x.json';
  expect(fileInGit('https://git.example/a/b', 'content/umkm/kota/x.json')).toBe(expected);
  expect(fileInGit('https://git.example/a/b/', 'content/umkm/kota/x.json')).toBe(expected);
});

test('a maker without a tagline is told by its first products, joined in the language they are in', () => {
  const products = [{ id: 'vas' }, { id: 'mug', en: 'mugs' }, { id: 'piring' }, { id: 'guci' }];
  expect(gist({ tagline: { id: 'Tanah', en: 'Clay' }, products }, 'en')).toEqual({
    text: 'Clay',
    lang: undefined,
  });
  expect(gist({ products }, 'id')).toEqual({ text: 'vas, mug, dan piring', lang: undefined });
  expect(gist({ products }, 'en')).toEqual({ text: 'vas, mugs, dan piring', lang: 'id' });
  expect(gist({ products: [{ id: 'vas', en: 'vases' }] }, 'en')).toEqual({ text: 'vases', lang: undefined });
});
