import type { Bilingual } from '../i18n/index.ts';

/** What a page needs to know of a source to list it. */
export interface CitedSource {
  id: string;
  title: string;
  lang: string;
  publisher: string;
  /** A report of a kelurahan has none. */
  url?: string | undefined;
  date?: string | undefined;
  urlNote?: Bilingual | undefined;
  note?: Bilingual | undefined;
  /** Set once its address has not answered for days, with a copy where one is known. */
  unreachableSince?: string | undefined;
  archivedUrl?: string | undefined;
}

/** The numbered sources of one page. */
export interface Citations {
  /** Numbers of the given source ids, in the order first cited; a page asks before its template is rendered. */
  mark: (ids: readonly string[] | undefined) => number[];
  /** The sources cited so far, in the order of their numbers. */
  list: () => CitedSource[];
}

/** Starts the numbering of a page. Takes every source by id; throws when an id is unknown (the gate refuses those). */
export function startCitations(sources: ReadonlyMap<string, CitedSource>): Citations {
  const numbers = new Map<string, number>();
  return {
    mark: (ids = []) =>
      ids.map((id) => {
        if (!sources.has(id)) throw new Error(`Unknown source "${id}"`);
        const number = numbers.get(id) ?? numbers.size + 1;
        numbers.set(id, number);
        return number;
      }),
    list: () => [...numbers.keys()].map((id) => sources.get(id)!),
  };
}

/** Source numbers as runs, the way they are printed: 1, 2, 3, 7 → "1–3, 7". Takes numbers in any order. */
export function numberRuns(numbers: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const n of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && n === last.to + 1) last.to = n;
    else runs.push({ from: n, to: n });
  }
  return runs;
}

/** The newest year in which a dated source speaks, or undefined when none of them has a date. */
export function newestYear(sources: readonly CitedSource[]): number | undefined {
  const years = sources.flatMap((source) => (source.date ? [Number(source.date.slice(0, 4))] : []));
  return years.length > 0 ? Math.max(...years) : undefined;
}
