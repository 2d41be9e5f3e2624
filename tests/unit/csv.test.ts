import { expect, test } from 'vitest';
import { csv } from '../../src/lib/csv.ts';

test('a table has a header, CRLF after every row, and empty cells for nothing', () => {
  expect(csv(['a', 'b'], [[1, undefined]])).toBe('a,b\r\n1,\r\n');
});

test.each([
  ['a comma', 'a,b', '"a,b"'],
  ['quotes', 'the "city"', '"the ""city"""'],
  ['a new line', 'a\nb', '"a\nb"'],
  ['a formula', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['a sum', '+1', "'+1"],
  ['a minus before text', '-cmd', "'-cmd"],
  ['a mention', '@SUM(1)', "'@SUM(1)"],
  ['a tab', '\t=1', "'\t=1"],
  ['a full-width equals sign', '\uFF1D1', "'\uFF1D1"],
  ['a hyphen inside', 'umkm-bps', 'umkm-bps'],
])('a text with %s is safe to open', (_, text, cell) => {
  expect(csv(['a'], [[text]])).toBe(`a\r\n${cell}\r\n`);
});

test('numbers stay numbers, negative ones too', () => {
  expect(csv(['a'], [[-8.85], [29058], [0]])).toBe('a\r\n-8.85\r\n29058\r\n0\r\n');
});
