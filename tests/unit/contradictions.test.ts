import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  contradictionsById,
  findContradictions,
  type ContradictionSeries,
} from '../../src/lib/evidence/contradictions.ts';
import { contradictionSources } from '../../src/lib/evidence/ledger.ts';
import { indicatorFileSchema } from '../../src/lib/schema/evidence.ts';

const series = (
  kind: ContradictionSeries['kind'],
  points: [period: string | undefined, value: number, note?: string][],
  more: Partial<ContradictionSeries> = {},
): ContradictionSeries => ({
  id: 'a',
  kind,
  points: points.map(([period, value, note]) => ({ period, value, source: 's', ...(note && { note }) })),
  ...more,
});

/** One seeded case of each kind; the last entry says how an explanation is given. */
const cases: [string, ContradictionSeries[], (seed: ContradictionSeries[]) => void][] = [
  [
    'same-period',
    [series('stock', [['2022', 10], ['2022', 12]])],
    ([one]) => (one!.note = 'why'),
  ],
  [
    'nested-period',
    [series('stock', [['2022', 80], ['2022-08', 60]])],
    ([one]) => (one!.points[1]!.note = 'why'),
  ],
  [
    'falling-total',
    [series('cumulative', [['2023', 17], ['2024-05', 13]])],
    ([one]) => (one!.points[1]!.note = 'why'),
  ],
  [
    'rival',
    [series('stock', [['2023', 1]], { rivals: ['b'] }), series('stock', [['2023', 9]], { id: 'b', rivals: ['a'] })],
    (seed) => seed.forEach((one) => (one.note = 'why')),
  ],
]; // prettier-ignore

describe.each(cases)('%s', (kind, seed, explain) => {
  test('is found, and is unexplained until somebody writes why', () => {
    expect(findContradictions(seed).map((c) => [c.kind, c.explained])).toEqual([[kind, false]]);
    const told = structuredClone(seed);
    explain(told);
    const [found] = findContradictions(told);
    expect(found).toMatchObject({ kind, explained: true });
    expect(found!.explanations.length).toBeGreaterThan(0);
  });
});

test.each<[string, ContradictionSeries]>([
  ['one value told twice', series('stock', [['2024', 5], ['2024', 5]])],
  ['a month that is as large as its year', series('stock', [['2024', 5], ['2024-06', 5]])],
  ['a month of a flow, smaller than its year', series('flow', [['2024', 100], ['2024-05', 7]])],
  ['a running total that grows within a year', series('cumulative', [['2023-08', 2000], ['2023', 2360]])],
  ['two undated values', series('rate', [[undefined, 5], [undefined, 7]])],
  ['a count that falls', series('stock', [['2023', 7], ['2024', 5]])],
  ['a rival that is not among the series', series('stock', [['2023', 7]], { rivals: ['elsewhere'] })],
])('%s is no contradiction', (_, one) => {
  expect(findContradictions([one])).toEqual([]);
}); // prettier-ignore

test('a month of a flow that is larger than its year is a contradiction', () => {
  expect(findContradictions([series('flow', [['2024', 5], ['2024-05', 7]])])).toHaveLength(1); // prettier-ignore
});

test('a running total is compared with the highest before it, and a total for the same last day as nested', () => {
  const found = findContradictions([
    series('cumulative', [
      ['2023', 9],
      ['2023-12', 8],
      ['2024', 7],
    ]),
  ]);
  expect(found.map(({ kind, points }) => [kind, points.map((p) => p.value)])).toEqual([
    ['nested-period', [9, 8]],
    ['falling-total', [9, 7]],
  ]);
});

test('each pair of rivals is found once, and both sides must tell why', () => {
  const pair = (a: string | undefined, b: string | undefined) =>
    findContradictions([
      series('stock', [['2023', 1]], { rivals: ['b'], note: a }),
      series('stock', [['2023', 9]], { id: 'b', rivals: ['a'], note: b }),
    ]);
  expect(pair('why', undefined).map((c) => c.explained)).toEqual([false]);
  expect(pair('why', 'because')).toMatchObject([{ explained: true, explanations: ['why', 'because'] }]);
});

test('a rival that does not name the other needs no word of its own', () => {
  const found = findContradictions([
    series('stock', [['2023', 1]], { rivals: ['b'], note: 'why' }),
    series('stock', [['2023', 9]], { id: 'b' }),
  ]);
  expect(found.map((c) => c.explained)).toEqual([true]);
  expect([...contradictionsById(found).keys()]).toEqual(['a', 'b']);
});

test('its sources are those of the figures shown, then those its notes rest on', () => {
  const pair = [
    { ...series('stock', [['2022', 1], ['2023', 2]], { rivals: ['b'], note: 'why' }), headline: false, noteSources: ['n'] },
    { ...series('stock', [['2023', 9]], { id: 'b' }), headline: false },
  ]; // prettier-ignore
  expect(contradictionSources(findContradictions(pair)[0]!)).toEqual({ shown: ['s', 's'], notes: ['n'] });
});

test('every contradiction in the record is explained', () => {
  const file = JSON.parse(readFileSync('content/bukti/indikator.json', 'utf8'));
  const { indicators } = indicatorFileSchema.parse(file);
  const found = findContradictions(indicators);
  expect(found.filter((c) => !c.explained).map((c) => c.indicator.id)).toEqual([]);
  expect(found.map((c) => c.indicator.id)).toContain('umkm-diskopindag');
});
