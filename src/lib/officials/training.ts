import { folded } from '../intake/values/parsed.ts';
import { privateIn } from '../schema/private.ts';

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

interface Maker {
  slug: string;
  record: { kelurahan?: string | undefined; kecamatan?: string | undefined };
}

/** The wishes that officials noted, of the makers that are on record. */
export function wishesOf(
  makers: readonly Maker[],
  kelurahan: readonly { slug: string; kecamatan: string }[],
  notes: ReadonlyMap<string, { training?: string[] | undefined }>,
): Wish[] {
  const kecamatan = new Map(kelurahan.map((one) => [one.slug, one.kecamatan]));
  return makers.flatMap(({ slug, record }) =>
    (notes.get(slug)?.training ?? []).map((subject) => ({
      subject,
      kecamatan: record.kecamatan ?? kecamatan.get(record.kelurahan ?? ''),
      maker: slug,
    })),
  );
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

/** Of fewer than this one could tell who asked. */
const least = 5;
/** Longer than this it is no subject but a story. */
const longest = 60;

/**
 * The counts that the public site may show: of kecamatan that are known, and never a small one. No sums are given with
 * them, for a sum less what is shown would tell what is not.
 */
export function publicCounts(counts: readonly TrainingCount[]): (TrainingCount & { kecamatan: string })[] {
  return counts.flatMap(({ subject, kecamatan, makers }) =>
    kecamatan && makers >= least && subject.length <= longest && !privateIn(subject)
      ? [{ subject, kecamatan, makers }]
      : [],
  );
}
