import { formatDate, type Locale } from '../i18n/index.ts';

const tags = { id: 'id-ID', en: 'en-GB' } as const;

/**
 * The days of an event as the reader writes them ("10–12 Februari 2023"). Takes dates of `YYYY`, `YYYY-MM` or
 * `YYYY-MM-DD`; what both ends share is written once. The result is as precise as the dates are and no more.
 */
export function formatRange(start: string, end: string | undefined, locale: Locale): string {
  if (end === undefined || end === start) return formatDate(start, locale);
  if (start.length !== end.length) return `${formatDate(start, locale)} – ${formatDate(end, locale)}`;
  const at = (date: string) => {
    const [year, month = 1, day = 1] = date.split('-').map(Number);
    return Date.UTC(year!, month - 1, day);
  };
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (start.length > 4) options.month = 'long';
  if (start.length > 7) options.day = 'numeric';
  return new Intl.DateTimeFormat(tags[locale], options).formatRange(at(start), at(end));
}
