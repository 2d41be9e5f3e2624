import { expect, test } from 'vitest';
import { formatDates } from '../../src/i18n/index.ts';
import { withRivals } from '../../src/lib/evidence/claim-order.ts';
import { claimView } from '../../src/lib/evidence/claims.ts';
import { coverageOf } from '../../src/lib/activity/coverage.ts';
import { eventLd, groupBy } from '../../src/lib/activity/happenings.ts';
import { storeysOf } from '../../src/lib/activity/storeys.ts';

test('storeys are read from the ids, the roof first and the basement last, and nothing is lost', () => {
  const facts = [
    { id: 'luas-basement', topic: 'luas' },
    { id: 'lantai-2', topic: 'lantai' },
    { id: 'luas-lantai-2', topic: 'luas' },
    { id: 'lantai-10', topic: 'lantai' },
    { id: 'rooftop', topic: 'lantai' },
    { id: 'jumlah-lantai', topic: 'bangunan' },
    { id: 'luas-total', topic: 'luas' },
  ];
  const { storeys, rest } = storeysOf(facts);
  expect(storeys.map(({ level, facts: own }) => [level, own.map(({ id }) => id)])).toEqual([
    ['atap', ['rooftop']],
    [10, ['lantai-10']],
    [2, ['lantai-2', 'luas-lantai-2']],
    ['basement', ['luas-basement']],
  ]);
  expect(rest.map(({ id }) => id)).toEqual(['jumlah-lantai', 'luas-total']);
});

test('a kecamatan knows its covered kelurahan, its bare ones and what was for all of it', () => {
  const programmes = [
    { id: 'p', kelurahan: ['a', 'x'], kecamatan: ['k'] },
    { id: 'q', kelurahan: ['x'], kecamatan: ['k'] },
    { id: 'r', kecamatan: ['k'] },
  ];
  const { covered, bare, whole } = coverageOf([{ id: 'a' }, { id: 'b' }], programmes);
  expect(covered.map(({ kelurahan, programmes: list }) => [kelurahan.id, list.length])).toEqual([['a', 1]]);
  expect(bare.map(({ id }) => id)).toEqual(['b']);
  expect(whole.map(({ id }) => id)).toEqual(['q', 'r']);
});

test('figures stand with the longest series first and their rivals straight after', () => {
  const series = (id: string, length: number, rivals: string[] = []) => ({
    id,
    rivals,
    points: Array.from({ length }, () => ({ period: '2024', value: 1, source: 's' })),
  });
  const all = [
    series('short', 1),
    series('rival', 1, ['long']),
    series('long', 4, ['rival']),
    series('mid', 2),
  ];
  const byId = new Map(all.map((one) => [one.id, one]));
  const claims = all.map(({ id }) => claimView(id, byId));
  expect(withRivals(claims).map(({ indicator }) => indicator.id)).toEqual(['long', 'rival', 'mid', 'short']);
});

test('groups count an entry once under each key, the fullest first', () => {
  const groups = groupBy(['ab', 'b', 'bb'], (word) => [...word]);
  expect(groups).toEqual([
    { key: 'b', items: ['ab', 'b', 'bb'] },
    { key: 'a', items: ['ab'] },
  ]);
});

const happening = {
  id: 'x',
  title: { id: 'Pameran', en: 'Exhibition' },
  summary: { id: 'Isi', en: 'Content' },
  organisers: ['Komunitas'],
};

test('an Event has the day it ends, and there is none without a day', () => {
  const event = eventLd({ ...happening, start: '2025-03-08' }, 'https://a/#x', { '@id': 'p' }, 'en');
  expect(event).toMatchObject({ name: 'Exhibition', startDate: '2025-03-08', endDate: '2025-03-08' });
  expect(eventLd({ ...happening, start: '2025-03' }, 'https://a/#x', {}, 'en')).toBeUndefined();
});

test.each([
  ['2022-12-08', '2022-12-11', 'id', '8–11 Desember 2022'],
  ['2022-12-08', undefined, 'id', '8 Desember 2022'],
  ['2022-12-08', '2022-12-08', 'en', '8 December 2022'],
  ['2025-02', undefined, 'en', 'February 2025'],
  ['2025-02-01', '2025-03', 'en', '1 February 2025 – March 2025'],
] as const)('%s to %s reads in %s as %s', (start, end, locale, expected) => {
  expect(formatDates(start, end, locale)).toBe(expected);
});
