import { describe, expect, test } from 'vitest';
import type { Happens } from '../../src/lib/activity/happenings.ts';
import { monthsOf, pictureOf, totalsBy } from '../../src/lib/activity/totals.ts';
import { happeningFilters, inView, visitViews } from '../../src/lib/activity/views.ts';

const items: Happens[] = [
  {
    id: 'a',
    kind: 'pameran',
    start: '2025-03-02',
    subsektor: ['kriya', 'musik'],
    ...{ venue: { id: 'MCC', en: 'MCC' } },
  },
  { id: 'b', kind: 'pelatihan', start: '2025-03', subsektor: ['kriya'], kelurahan: ['dinoyo'] },
  {
    id: 'c',
    kind: 'pelatihan',
    start: '2025-12-31',
    end: '2026-01-02',
    subsektor: ['kriya', 'kriya'],
    visit: 'panselnas',
  },
  { id: 'd', kind: 'kunjungan', start: '2025', subsektor: ['musik'], visit: 'menteri' },
];
const totals = totalsBy(items, monthsOf(2025));

test('a month counts what starts in it once, a subsektor each of its own, and what has no month stands apart', () => {
  expect(totals.columns.filter(({ total }) => total > 0)).toEqual([
    { key: '2025-03', total: 2 },
    { key: '2025-12', total: 1 },
  ]);
  expect(totals.rows.map(({ key, total }) => [key, total])).toEqual([
    ['kriya', 3],
    ['musik', 1],
  ]);
  expect(totals.rows[0]!.counts).toEqual([0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect(totals.rest).toBe(1);
});

test('the area of a circle follows its number, none stands for zero, and all fit into their cells', () => {
  const options = { width: 330, names: 128, row: 20, head: 24 };
  const picture = pictureOf(totals, options);
  const [kriya, musik] = picture.rows;
  expect(kriya!.circles.map(({ n }) => n)).toEqual([2, 1]);
  expect(musik!.circles).toHaveLength(1);
  const [two, one] = kriya!.circles.map(({ r }) => r * r);
  expect(two! / one!).toBeCloseTo(2, 1);
  const step = (options.width - options.names) / 12;
  for (const { circles } of picture.rows)
    for (const { x, r } of circles) {
      expect(r * 2).toBeLessThanOrEqual(Math.min(step, options.row));
      expect(x - r).toBeGreaterThanOrEqual(options.names);
      expect(x + r).toBeLessThanOrEqual(options.width);
    }
});

describe('the filters', () => {
  const known = {
    subsektor: [
      { id: 'kriya', name: { id: 'Kriya', en: 'Craft' } },
      { id: 'musik', name: { id: 'Musik', en: 'Music' } },
      { id: 'kuliner', name: { id: 'Kuliner', en: 'Culinary' } },
    ],
    kelurahan: [
      { id: 'dinoyo', name: 'Dinoyo' },
      { id: 'jodipan', name: 'Jodipan' },
    ],
  };
  const groups = happeningFilters(items, known, 'en', '/kegiatan/jenis/pelatihan/');
  const paths = groups.map(({ links }) => links.map(({ path, count }) => [path, count]));

  test('link the pages that already are those lists, and no list without records', () => {
    expect(paths).toEqual([
      [['/kegiatan/2025/', 4]],
      [
        ['/kegiatan/kunjungan/menteri/', 1],
        ['/kegiatan/kunjungan/unesco/', 1],
      ],
      [
        ['/kegiatan/jenis/pameran/', 1],
        ['/kegiatan/jenis/kunjungan/', 1],
        ['/kegiatan/jenis/pelatihan/', 2],
      ],
      [
        ['/subsektor/kriya/#kegiatan', 3],
        ['/subsektor/musik/#kegiatan', 2],
      ],
      [['/kelurahan/dinoyo/#program', 1]],
    ]);
  });

  test('mark the list that is being read', () => {
    expect(groups.flatMap(({ links }) => links).filter(({ current }) => current)).toHaveLength(1);
  });
});

test('every visit is in one view, the national jury with UNESCO', () => {
  const unesco = visitViews.find(({ id }) => id === 'unesco')!;
  expect(inView(unesco, items).map(({ id }) => id)).toEqual(['c']);
});
