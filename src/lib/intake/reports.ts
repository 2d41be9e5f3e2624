import type { SourceRecord } from '../schema/records.ts';

/** The report a row came in: what the record cites, and the day it counts from. */
export interface Report {
  id: string;
  date: string;
}

export interface Reports {
  /**
   * The report in the file with this fingerprint; asking for it makes its source. The sender, a kelurahan or nobody in
   * particular, counts where the file was not seen before.
   */
  of: (mark: string, sender: string | undefined) => Report;
  /** The reports that a sender handed in before, the newest first. */
  earlier: (sender: string | undefined) => string[];
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
 * One source for each file. The same bytes are the same report, whenever they come again; files of the same sender and
 * day are one report.
 */
export function reportsOf({ sources, kelurahanName, publisher, date }: ReportFacts): Reports {
  const known = new Map(sources.map((source) => [source.id, source]));
  const asked = new Map<string, Report>();
  const asReport = ({ id, date: day }: SourceRecord): Report => ({ id, date: day ?? date });
  const find = (mark: string, kelurahan: string | undefined): Report => {
    const before = [...known.values()].find(
      (source) => source.kind === 'laporan' && source.files?.includes(mark),
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
    of: (mark, sender) => {
      const report = asked.get(mark) ?? find(mark, sender);
      asked.set(mark, report);
      return report;
    },
    earlier: (sender) =>
      sources
        .filter(({ kind, kelurahan }) => kind === 'laporan' && kelurahan === sender)
        .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
        .map(({ id }) => id),
    sources: () => [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
