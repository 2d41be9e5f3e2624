import { expect, test } from 'vitest';
import { excerptOf } from '../../src/lib/search/excerpt.ts';

const shown = (content: string, found: number[], length?: number): string =>
  excerptOf(content, found, length)
    .runs.map(({ text, found }) => (found ? `[${text}]` : text))
    .join('');

test.each([
  ['without a find it is the beginning', 'satu dua tiga empat', [], 2, 'satu dua …'],
  ['a find is marked', 'satu dua tiga', [1], 9, 'satu [dua] tiga'],
  ['finds side by side share one mark', 'satu dua tiga', [1, 2], 9, 'satu [dua tiga]'],
  ['marks leave punctuation out', '“satu”, dua', [0], 9, '“[satu]”, dua'],
  ['the densest stretch is shown', 'a b c d e f g h i j k l', [0, 8, 9], 6, '… e f g h [i j] …'],
  ['the end of a text has no dots after it', 'a b c d e f', [5], 3, '… d e [f]'],
])('%s', (_, content, found, length, expected) => {
  expect(shown(content, found, length)).toBe(expected);
});

test('what stands only in the other language is quoted from there', () => {
  const excerpt = excerptOf('satu dua ¶ pottery visits ¶ Warsito', [3]);
  expect(excerpt.part).toBe('other');
  expect(excerpt.runs).toEqual([
    { text: 'pottery', found: true },
    { text: ' visits', found: false },
  ]);
});

test('the own language is quoted first, though more may be found elsewhere', () => {
  expect(excerptOf('kopi enak ¶ kopi kopi', [0, 3, 4])).toEqual({
    part: 'own',
    runs: [
      { text: 'kopi', found: true },
      { text: ' enak', found: false },
    ],
  });
});

test('a record of names alone gives no beginning', () => {
  expect(shown('¶ ¶ Rampal Celaket', [])).toBe('');
  expect(shown('¶ ¶ Rampal Celaket', [2])).toBe('[Rampal] Celaket');
});

test('word forms are found but not quoted', () => {
  expect(shown('perajin rotan ¶ ¶ ¶ rajin perajin', [5, 6])).toBe('perajin rotan');
});

test('markup in a text stays text', () => {
  expect(shown('satu <b>dua</b>', [1])).toBe('satu <[b>dua</b]>');
});
