import { expect, test } from 'vitest';
import { stepFor, stepRanges, steps } from '../../src/lib/steps.ts';

test.each([
  [0, []],
  [1, [1]],
  [3, [1, 2, 3]],
  [5, [1, 2, 3, 4, 5]],
  [9, [1, 2, 3, 6, 9]],
  [100, [4, 16, 36, 64, 100]],
] as const)('a map whose highest count is %i has classes up to %j', (max, expected) => {
  expect(steps(max)).toEqual(expected);
});

test('zero is its own class and a count above the highest takes the last one', () => {
  expect(stepFor(0, 9)).toBe(0);
  expect(stepFor(0, 0)).toBe(0);
  expect(stepFor(12, 9)).toBe(5);
});

test('for every highest count the classes rise with the count and cover it', () => {
  for (let max = 1; max <= 400; max++) {
    const classes = Array.from({ length: max + 1 }, (_, count) => stepFor(count, max));
    expect(classes).toEqual([...classes].sort((a, b) => a - b));
    expect(new Set(classes).size, `max ${max}`).toBe(Math.min(max, 5) + 1);
    expect(steps(max).at(-1)).toBe(max);
  }
});

test('the legend covers each count from 1 to the highest exactly once', () => {
  expect(stepRanges(9)).toEqual([
    { step: 1, from: 1, to: 1 },
    { step: 2, from: 2, to: 2 },
    { step: 3, from: 3, to: 3 },
    { step: 4, from: 4, to: 6 },
    { step: 5, from: 7, to: 9 },
  ]);
  expect(stepRanges(0)).toEqual([]);
});
