import type { SourceRecord } from '../schema/records.ts';

/** The report a row came in: what the record cites, and the day it counts from. */
export interface Report {
  id: string;
  date: string;
}

export interface Reports {
  /** The report of a kelurahan (or of the whole city) in the file with this fingerprint; asking for it makes its source. */
  of: (mark: string, kelurahan: string | undefined) => Report;
  /** The list of sources with those that were asked for, in order of their ids. */
  sources: () => SourceRecord[];
}

export interface ReportFacts {
  sources: readonly SourceRecord[];
  /** Name of a kelurahan by its slug. */
  kelurahanName: (slug: string) => string;
  /** Publisher of a report that no kelurahan handed in. */
  publisher: string;
  /** The day of the report. */
  date: string;
}

/**
 * One source for each kelurahan in a file. The same bytes are the same report, whenever they come again; files of the same
 * kelurahan and day are one report.
 */
export function reportsOf({ sources, kelurahanName, publisher, date }: ReportFacts): Reports {
  const known = new Map(sources.map((source) => [source.id, source]));
  const asked = new Map<string, Report>();
  const asReport = ({ id, date: day }: SourceRecord): Report => ({ id, date: day ?? date });
  const find = (mark: string, kelurahan: string | undefined): Report => {
    const before = [...known.values()].find(
      (source) => source.kind === 'laporan' && source.kelurahan === kelurahan && source.files?.includes(mark),
    );
    if (before) return asReport(before);
    const id = `laporan-${kelurahan ?? 'kota'}-${date}`;
    const same = known.get(id);
    const source: SourceRecord = same
      ? { ...same, files: [...(same.files ?? []), mark] }
      : {
          id,
          kind: 'laporan',
          title: 'Laporan pelaku ekonomi kreatif',
          lang: 'id',
          publisher: kelurahan ? `Kelurahan ${kelurahanName(kelurahan)}` : publisher,
          ...(kelurahan && { kelurahan }),
          date,
          files: [mark],
        };
    known.set(id, source);
    return asReport(source);
  };
  return {
    of: (mark, kelurahan) => {
      const key = `${mark}/${kelurahan ?? ''}`;
      const report = asked.get(key) ?? find(mark, kelurahan);
      asked.set(key, report);
      return report;
    },
    sources: () => [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
