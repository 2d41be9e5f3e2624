import { expect, test } from 'vitest';
import { readCbor, writeCbor, type Cbor } from '../../src/lib/search/cbor.ts';
import { packStart, unpackStart } from '../../src/lib/search/start.ts';

/** Files in the library's form, with what is rare in a real index: long hashes, gaps, wide numbers. */
const sign = new TextEncoder().encode('pagefind_dcd');
const pages: Cbor[] = Array.from({ length: 301 }, (_, i) => [
  `id_${(i * 7919).toString(16).padStart(7, '0')}${i % 100 === 3 ? 'f0e' : ''}`,
  i * 997,
  `id_group_${i < 150 ? 'aaaaaaa' : 'bbbbbbb'}`,
]);
const files = new Map<string, Uint8Array>([
  ['pagefind-entry.json', new TextEncoder().encode('{"version":"1.6.0"}')],
  ['pagefind.id_1.pf_meta', writeCbor(['1.6.0', pages, [['a', 'é', 'id_2']], [['saring', 'id_3']], []], sign)],
  ['filter/id_3.pf_filter', writeCbor(['saring', [['x', [0, 1, 299]], ['y', []], ['z', [70_000]]]], sign)],
]); // prettier-ignore

test('the files of the library come back from the one file byte for byte, which is smaller', () => {
  const packed = packStart('id', files);
  expect(unpackStart(packed)).toEqual(files);
  expect(packed.length).toBeLessThan([...files.values()].reduce((sum, { length }) => sum + length, 0) / 2);
});

test('whatever else stands in that file is refused, since nobody would look through it', () => {
  expect(() => unpackStart(Uint8Array.from([...packStart('id', files), 64]))).toThrow('1 bytes too many');
});

test.each([0, 23, 24, 255, 256, 65_535, 65_536, 4_000_000, '', 'Ijen', 'ꦗꦮ', [], [1, ['a', []]]])(
  'what is written of %j is read again',
  (value) => {
    expect(readCbor(writeCbor(value))).toEqual(value);
  },
);

test.each([
  ['bytes', [0x41, 1]],
  ['a map', [0xa0]],
  ['a list without an end', [0x9f, 0xff]],
  ['a number of eight bytes', [0x1b, 0, 0, 0, 0, 0, 0, 0, 1]],
])('%s would be a form of the index we do not know', (_, bytes) => {
  expect(() => readCbor(Uint8Array.from(bytes))).toThrow(/CBOR/);
});
