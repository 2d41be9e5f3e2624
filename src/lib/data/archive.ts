import { zipSync } from 'fflate';
import { fileText, formatsOf, type OpenRecords } from './files.ts';
import { tables } from './tables.ts';

/** Name of the archive of all tables under /data/. */
export const archiveName = 'etalase-malang.zip';

/**
 * Every table with the descriptor and further texts, as a ZIP: the same records give the same bytes, in any time zone.
 * Takes the further files by name.
 */
export function archive(
  records: OpenRecords,
  further: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const [year, month, day] = records.edition.edition.date.split('-').map(Number) as [number, number, number];
  const files = [
    ...Object.entries(further),
    ...tables.flatMap((table) =>
      formatsOf(table).map(
        (format) => [`${table.name}.${format}`, fileText(table, format, records)] as const,
      ),
    ),
  ];
  const encoder = new TextEncoder();
  // The format writes local time, so the day is given as local time too.
  return zipSync(Object.fromEntries(files.map(([name, text]) => [name, encoder.encode(text)])), {
    mtime: new Date(year, month - 1, day),
    // A third of the time of the usual level, for a tenth more bytes.
    level: 2,
  });
}
