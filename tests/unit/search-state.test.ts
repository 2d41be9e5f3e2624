import { expect, test } from 'vitest';
import { chosen, filtersOf, isBlank, readState, writeState } from '../../src/lib/search/state.ts';

test.each([
  ['', ''],
  ['?q=gerabah', '?q=gerabah'],
  ['?q=kopi+susu&subsektor=kuliner,kriya', '?q=kopi%20susu&subsektor=kuliner,kriya'],
  ['?subsektor=kriya&subsektor=musik', '?subsektor=kriya,musik'],
  ['?halaman=umkm&q=a%26b', '?q=a%26b&halaman=umkm'],
  ['?q=%20%20&subsektor=,&lain=1', ''],
])('the address %j is kept as %j', (given, kept) => {
  expect(writeState(readState(given))).toBe(kept);
});

test('values are alternatives within a facet, and facets narrow each other', () => {
  const state = readState('?subsektor=kriya,musik&kecamatan=klojen');
  expect(filtersOf(state)).toEqual({
    all: [
      { saring: { any: ['subsektor:kriya', 'subsektor:musik'] } },
      { saring: { any: ['kecamatan:klojen'] } },
    ],
  });
});

test('the counts of a facet leave out its own choice', () => {
  const state = readState('?subsektor=kriya&kecamatan=klojen');
  expect(filtersOf(state, 'subsektor')).toEqual({ all: [{ saring: { any: ['kecamatan:klojen'] } }] });
  expect(filtersOf(readState('?subsektor=kriya'), 'subsektor')).toEqual({});
});

test('a search is blank only without words and without facets', () => {
  expect(isBlank(readState('?q='))).toBe(true);
  expect(isBlank(readState('?jenis=studio'))).toBe(false);
  expect(chosen(readState('?subsektor=kriya,musik&kecamatan=klojen'))).toBe(3);
});
