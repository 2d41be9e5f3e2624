import { expect, test } from 'vitest';
import type { SearchEntry } from '../../src/lib/search/entries.ts';
import { inOrder } from '../../src/lib/search/order.ts';

const entry = (name: string, subsektor = 'kriya', product = ''): SearchEntry => ({
  type: 'umkm',
  path: `/umkm/${name.toLowerCase().replaceAll(' ', '-')}/`,
  title: { id: name, en: name },
  words: [{ id: product }],
  subsektor: [subsektor],
});
/** So many others that no word of theirs is shared by many. */
const others = Array.from({ length: 200 }, (_, i) =>
  entry(`Pelaku${String.fromCharCode(97 + (i % 26))}${i}`),
);

test('what shares a word of its name stands together, whatever its place in the tables, the short names in front', () => {
  const batik = ['Batik Tulis Ibu Sari', 'Galeri Batik', 'Rumah Batik Celaket', 'Ayu Batik', 'Zaitun Batik'];
  const entries = others.flatMap((other, i) => (i % 40 === 0 ? [other, entry(batik[i / 40]!)] : [other]));
  const names = inOrder(entries).map(({ title }) => title.id);
  const at = batik.map((name) => names.indexOf(name)).sort((a, b) => a - b);
  expect(at.at(-1)! - at[0]!).toBe(4);
  expect(names.slice(at[0], at[0]! + 5).at(-1)).toBe('Batik Tulis Ibu Sari');
});

test('a name that shares no word stands with what sells the same, and other subsektor apart', () => {
  const sellers = ['Alpha', 'Mike', 'Zulu', 'Quebec', 'Yankee'].map((name) => entry(name, 'kriya', 'topeng'));
  const elsewhere = entry('November', 'fesyen', 'topeng');
  const names = inOrder([...others, elsewhere, ...sellers]).map(({ title }) => title.id);
  expect(names[0]).toBe('November');
  const at = sellers.map(({ title }) => names.indexOf(title.id)).sort((a, b) => a - b);
  expect(at.at(-1)! - at[0]!).toBe(4);
});

test('the order does not hang on the order of the tables', () => {
  expect(inOrder(others.toReversed())).toEqual(inOrder(others));
});
