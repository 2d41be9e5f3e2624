import { expect, test } from 'vitest';
import { axisSteps, chartLayout, sourceShapes, type ChartSeries } from '../../src/lib/evidence/chart.ts';
import { shapePath, shapes } from '../../src/lib/evidence/shapes.ts';

type Short = [period: string | undefined, value: number, source: string, broken?: true];
const series = (points: Short[], kind: ChartSeries['kind'] = 'stock', id = 'a'): ChartSeries => ({
  id,
  kind,
  points: points.map(([period, value, source, broken]) => ({ period, value, source, break: broken })),
});
const size = { width: 720, height: 320, format: String };
const joined = (one: ChartSeries) => chartLayout([one], size).lines.length;

test.each([
  [[6983, 29058], [0, 10000, 20000, 30000]],
  [[4.26, 4.37], [0, 2, 4, 6]],
  [[-8.85, 10], [-10, -5, 0, 5, 10]],
  [[0], [0, 0.5, 1]],
  [[7], [0, 2, 4, 6, 8]],
])('the axis of %j goes in round steps and holds zero', (values, steps) => {
  expect(axisSteps(values)).toEqual(steps);
}); // prettier-ignore

test.each<[string, ChartSeries, number]>([
  ['two years of one definition', series([['2022', 1, 's'], ['2023', 2, 't']]), 1],
  ['a jump that nobody explains', series([['2022', 1, 's'], ['2023', 9, 's', true]]), 0],
  ['an undated value', series([['2022', 1, 's'], [undefined, 9, 's']]), 0],
  ['a part and its whole', series([['2022', 80, 's'], ['2022-08', 60, 's']]), 0],
  ['a period on which sources disagree', series([['2021', 9, 's'], ['2022', 7, 't'], ['2022', 8, 'u']]), 0],
  ['what one source says about both', series([['2021', 9, 's'], ['2022', 7, 's'], ['2022', 8, 'u']]), 1],
  ['a running total that falls', series([['2022', 9, 's'], ['2023', 7, 't']], 'cumulative'), 0],
])('%s is joined only where it can be compared', (_, one, lines) => {
  expect(joined(one)).toBe(lines);
}); // prettier-ignore

test('points of two series are never joined', () => {
  const { lines, marks } = chartLayout(
    [series([['2022', 1, 's']]), series([['2023', 5, 't']], 'stock', 'b')],
    size,
  );
  expect(lines).toEqual([]);
  expect(marks.map((mark) => mark.series)).toEqual([0, 1]);
});

test('every source has a shape of its own', () => {
  const one = series([['2022', 1, 's'], ['2023', 2, 't'], ['2024', 2, 's']]); // prettier-ignore
  expect([...sourceShapes([one])]).toEqual([['s', 'circle'], ['t', 'square']]); // prettier-ignore
  expect(chartLayout([one], size).marks.map((mark) => mark.shape)).toEqual(['circle', 'square', 'circle']);
  expect(new Set(shapes.map((shape) => shapePath(shape, 6))).size).toBe(shapes.length);
});

test('zero lies on the bottom of a count, and time runs to the right', () => {
  const { plot, values, marks } = chartLayout([series([['2023', 4, 's'], ['2021', 2, 's']])], size); // prettier-ignore
  expect(values[0]).toEqual({ y: plot.bottom, text: '0' });
  const [newer, older] = marks;
  expect(older!.x).toBeLessThan(newer!.x);
  expect(older!.y).toBeGreaterThan(newer!.y);
});

test.each([330, 720])('all stays inside a drawing %i wide and no two values cover each other', (width) => {
  const one = series([['2023-08', 95000, 's'], ['2023-12', 258221, 't'], ['2025-07-31', 808768, 'u'], ['2025-07-31', 808768, 'v']], 'cumulative'); // prettier-ignore
  const { marks, plot } = chartLayout([one], { ...size, width });
  for (const { x, y } of marks) {
    expect(x).toBeGreaterThanOrEqual(plot.left);
    expect(x).toBeLessThanOrEqual(width);
    expect(y).toBeGreaterThanOrEqual(0);
  }
  expect(new Set(marks.map(({ x, y }) => `${x} ${y}`)).size).toBe(marks.length);
  const labels = marks.flatMap(({ label }) => label ?? []);
  expect(new Set(labels.map(({ x, y }) => `${x} ${y}`)).size).toBe(labels.length);
  expect(labels.map(({ text }) => text)).toContain('95000');
});

test('a chart without a dated point is refused', () => {
  expect(() => chartLayout([series([[undefined, 1, 's']])], size)).toThrow('No dated point');
});
