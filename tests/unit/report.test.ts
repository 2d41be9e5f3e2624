import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { budgetRows } from '../../src/lib/evidence/budget.ts';
import { promisesAt } from '../../src/lib/evidence/commitments.ts';
import { crosswalkColumns, crosswalkRows, evidenceOf } from '../../src/lib/evidence/crosswalk.ts';
import { chaptersOf, reportYear } from '../../src/lib/evidence/report.ts';
import { liesOn, newestMonth, sidesOf } from '../../src/lib/evidence/sides.ts';
import { frontMatter } from '../../src/lib/front-matter.ts';
import { frameworkSchema } from '../../src/lib/schema/evidence.ts';

const framework = frameworkSchema.parse(JSON.parse(readFileSync('content/bukti/kerangka.json', 'utf8')));

describe('the report', () => {
  const chapters = chaptersOf(framework.groups);

  test('has the six chapters of the form in its order, under the official titles', () => {
    expect(chapters.map(({ item }) => item.officialTitle)).toEqual([
      'Executive Summary',
      'General Information',
      'Contribution to the Network’s Global Management',
      'Major initiatives implemented at the local level to achieve the objectives of the UCCN',
      'Major initiatives implemented through inter-city cooperation to achieve the objectives of the UCCN',
      'Proposed action plan for the forthcoming mid-term period of four years',
    ]);
    expect(chapters.map(({ item, number }) => [item.officialNumber, number])).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => [String(n), n]),
    );
    expect(chapters[5]!.parts.map(({ officialNumber }) => officialNumber)).toEqual([
      '6.1',
      '6.2',
      '6.3',
      '6.4',
    ]);
  });

  test('keeps its addresses: a framework without a chapter is refused', () => {
    expect(() => chaptersOf([{ items: [{ id: 'bab-ringkasan' }] }])).toThrow(/bab-informasi-umum/);
  });

  test('is due four years after the designation', () => {
    expect(reportYear('2025-10-31')).toBe(2029);
  });
});

describe('the budget', () => {
  const city = { id: 'a', points: [{ period: '2023' }, { period: '2025-04' }, { period: '2025' }, {}] };
  const rows = budgetRows([[city], []], 2026);

  test('has a row for every year, gaps included, from the first figure on', () => {
    expect(rows.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026]);
    expect(rows.map(({ cells }) => cells[0]!.length)).toEqual([1, 0, 1, 0]);
    expect(rows.every(({ cells }) => cells[1]!.length === 0)).toBe(true);
  });

  test('shows every figure of a year', () => {
    expect(rows[2]!.cells[0]![0]!.points).toEqual([{ period: '2025-04' }, { period: '2025' }]);
  });

  test('of nothing known still has its last year', () => {
    expect(budgetRows([[]], 2029).map(({ year }) => year)).toEqual([2029]);
  });
});

describe('before and after', () => {
  test.each([
    ['2025-10-31', '2026-02', 4, '2025-07', '2025-10', '2025-11', '2026-02'],
    ['2025-01-15', '2025-02', 1, '2025-01', '2025-01', '2025-02', '2025-02'],
    ['2025-10-31', '2027-01', 15, '2024-08', '2025-10', '2025-11', '2027-01'],
  ])('of %s up to %s: %d months each', (day, newest, count, from, to, afterFrom, afterTo) => {
    expect(sidesOf(day, newest)).toEqual({
      count,
      before: { from, to },
      after: { from: afterFrom, to: afterTo },
    });
  });

  test('there are no sides while nothing is known after the day', () => {
    expect(sidesOf('2025-10-31', '2025-10')).toEqual({ count: 0 });
  });

  test.each([
    ['2025-07-01', true],
    ['2025-10', true],
    ['2025-10-30', true],
    ['2025-10-31', false],
    ['2025-11', false],
    ['2025', false],
    [undefined, false],
  ])(
    '%s lies on the side of July to October 2025, the turning day being the 31st: %s',
    (period, expected) => {
      expect(liesOn(period, { from: '2025-07', to: '2025-10' }, '2025-10-31')).toBe(expected);
    },
  );

  test('the newest month ignores what is known by year alone', () => {
    expect(newestMonth(['2026', '2025-12-31', undefined, '2026-02', '2024'])).toBe('2026-02');
  });
});

describe('the crosswalk', () => {
  const records = {
    activitiesByKind: new Map([['festival', [1]]]),
    programmesByKind: new Map<string, unknown[]>(),
    umkmBySubsektor: new Map([['musik', [1, 2]]]),
    commitments: [
      { id: 'janji', evidence: { indicators: ['angka'] } },
      { id: 'lain', evidence: {} },
    ],
    cases: [{ id: 'kasus', data: { objectives: ['tujuan-a'], sdg: ['sdg-4'], theme: 'lab-x' } }],
  };
  const item = (id: string, evidence: object) => ({ id, evidence });

  test('links only where there is data', () => {
    const links = evidenceOf(
      item('tujuan-a', {
        indicators: ['angka'],
        activityKinds: ['festival', 'pameran'],
        programmeKinds: ['bazar'],
        subsektor: ['musik', 'kriya'],
      }),
      records,
    );
    expect(links).toEqual({
      indicators: ['angka'],
      activityKinds: ['festival'],
      programmeKinds: [],
      subsektor: ['musik'],
      cases: ['kasus'],
      commitments: ['janji'],
      empty: false,
    });
  });

  test('a kind without records leaves a criterion empty, and a promise does not fill it', () => {
    expect(evidenceOf(item('x', { activityKinds: ['pameran'] }), records).empty).toBe(true);
    const promised = { ...evidenceOf(item('x', { indicators: ['angka'] }), records), indicators: [] };
    expect(promised.commitments).toEqual(['janji']);
  });

  test('has a row for each piece of evidence that answers something', () => {
    const columns = [
      evidenceOf(item('tujuan-a', { indicators: ['angka'] }), records),
      evidenceOf(item('sdg-4', {}), records),
    ];
    const ids = {
      indicators: ['angka', 'sendiri'],
      activityKinds: [],
      programmeKinds: [],
      subsektor: [],
      cases: ['kasus'],
      commitments: ['janji', 'lain'],
    };
    const rows = crosswalkRows(columns, ids).flatMap(({ rows }) => rows);
    expect(rows).toEqual([
      { id: 'angka', ticks: [true, false] },
      { id: 'kasus', ticks: [true, true] },
      { id: 'janji', ticks: [true, false] },
    ]);
  });

  test('asks about the objectives, the marks, the SDGs and the numbered Culture|2030 indicators', () => {
    const columns = crosswalkColumns(framework.groups);
    expect(columns.map(({ group, items }) => [group.id, items.length])).toEqual([
      ['tujuan', 6],
      ['media-arts', 5],
      ['sdg', 3],
      ['culture2030', 14],
    ]);
  });
});

test('what followed a visit: the promises that rest on it and those of its day', () => {
  const promise = (id: string, promisedOn: string, activities: string[] = []) => ({
    id,
    promisedOn,
    status: 'unknown' as const,
    checkedOn: promisedOn,
    evidence: { activities },
  });
  const promises = [
    promise('hari', '2025-04-29'),
    promise('tautan', '2025-10', ['temu']),
    promise('bulan', '2025-04'),
  ];
  const ids = (visit: { id: string; start: string }) => promisesAt(visit, promises).map(({ id }) => id);
  expect(ids({ id: 'temu', start: '2025-04-29' })).toEqual(['hari', 'tautan']);
  expect(ids({ id: 'lain', start: '2025-04' })).toEqual([]);
});

describe('the top of a text', () => {
  test('holds plain and quoted values and lists in three ways', () => {
    const text = `---\ntitle: 'Satu: dua'\nstart: "2016"\nplain: kata\nlist: [a, 'b']\nlong:\n  [\n    c,\n    d,\n  ]\ndashes:\n  - e\n  - f\n---\nisi: bukan\n`;
    expect(frontMatter(text)).toEqual({
      values: {
        title: 'Satu: dua',
        start: '2016',
        plain: 'kata',
        list: ['a', 'b'],
        long: ['c', 'd'],
        dashes: ['e', 'f'],
      },
      unread: [],
    });
  });

  test('tells the lines it cannot read', () => {
    expect(frontMatter('---\nbukan kunci\nkosong:\n---\n')).toEqual({ values: {}, unread: [2, 3] });
  });
});
