import { expect, test } from 'vitest';
import { pickVaried } from '../../src/lib/umkm/pick.ts';

const records = Array.from({ length: 60 }, (_, i) => ({
  id: `usaha-${i}`,
  subsektor: i < 40 ? 'kuliner' : `s${i % 7}`,
}));
const choose = (seed: string, count = 8) => pickVaried(records, (r) => r.subsektor, count, seed);

test('the front page never shows the same subsektor twice in a row', () => {
  for (let edition = 0; edition < 200; edition++) {
    const chosen = choose(`edisi-${edition}`, 20);
    expect(chosen.length).toBe(20);
    chosen.slice(1).forEach((record, i) => expect(record.subsektor).not.toBe(chosen[i]!.subsektor));
  }
});

test('the choice changes with the edition and is the same within one', () => {
  expect(choose('a')).toEqual(choose('a'));
  expect(choose('a')).not.toEqual(choose('b'));
});

test('with a single subsektor it shows one pelaku rather than break the rule', () => {
  expect(pickVaried(records.slice(0, 5), (r) => r.subsektor, 3, 'x')).toHaveLength(1);
});
