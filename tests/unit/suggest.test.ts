import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameList } from '../../src/lib/search/names.ts';
import { suggest, type NameList } from '../../src/lib/search/suggest.ts';

const list: NameList = {
  notes: ['Kuliner', 'Kelurahan'],
  names: [
    ['Kampung Topeng Désa', 'umkm/kampung-topeng/', 0],
    ['Topeng Asmorobangun', 'umkm/topeng-asmorobangun/', 0],
    ['Polowijen', 'kelurahan/polowijen/', 1],
  ],
};
const found = (typed: string, most?: number) => suggest(list, typed, most).map(({ name }) => name);

test('what begins with the typed words comes first, then what holds them', () => {
  expect(found('tope')).toEqual(['Topeng Asmorobangun', 'Kampung Topeng Désa']);
  expect(found('desa topeng')).toEqual(['Kampung Topeng Désa']);
  expect(suggest(list, 'POLO')).toEqual([
    { name: 'Polowijen', path: 'kelurahan/polowijen/', note: 'Kelurahan' },
  ]);
});

test('one letter, a part from the middle of a word, or an unknown word give nothing', () => {
  expect(found('t')).toEqual([]);
  expect(found('peng')).toEqual([]);
  expect(found('topeng xyz')).toEqual([]);
});

test('no more come than asked for', () => {
  expect(found('tope', 1)).toEqual(['Topeng Asmorobangun']);
});

test('whatever is typed, only names of the list come, and each once', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const names = found(typed);
      expect(new Set(names).size).toBe(names.length);
      expect(list.names.map(([name]) => name)).toEqual(expect.arrayContaining(names));
    }),
  );
});

const place = { id: 'dinoyo', name: 'Dinoyo' };
const kriya = { id: 'kriya', name: { id: 'Kriya', en: 'Craft' } };
const makers = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `m-${i}`, name: `Maker ${i}`, subsektor: 'kriya' }));

test('a pelaku stands with its subsektor in the language of the reader', () => {
  const names = nameList({ umkm: makers(1), subsektor: [kriya], kelurahan: [place], kampung: [] }, 'en');
  expect(suggest(names, 'maker')).toEqual([{ name: 'Maker 0', path: 'umkm/m-0/', note: 'Craft' }]);
  expect(suggest(names, 'craft')).toMatchObject([{ path: 'subsektor/kriya/' }]);
});

test('pelaku of a whole city are left to the search, places and subsektor stay', () => {
  const names = nameList({ umkm: makers(3001), subsektor: [kriya], kelurahan: [place], kampung: [] }, 'id');
  expect(names.names.map(([name]) => name)).toEqual(['Kriya', 'Dinoyo']);
});
