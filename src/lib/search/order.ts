import { pageTypes, type SearchEntry } from './entries.ts';

/** A word that fewer names share brings nobody together; one that more than a twentieth share says too little. */
const fewest = 5;
const mostShare = 1 / 20;

const wordsOf = (texts: readonly { id: string }[]): string[] => [
  ...new Set(texts.flatMap(({ id }) => id.toLowerCase().match(/\p{L}{3,}/gu) ?? [])),
];

/** For each list of words the one that most other lists have too, within those bounds. */
function sharedWords(lists: readonly string[][]): (string | undefined)[] {
  const counts = new Map<string, number>();
  for (const words of lists) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = lists.length * mostShare;
  return lists.map((words) =>
    words
      .filter((word) => counts.get(word)! >= fewest && counts.get(word)! <= most)
      .reduce<string | undefined>(
        (best, word) => (best === undefined || counts.get(word)! > counts.get(best)! ? word : best),
        undefined,
      ),
  );
}

/**
 * The entries as they stand in the index. Neighbours share one of its files, and ten results should need few: so what
 * shares the first subsektor, then a word of its name (else of its products), stands together, the short names in front,
 * since they rank first. With 3,000 makers the ten results for a word that names share come from five files; by type and
 * place they came from nine.
 */
export function inOrder(entries: readonly SearchEntry[]): SearchEntry[] {
  const names = entries.map(({ title }) => wordsOf([title]));
  const [byName, byProduct] = [
    sharedWords(names),
    sharedWords(entries.map(({ words = [] }) => wordsOf(words))),
  ];
  return entries
    .map((entry, i) => {
      const { subsektor, type, path } = entry;
      const length = String(names[i]!.length).padStart(2, '0');
      const kind = String(pageTypes.indexOf(type)).padStart(2, '0');
      return {
        entry,
        place: [subsektor?.[0] ?? '~', byName[i] ?? byProduct[i] ?? '~', length, kind, path].join(' '),
      };
    })
    .sort((a, b) => (a.place < b.place ? -1 : Number(a.place > b.place)))
    .map(({ entry }) => entry);
}
