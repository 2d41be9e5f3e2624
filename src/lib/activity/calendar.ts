/**
 * The calendar of a year as rows of windows. A month has five weeks by the day of the month, not by weekday:
 * 1–7, 8–14, 15–21, 22–28 and 29 to its end (February of a common year has four). A happening counts in every
 * week it takes place in, so the windows of a year may add up to more than its happenings. One whose source gives
 * only a month stands apart, as "day unknown", in every month it takes place in.
 */

/** From when to when, as precise as the source: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; without an end, one day. */
export interface Span {
  id: string;
  start: string;
  end?: string | undefined;
}

export interface CalendarWeek<T> {
  /** `2025-03-2`: year, month, week of the month. */
  key: string;
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
  /** Everything that takes place in this week, earliest start first. */
  items: T[];
}

export interface CalendarMonth<T> {
  /** `2025-03`. */
  key: string;
  /** Five, or four in February of a common year. */
  weeks: CalendarWeek<T>[];
  dayUnknown: T[];
}

export interface CalendarYear<T> {
  year: number;
  /** All twelve, January first. */
  months: CalendarMonth<T>[];
  /** Known by the year alone. */
  monthUnknown: T[];
  /** Those that start in this year, each once. */
  started: T[];
}

const weeksAtMost = 5;
const pad = (n: number): string => String(n).padStart(2, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The week of the month, 1 to 5, of a day `YYYY-MM-DD`, as `2025-03-2`. */
export function weekKey(day: string): string {
  return `${day.slice(0, 7)}-${Math.min(weeksAtMost, Math.ceil(Number(day.slice(8)) / 7))}`;
}

/** The weeks of a month (1 to 12), empty. */
export function weeksOf(year: number, month: number): CalendarWeek<never>[] {
  const days = lastDay(year, month);
  const key = `${year}-${pad(month)}`;
  return Array.from({ length: Math.ceil(days / 7) }, (_, i) => ({
    key: `${key}-${i + 1}`,
    from: `${key}-${pad(i * 7 + 1)}`,
    to: `${key}-${pad(i + 1 < weeksAtMost ? i * 7 + 7 : days)}`,
    items: [],
  }));
}

/** The precision of a span, which is that of its coarser end: 4, 7 or 10 characters of a date. */
function precision({ start, end = start }: Span): number {
  return Math.min(start.length, end.length);
}

/** True when the source names the day of the start and of the end. */
export function hasDays(span: Span): boolean {
  return precision(span) === 10;
}

/** How brightly a window is lit: 0 dark, 1 for one, 2 for two or three, 3 for four or more. */
export function strength(count: number): 0 | 1 | 2 | 3 {
  if (count === 0) return 0;
  return count === 1 ? 1 : count < 4 ? 2 : 3;
}

function emptyYear<T>(year: number): CalendarYear<T> {
  const months = Array.from({ length: 12 }, (_, i) => ({
    key: `${year}-${pad(i + 1)}`,
    weeks: weeksOf(year, i + 1),
    dayUnknown: [],
  }));
  return { year, months, monthUnknown: [], started: [] };
}

/** Every year from the first to the last that is touched, newest first, with all that takes place in it. */
export function calendarYears<T extends Span>(items: readonly T[]): CalendarYear<T>[] {
  if (items.length === 0) return [];
  const yearOf = (date: string): number => Number(date.slice(0, 4));
  const first = Math.min(...items.map((item) => yearOf(item.start)));
  const last = Math.max(...items.map((item) => yearOf(item.end ?? item.start)));
  const years = Array.from({ length: last - first + 1 }, (_, i) => emptyYear<T>(last - i));
  const sorted = [...items].sort((a, b) => a.start.localeCompare(b.start) || a.id.localeCompare(b.id));
  for (const item of sorted) {
    const size = precision(item);
    // Dates of one precision compare as text.
    const from = item.start.slice(0, size);
    const to = (item.end ?? item.start).slice(0, size);
    for (const year of years) {
      if (String(year.year) === item.start.slice(0, 4)) year.started.push(item);
      if (size === 4 && String(year.year) >= from && String(year.year) <= to) year.monthUnknown.push(item);
      for (const month of year.months) {
        if (size === 7 && month.key >= from && month.key <= to) month.dayUnknown.push(item);
        if (size < 10) continue;
        for (const week of month.weeks) if (week.to >= from && week.from <= to) week.items.push(item);
      }
    }
  }
  return years;
}

/** A group of a month's list: what starts in it, and what started before and still goes on. */
export interface CalendarGroup<T> {
  /** Anchor on the page. */
  id: string;
  /** Absent where the source gives no day. */
  week?: CalendarWeek<T>;
  starting: T[];
  continuing: T[];
}

/** The groups of a month that hold anything: its weeks in order, then what has no day. */
export function groupsOf<T extends Span>(month: CalendarMonth<T>): CalendarGroup<T>[] {
  const split = (items: T[], isHome: (item: T) => boolean) => ({
    starting: items.filter(isHome),
    continuing: items.filter((item) => !isHome(item)),
  });
  const groups: CalendarGroup<T>[] = month.weeks
    .filter((week) => week.items.length > 0)
    .map((week) => ({
      id: weekAnchor(week.key),
      week,
      ...split(week.items, (item) => weekKey(item.start) === week.key),
    }));
  if (month.dayUnknown.length > 0)
    groups.push({
      id: noDayAnchor(month.key),
      ...split(month.dayUnknown, (item) => item.start.slice(0, 7) === month.key),
    });
  return groups;
}

/** Anchor of a week's group, from its key. */
export const weekAnchor = (key: string): string => `minggu-${key}`;
/** Anchor of the group without a day, from the month's key. */
export const noDayAnchor = (key: string): string => `tanpa-hari-${key}`;
