import { expect, test } from 'vitest';
import { indicatorSchema } from '../../src/lib/schema/evidence.ts';
import { directionOf, newestValues, periodsOf, type Series } from '../../src/lib/evidence/series.ts';
import { ledgerView } from '../../src/lib/evidence/ledger.ts';
import { findContradictions } from '../../src/lib/evidence/contradictions.ts';

type Short = [period: string | undefined, value: number, broken?: true];
const series = (points: Short[], more: Partial<Series> = {}): Series => ({
  kind: 'stock',
  headline: true,
  points: points.map(([period, value, broken]) => ({ period, value, source: 's', break: broken })),
  ...more,
});

test.each<[string, Series, string, string?]>([
  ['one dated point', series([['2023', 1], [undefined, 9]]), 'unknown'],
  ['two sources for one period', series([['2023', 1], ['2023', 9]]), 'unknown'],
  ['a rise', series([['2022', 1], ['2023', 2]]), 'up', '2022'],
  ['a fall written newest first', series([['2023', 1], ['2022', 2]]), 'down', '2022'],
  ['no change', series([['2022', 2], ['2024', 2]]), 'flat', '2022'],
  ['a rise with a pause', series([['2021', 1], ['2022', 2], ['2023', 2]]), 'up', '2021'],
  ['up and down', series([['2021', 1], ['2022', 3], ['2023', 2]]), 'uneven', '2021'],
  ['a jump that nobody explains', series([['2022', 7920], ['2023', 29058, true]]), 'incomparable'],
  ['a fall after a break', series([['2021', 1], ['2022', 9, true], ['2023', 8]]), 'down', '2022'],
  ['a part and its whole', series([['2024', 60], ['2024-06', 80]]), 'incomparable'],
  ['a fall that holds for every source', series([['2023', 6.8], ['2024', 6.1], ['2024', 6.2]]), 'down', '2023'],
  ['a change that one source denies', series([['2023', 6.07], ['2023', 5], ['2024', 5.41]]), 'incomparable'],
  ['a rise in a disputed series', series([['2022', 1], ['2023', 2]], { headline: false }), 'incomparable'],
  ['a running total', series([['2022', 1], ['2023', 2]], { kind: 'cumulative', headline: false }), 'running', '2022'],
])('%s has the direction it deserves', (_, one, direction, since) => {
  expect(directionOf(one)).toEqual(since ? { direction, since } : { direction });
}); // prettier-ignore

test('a running total of a year counts after that of one of its months', () => {
  const { points } = series([['2023', 2360], ['2023-08', 2000]]); // prettier-ignore
  expect(periodsOf('cumulative', points).map(({ period }) => period)).toEqual(['2023-08', '2023']);
  expect(periodsOf('stock', points).map(({ period }) => period)).toEqual(['2023', '2023-08']);
});

test('the newest value is every value told for the newest period', () => {
  const { points } = series([['2025', 7], ['2025', 7], ['2025', 7.5], ['2023', 6]]); // prettier-ignore
  expect(newestValues(points)).toMatchObject({ period: '2025', values: [7, 7.5] });
});

test('a figure that may not stand alone is never sound', () => {
  const one = { id: 'a', ...series([['2024-05', 225]], { headline: false }), points: [] as never };
  const own = { ...one, points: [{ period: '2024-05', value: 225, source: 's' }] };
  expect(ledgerView(own).standing).toBe('guarded');
  const rival = { ...own, id: 'b', headline: true, rivals: ['a'] };
  const found = findContradictions([own, rival]);
  expect(ledgerView(own, found)).toMatchObject({ standing: 'disagree', rivals: [{ id: 'b' }] });
});

test('a break without a word why is refused', () => {
  const text = { id: 'x', en: 'x' };
  const indicator = {
    id: 'a', theme: 't', kind: 'stock', label: text, definition: text, unit: text, headline: true,
    points: [{ period: '2023', value: 1, source: 's', break: true }],
  }; // prettier-ignore
  expect(indicatorSchema.safeParse(indicator).success).toBe(false);
  expect(indicatorSchema.safeParse({ ...indicator, note: text }).success).toBe(true);
});
