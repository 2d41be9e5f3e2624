import { dateExists } from '../../schema/fields.ts';
import type { Cell } from '../sheet.ts';
import { refused, type Parsed } from './parsed.ts';

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'januari january jan', 'februari february pebruari feb peb', 'maret march mar', 'april apr', 'mei may',
    'juni june jun', 'juli july jul', 'agustus august agt ags agu aug', 'september sept sep', 'oktober october okt oct',
    'november nopember nov nop', 'desember december des dec',
  ].flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)), // prettier-ignore
);

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Two digits of a year mean this century: the importer takes in what is reported today. */
const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/** The ISO date of a spreadsheet's serial number, within the years that can be meant (1954 to 2064), else undefined. */
export function dateOfSerial(serial: number, date1904 = false): string | undefined {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (days < 20_000 || days > 60_000) return undefined;
  return new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

function partsOf(text: string): [year: number, month: number, day: number] | undefined {
  const plain = text
    .toLowerCase()
    .replace(/^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|tgl\.?|tanggal)[\s,]+/, '')
    .replace(/[T ]00:00(:00(\.0+)?)?Z?$/i, '');
  let match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (match) return [Number(match[1]), Number(match[2]), Number(match[3])];
  match = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4}|\d{2})$/.exec(plain);
  if (match) return [fullYear(match[3]!), Number(match[2]), Number(match[1])];
  match = /^(\d{1,2})[\s\-/.]*([a-z]+)\.?[\s\-/.,]*(\d{4}|\d{2})$/.exec(plain);
  if (match && months[match[2]!]) return [fullYear(match[3]!), months[match[2]!]!, Number(match[1])];
  match = /^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(plain);
  if (match && months[match[1]!]) return [Number(match[3]), months[match[1]!]!, Number(match[2])];
  return undefined;
}

/**
 * A day as ISO date. Reads day-first dates, Indonesian and English month names, ISO, and serial numbers of a
 * spreadsheet; takes the build date, after which nothing can have happened unless `future`.
 */
export function parseDate(cell: Cell, date1904: boolean, today: string, future = false): Parsed<string> {
  const { text, kind } = cell;
  const serial =
    /^\d{5}(\.\d+)?$/.test(text) && kind !== 'date' ? dateOfSerial(Number(text), date1904) : undefined;
  const parts = serial ? undefined : partsOf(text);
  const date = serial ?? (parts && iso(...parts));
  if (date === undefined || !dateExists(date) || date < '1900') {
    const [year, day, month] = parts ?? [];
    const swapped = year && month && day && month <= 12 && day <= 31 && day > 12 ? iso(year, month, day) : '';
    return refused('TGL-01', {
      message: `“${text}” bukan tanggal yang ada.`,
      ...(swapped && dateExists(swapped) && {
        repair: `Hari ditulis lebih dahulu. Maksudnya ${swapped.split('-').reverse().join('-')}?`,
      }),
    }); // prettier-ignore
  }
  if (!future && date > today) return refused('TGL-02', { message: `Tanggal ${date} belum terjadi.` });
  return { value: date, ...(kind !== 'date' && date !== text && { repaired: 'TGL-03' as const }) };
}

/** A year of four digits, also out of a whole date or a phrase such as "sejak 1998". Takes the year of the build. */
export function parseYear({ text, kind }: Cell, thisYear: number): Parsed<number> {
  const year =
    kind === 'date' ? Number(text.slice(0, 4))
    : Number(/^(?:sejak|tahun|th\.?|berdiri|mulai)?\s*(\d{4})(?:\.0+)?$/i.exec(text)?.[1]
      ?? partsOf(text)?.[0]); // prettier-ignore
  if (!Number.isInteger(year) || year < 1600) return refused('THN-01', { message: `“${text}” bukan tahun.` });
  if (year > thisYear)
    return refused('THN-01', {
      message: `Tahun ${year} belum terjadi.`,
      repair: `Periksa tahunnya; paling akhir ${thisYear}.`,
    });
  return { value: year };
}
