import { expect, test } from 'vitest';
import {
  calendarYears,
  groupsOf,
  hasDays,
  strength,
  weekAnchor,
  weekKey,
  weeksOf,
} from '../../src/lib/activity/calendar.ts';

test.each([
  ['2025-03-01', '2025-03-1'],
  ['2025-03-07', '2025-03-1'],
  ['2025-03-08', '2025-03-2'],
  ['2025-03-28', '2025-03-4'],
  ['2025-03-29', '2025-03-5'],
  ['2025-03-31', '2025-03-5'],
])('%s lies in week %s', (day, key) => {
  expect(weekKey(day)).toBe(key);
});

test.each([
  [
    2025,
    2,
    ['2025-02-01 2025-02-07', '2025-02-08 2025-02-14', '2025-02-15 2025-02-21', '2025-02-22 2025-02-28'],
  ],
  [
    2024,
    2,
    [
      '2024-02-01 2024-02-07',
      '2024-02-08 2024-02-14',
      '2024-02-15 2024-02-21',
      '2024-02-22 2024-02-28',
      '2024-02-29 2024-02-29',
    ],
  ],
  [
    2025,
    4,
    [
      '2025-04-01 2025-04-07',
      '2025-04-08 2025-04-14',
      '2025-04-15 2025-04-21',
      '2025-04-22 2025-04-28',
      '2025-04-29 2025-04-30',
    ],
  ],
] as const)('the weeks of %i-%i cover each of its days once', (year, month, weeks) => {
  expect(weeksOf(year, month).map(({ from, to }) => `${from} ${to}`)).toEqual(weeks);
});

/** Ids in every window that is lit, as `key: ids`. */
const lit = (items: Parameters<typeof calendarYears>[0]) =>
  calendarYears(items).flatMap((year) =>
    year.months.flatMap((month) => [
      ...month.weeks
        .filter((week) => week.items.length > 0)
        .map((week) => `${week.key}: ${week.items.map((i) => i.id)}`),
      ...(month.dayUnknown.length > 0 ? [`${month.key}: ${month.dayUnknown.map((i) => i.id)}`] : []),
    ]),
  );

test('a happening counts in every week it takes place in, the earliest start first', () => {
  expect(
    lit([
      { id: 'b', start: '2025-03-07', end: '2025-03-15' },
      { id: 'a', start: '2025-03-08' },
    ]),
  ).toEqual(['2025-03-1: b', '2025-03-2: b,a', '2025-03-3: b']);
});

test('a happening over New Year lights windows of both years and starts in one', () => {
  const items = [{ id: 'a', start: '2024-12-30', end: '2025-01-02' }];
  expect(lit(items)).toEqual(['2025-01-1: a', '2024-12-5: a']);
  expect(calendarYears(items).map((year) => [year.year, year.started.length])).toEqual([
    [2025, 0],
    [2024, 1],
  ]);
});

test('a happening known by month lights no week, also where only one end lacks its day', () => {
  expect(
    lit([
      { id: 'a', start: '2025-03' },
      { id: 'b', start: '2025-03-30', end: '2025-04' },
    ]),
  ).toEqual(['2025-03: a,b', '2025-04: b']);
});

test('a happening known by year stands apart from all months', () => {
  const items = [{ id: 'a', start: '2025' }];
  expect(lit(items)).toEqual([]);
  expect(calendarYears(items)[0]!.monthUnknown).toEqual(items);
});

test('years without anything are still shown between the first and the last', () => {
  const years = calendarYears([
    { id: 'a', start: '2022-05-01' },
    { id: 'b', start: '2024-05-01' },
  ]);
  expect(years.map(({ year }) => year)).toEqual([2024, 2023, 2022]);
  expect(calendarYears([])).toEqual([]);
});

test('the list of a month names each happening once where it starts and again where it goes on', () => {
  const [year] = calendarYears([
    { id: 'a', start: '2025-03-07', end: '2025-03-09' },
    { id: 'b', start: '2025-03-08' },
    { id: 'c', start: '2025-03' },
  ]);
  const groups = groupsOf(year!.months[2]!).map(({ id, starting, continuing }) => ({
    id,
    starting: starting.map((item) => item.id),
    continuing: continuing.map((item) => item.id),
  }));
  expect(groups).toEqual([
    { id: 'minggu-2025-03-1', starting: ['a'], continuing: [] },
    { id: 'minggu-2025-03-2', starting: ['b'], continuing: ['a'] },
    { id: 'tanpa-hari-2025-03', starting: ['c'], continuing: [] },
  ]);
  expect(weekAnchor(weekKey('2025-03-08'))).toBe(groups[1]!.id);
});

test('windows have three strengths: one, two or three, four or more', () => {
  expect([0, 1, 2, 3, 4, 11].map(strength)).toEqual([0, 1, 2, 2, 3, 3]);
});

test('days are known only when both ends name them', () => {
  expect(hasDays({ id: 'a', start: '2025-03-08' })).toBe(true);
  expect(hasDays({ id: 'a', start: '2025-03-08', end: '2025-04' })).toBe(false);
  expect(hasDays({ id: 'a', start: '2025-03' })).toBe(false);
});
