import type { SourceRecord } from '../schema/records.ts';

/** The report a row came in: what the record cites, and the day it counts from. */
export interface Report {
  id: string;
  date: string;
}

export interface Reports {
  /** The report of a kelurahan (or of the whole city) in a file; asking for it makes its source. */
  of: (file: string, kelurahan: string | undefined) => Report;
  /** The report by its id, as a quarantine workbook names it. */
  byId: (id: string) => Report | undefined;
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
  /** Fingerprint of a file: the same bytes are the same report, whenever they come again. */
  fingerprint: (file: string) => string;
}

/** One source for each kelurahan in a file; files of the same kelurahan and day are one report. */
export function reportsOf({ sources, kelurahanName, publisher, date, fingerprint }: ReportFacts): Reports {
  const known = new Map(sources.map((source) => [source.id, source]));
  const asReport = ({ id, date: day }: SourceRecord): Report => ({ id, date: day ?? date });
  return {
    of: (file, kelurahan) => {
      const mark = fingerprint(file);
      const before = [...known.values()].find(
        (source) =>
          source.kind === 'laporan' && source.kelurahan === kelurahan && source.files?.includes(mark),
      );
      if (before) return asReport(before);
      const id = `laporan-${kelurahan ?? 'kota'}-${date}`;
      const same = known.get(id);
      const source: SourceRecord = same
        ? { ...same, files: [...(same.files ?? []), mark] }
        : {
            id,
            kind: 'laporan',
            title: `Laporan pelaku ekonomi kreatif ${kelurahan ? `Kelurahan ${kelurahanName(kelurahan)}` : 'Kota Malang'}`,
            lang: 'id',
            publisher: kelurahan ? `Kelurahan ${kelurahanName(kelurahan)}` : publisher,
            ...(kelurahan && { kelurahan }),
            date,
            files: [mark],
          };
      known.set(id, source);
      return asReport(source);
    },
    byId: (id) => {
      const source = known.get(id);
      return source?.kind === 'laporan' ? asReport(source) : undefined;
    },
    sources: () => [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
