/** What kind of copy of UNESCO's texts was read, as a message and, where it has one, its year. */
export interface Certainty {
  key: `certainty.${'unesco-page' | 'copy' | 'copy-undated' | 'natcom-undated' | 'press-year' | 'press'}`;
  year?: string;
}

/** Reads a `certainty` of the record: a fixed word, or one with a year (`copy-2021`, `press-2025`). */
export function certaintyOf(word: string): Certainty {
  const [, kind, year] = /^(copy|press)-(\d{4})$/.exec(word) ?? [];
  if (kind && year) return { key: kind === 'copy' ? 'certainty.copy' : 'certainty.press-year', year };
  return { key: `certainty.${word}` as Certainty['key'] };
}
