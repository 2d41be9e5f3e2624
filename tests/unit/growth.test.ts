import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { growthOf, reasonOf } from '../../src/lib/evidence/growth.ts';
import { ledgerView } from '../../src/lib/evidence/ledger.ts';
import { indicatorFileSchema } from '../../src/lib/schema/evidence.ts';
import { claimsOf } from '../../src/lib/place/belonging.ts';
import { subsektorSlugs } from '../../src/lib/look/icons.ts';

type Point = [period: string | undefined, value: number, broken?: true];
const series = (kind: 'stock' | 'flow' | 'rate' | 'cumulative', points: Point[], headline = true) =>
  ledgerView({
    id: 's',
    kind,
    headline,
    points: points.map(([period, value, broken]) => ({ period, value, break: broken, source: 'x' })),
  });
const rising = series('stock', [
  ['2021', 10],
  ['2022', 12],
]);
const falling = series('flow', [
  ['2021', 10],
  ['2022', 8],
]);

test.each([
  ['nothing at all', [], 'unknown'],
  ['one point', [series('stock', [['2021', 10]])], 'unknown'],
  [
    'one dated and one undated point',
    [
      series('stock', [
        ['2021', 10],
        [undefined, 12],
      ]),
    ],
    'unknown',
  ],
  [
    'two points of other definitions',
    [
      series('stock', [
        ['2021', 10],
        ['2022', 90, true],
      ]),
    ],
    'unknown',
  ],
  [
    'two points that other sources deny',
    [
      series(
        'stock',
        [
          ['2021', 10],
          ['2022', 12],
        ],
        false,
      ),
    ],
    'unknown',
  ],
  [
    'a share that rises',
    [
      series('rate', [
        ['2021', 10],
        ['2022', 12],
      ]),
    ],
    'unknown',
  ],
  [
    'a running total',
    [
      series('cumulative', [
        ['2021', 10],
        ['2022', 12],
      ]),
    ],
    'unknown',
  ],
  ['a size that rises', [rising], 'up'],
  ['a size that falls', [falling], 'down'],
  [
    'a size that stays',
    [
      series('stock', [
        ['2021', 10],
        ['2022', 10],
      ]),
    ],
    'flat',
  ],
  [
    'a size that rises and falls',
    [
      series('stock', [
        ['2021', 1],
        ['2022', 3],
        ['2023', 2],
      ]),
    ],
    'mixed',
  ],
  ['sizes that disagree', [rising, falling], 'mixed'],
  ['a size that rises beside what says nothing', [series('stock', [['2021', 10]]), rising], 'up'],
] as const)('from %s follows: %s', (_, views, expected) => {
  expect(growthOf(views)).toBe(expected);
});

test('no series and no comparable ones are told apart', () => {
  expect(reasonOf([])).toBe('none');
  expect(reasonOf([series('stock', [['2021', 10]])])).toBe('incomparable');
});

test('a figure shown as a number of a subsektor is a series about that subsektor', () => {
  const file = JSON.parse(readFileSync('content/bukti/indikator.json', 'utf8'));
  const { indicators } = indicatorFileSchema.parse(file);
  const about = new Map(indicators.map(({ id, subsektor = [] }) => [id, subsektor]));
  for (const slug of subsektorSlugs)
    for (const id of claimsOf(slug)) expect(about.get(id), id).toContain(slug);
});
