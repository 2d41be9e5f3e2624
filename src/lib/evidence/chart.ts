import { findContradictions, type ContradictionSeries } from './contradictions.ts';
import { figureWidth, lineHeight, markRadius, placeLabels, spread, type Place } from './labels.ts';
import { dayNumber, periodEnd, periodStart } from '../period.ts';
import { breaksFrom, periodsOf, type SeriesPoint } from './series.ts';
import { shapes, type Shape } from './shapes.ts';

/** A series to draw. The first of a chart is its own; the others stand beside it and are drawn hollow. */
export interface ChartSeries {
  id: string;
  kind: ContradictionSeries['kind'];
  points: readonly SeriesPoint[];
}

export interface ChartOptions {
  /** Pixels of the drawing; text is set at 14. */
  width: number;
  height: number;
  /** A value as the reader writes it. */
  format: (value: number) => string;
}

export interface ChartMark extends Place {
  /** 0 is the chart's own series. */
  series: number;
  shape: Shape;
  point: SeriesPoint;
  /** The period as far as it reaches to either side, where that is wider than the mark. */
  span?: { from: number; to: number };
  /** Where its value is written, or nothing where it would cover something. */
  label?: Place & { text: string };
}

export interface ChartLayout {
  width: number;
  height: number;
  plot: { left: number; top: number; right: number; bottom: number };
  years: { x: number; year: number }[];
  /** Lines between the years. */
  bounds: number[];
  values: { y: number; text: string }[];
  /** Lines between points that can be compared. */
  lines: { from: Place; to: Place; series: number }[];
  marks: ChartMark[];
}

/** The shape of every source of some series, in the order in which they are first cited. */
export function sourceShapes(series: readonly Pick<ChartSeries, 'points'>[]): Map<string, Shape> {
  const sources = new Set(series.flatMap(({ points }) => points.map((point) => point.source)));
  return new Map([...sources].map((source, i) => [source, shapes[i % shapes.length]!]));
}

/** Round steps of 1, 2 or 5 that reach over the values and always hold zero; about four of them. */
export function axisSteps(values: readonly number[]): number[] {
  const low = Math.min(0, ...values);
  // A series of nothing but zeros still needs an axis.
  const high = Math.max(0, ...values) || (low === 0 ? 1 : 0);
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const size = power * [1, 2, 5, 10].find((n) => n * power >= rough)!;
  const from = Math.floor(low / size);
  const to = Math.ceil(high / size);
  return Array.from({ length: to - from + 1 }, (_, i) => Number(((from + i) * size).toPrecision(12)));
}

/** Pairs of points a line may join: neighbouring periods without a break, agreed on or told by the same source. */
function comparablePairs({ id, kind, points }: ChartSeries): [SeriesPoint, SeriesPoint][] {
  const contested = new Set(
    findContradictions([{ id, kind, points }]).flatMap((c) => c.points.map((p) => p.period)),
  );
  const periods = periodsOf(kind, points);
  return periods.slice(1).flatMap((next, i) => {
    const before = periods[i]!;
    if (breaksFrom(before, next)) return [];
    if (!contested.has(before.period) && !contested.has(next.period))
      return [[before.points[0]!, next.points[0]!] as [SeriesPoint, SeriesPoint]];
    return before.points.flatMap((a) =>
      next.points.filter((b) => b.source === a.source).map((b): [SeriesPoint, SeriesPoint] => [a, b]),
    );
  });
}

/**
 * Lays out the dated points of one or more series over time. Takes the series and the size; gives places in pixels.
 * The value axis always holds zero, undated points are not drawn, and a line joins only what can be compared.
 * Throws when no point is dated.
 */
export function chartLayout(series: readonly ChartSeries[], options: ChartOptions): ChartLayout {
  const { width, height, format } = options;
  const dated = series.map((s) => s.points.filter((point) => point.period !== undefined));
  const all = dated.flat();
  if (all.length === 0) throw new Error(`No dated point to draw in "${series[0]?.id}"`);
  const steps = axisSteps(all.map((point) => point.value));
  const texts = steps.map(format);
  const years = all.map((point) => Number(point.period!.slice(0, 4)));
  const firstYear = Math.min(...years);
  const lastYear = Math.max(...years);
  const plot = {
    left: Math.ceil(Math.max(...texts.map((text) => text.length)) * figureWidth) + 8,
    top: lineHeight + 10,
    right: width - 12,
    bottom: height - lineHeight - 10,
  };
  const begin = dayNumber(`${firstYear}-01-01`);
  const end = dayNumber(`${lastYear + 1}-01-01`);
  const xAt = (day: number) => plot.left + ((day - begin) / (end - begin)) * (plot.right - plot.left);
  const [low, high] = [steps[0]!, steps.at(-1)!];
  const yAt = (value: number) => plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top);
  const tenth = (n: number) => Math.round(n * 10) / 10;

  const shapeOf = sourceShapes(series);
  const marks = series.flatMap(({ kind }, index) =>
    dated[index]!.map((point): ChartMark => {
      const from = xAt(dayNumber(periodStart(point.period!)));
      const to = xAt(dayNumber(periodEnd(point.period!)) + 1);
      const wide = kind !== 'cumulative' && to - from > markRadius * 4;
      return {
        x: kind === 'cumulative' ? Math.min(to, plot.right) : (from + to) / 2,
        y: yAt(point.value),
        series: index,
        shape: shapeOf.get(point.source)!,
        point,
        ...(wide && { span: { from: tenth(from + 2), to: tenth(to - 2) } }),
      };
    }),
  );
  spread(marks);
  const markOf = new Map(marks.map((mark) => [mark.point, mark]));
  const place = (point: SeriesPoint): Place => {
    const { x, y } = markOf.get(point)!;
    return { x: tenth(x), y: tenth(y) };
  };
  placeLabels(marks, plot, format);

  const every = Math.max(1, Math.ceil(36 / ((plot.right - plot.left) / (lastYear - firstYear + 1))));
  const allYears = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
  return {
    width,
    height,
    plot,
    years: allYears
      .filter((year) => (lastYear - year) % every === 0)
      .map((year) => ({
        x: tenth((xAt(dayNumber(`${year}-01-01`)) + xAt(dayNumber(`${year + 1}-01-01`))) / 2),
        year,
      })),
    bounds: allYears.slice(1).map((year) => tenth(xAt(dayNumber(`${year}-01-01`)))),
    values: steps.map((value, i) => ({ y: tenth(yAt(value)), text: texts[i]! })),
    lines: series.flatMap((s, index) =>
      comparablePairs(s).map(([a, b]) => ({ from: place(a), to: place(b), series: index })),
    ),
    marks: marks.map((mark) => ({ ...mark, x: tenth(mark.x), y: tenth(mark.y) })),
  };
}
