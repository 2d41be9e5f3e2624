import { expect, test } from 'vitest';
import { certaintyOf } from '../../src/lib/evidence/certainty.ts';
import { byDueDate, commitmentState } from '../../src/lib/evidence/commitments.ts';

const promise = (more: object = {}) => ({
  status: 'unknown' as const,
  checkedOn: '2026-11-01',
  evidence: {},
  ...more,
});
const today = '2026-11-24';

test.each([
  ['2026-05-28', false],
  ['2026-05-27', true],
  ['2026-06', false],
  ['2026', true],
])('a promise checked on %s is stale: %s', (checkedOn, stale) => {
  expect(commitmentState(promise({ checkedOn }), today).stale).toBe(stale);
});

test.each([
  [{ due: '2026-12-31' }, false],
  [{ due: '2026-11' }, false],
  [{ due: '2025-12-31' }, true],
  [{ due: '2025-12-31', status: 'done' as const }, false],
  [{}, false],
])('%j on the day of the edition is overdue: %s', (more, overdue) => {
  expect(commitmentState(promise(more), today).overdue).toBe(overdue);
});

test('a promise is evidenced by a figure or an activity', () => {
  expect(commitmentState(promise(), today).evidenced).toBe(false);
  expect(commitmentState(promise({ evidence: { activities: ['x'] } }), today).evidenced).toBe(true);
});

test('promises come by due date, those without one last', () => {
  const order = byDueDate([{ id: 1 }, { id: 2, due: '2026' }, { id: 3, due: '2024-12-31' }, { id: 4, due: '2026-12-31' }]); // prettier-ignore
  expect(order.map(({ id }) => id)).toEqual([3, 2, 4, 1]);
});

test.each([
  ['unesco-page', { key: 'certainty.unesco-page' }],
  ['copy-2021', { key: 'certainty.copy', year: '2021' }],
  ['copy-undated', { key: 'certainty.copy-undated' }],
  ['press-2025', { key: 'certainty.press-year', year: '2025' }],
  ['press', { key: 'certainty.press' }],
])('the certainty "%s" has words', (word, certainty) => {
  expect(certaintyOf(word)).toEqual(certainty);
});
