import { z } from 'zod';

/** The building blocks of every record. A message here is what an editor reads, so it says what to write instead. */

const text = z.string().trim().min(1, 'teks ini kosong; isi atau hapus kuncinya');

/** One text in both languages; an imported record may still lack its English. */
export const bilingual = z.strictObject({ id: text, en: text.optional() });

/** A curated text: both languages are required. */
export const curated = z.strictObject({ id: text, en: text });

/** An address on this site: ASCII, lowercase, hyphens; never changed once published. */
export const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'bukan slug; pakai huruf kecil a–z, angka, dan tanda hubung, misalnya "batik-celaket"',
  );

const datePattern = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** True when a date of `YYYY`, `YYYY-MM` or `YYYY-MM-DD` is in the calendar. */
export function dateExists(date: string): boolean {
  const [year, month = 1, day = 1] = date.split('-').map(Number) as [number, number?, number?];
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}

/** A date as precise as its source: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const partialDate = z
  .string()
  .regex(datePattern, 'bukan tanggal; tulis TTTT, TTTT-BB, atau TTTT-BB-HH, misalnya "2025-10-31"')
  .refine(
    (date) => !datePattern.test(date) || dateExists(date),
    'tanggal ini tidak ada di kalender; periksa bulan dan harinya',
  );

export const year = z
  .int('tahun ditulis sebagai angka tanpa tanda kutip, misalnya 1998')
  .min(1600, 'tahun terlalu kecil; tulis empat angka')
  .max(2100, 'tahun terlalu besar; tulis empat angka');

export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'bukan alamat web; tulis lengkap dengan https://',
});

/** Ids in content/sumber.json; at least one, because nothing is published without a source. */
export const citations = z
  .array(z.string())
  .min(1, 'tanpa sumber; cantumkan sedikitnya satu id dari content/sumber.json');

/** [longitude, latitude] in degrees, GeoJSON order. */
export const position = z.tuple([z.number().min(95).max(142), z.number().min(-11).max(6)], {
  error: 'bukan titik; tulis [bujur, lintang], misalnya [112.632, -7.966]',
});

export const dated = z.strictObject({ year, text: curated });

/** A number of people: exact or a range, with the year it was true and, where it must be read differently, a note. */
export const headcount = z
  .strictObject({
    value: z.int().positive().optional(),
    range: z.tuple([z.int().positive(), z.int().positive()]).optional(),
    asOf: year.optional(),
    note: curated.optional(),
  })
  .refine(
    (count) => (count.value === undefined) !== (count.range === undefined),
    'jumlah orang tidak jelas; isi salah satu saja: "value" atau "range"',
  );
