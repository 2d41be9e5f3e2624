import { folded } from '../intake/values/parsed.ts';

/** How many makers asked for which training, where. */

export interface Wish {
  subject: string;
  kecamatan: string | undefined;
  /** Slug: a maker counts once a subject. */
  maker: string;
}

export interface TrainingCount {
  /** As most of those who asked have written it. */
  subject: string;
  kecamatan: string | undefined;
  makers: number;
}

function commonest(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b))[0]![0];
}

/** Counts wishes by subject and kecamatan; a subject is the same however it is spaced and capitalised. Most asked first. */
export function trainingCounts(wishes: readonly Wish[]): TrainingCount[] {
  const spelling = new Map(
    [...Map.groupBy(wishes, ({ subject }) => folded(subject))].map(([key, same]) => [
      key,
      commonest(same.map(({ subject }) => subject)),
    ]),
  );
  return [...Map.groupBy(wishes, ({ subject, kecamatan }) => `${folded(subject)}/${kecamatan ?? ''}`)]
    .map(([, same]) => ({
      subject: spelling.get(folded(same[0]!.subject))!,
      kecamatan: same[0]!.kecamatan,
      makers: new Set(same.map(({ maker }) => maker)).size,
    }))
    .sort(
      (a, b) =>
        b.makers - a.makers ||
        a.subject.localeCompare(b.subject) ||
        (a.kecamatan ?? '').localeCompare(b.kecamatan ?? ''),
    );
}
