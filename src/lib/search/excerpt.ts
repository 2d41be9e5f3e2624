/**
 * Parts of a search record's text that can be quoted: the page's own language, the words of the other one, names
 * without a language. What follows them is only there to be found.
 */
export const partMark = '¶';
export const parts = ['own', 'other', 'names'] as const;
export type Part = (typeof parts)[number];

export interface Excerpt {
  part: Part;
  /** The words in reading order; what was found is marked. */
  runs: { text: string; found: boolean }[];
}

const ellipsis = '…';

/** Where to start, so that `length` positions within [from, to) hold most of what was found. */
function densest(found: number[], from: number, to: number, length: number): number {
  const held = found
    .map((start) => found.filter((at) => at >= start && at < start + length))
    .reduce((most, next) => (next.length > most.length ? next : most), []);
  if (held.length === 0) return from;
  const [first, last] = [held[0]!, held.at(-1)!];
  // A few words before the first find, where there is room, so that it does not stand without its sentence.
  const before = Math.min(4, length - (last - first + 1));
  return Math.max(from, Math.min(first - before, to - length));
}

/**
 * The words around what was found. Takes a record's text (words between white space, parts divided by `¶`) and the
 * positions of the words found; without any it gives the beginning. Words stay whole, and nothing is read as markup.
 */
export function excerptOf(content: string, positions: readonly number[], length = 24): Excerpt {
  const words = content.split(/\s+/);
  const bounds = [-1, ...words.flatMap((word, at) => (word === partMark ? [at] : [])), words.length];
  const within = (part: number): number[] =>
    positions.filter((at) => at > bounds[part]! && at < (bounds[part + 1] ?? 0)).sort((a, b) => a - b);
  const index = Math.max(
    0,
    parts.findIndex((_, part) => within(part).length > 0),
  );
  const from = bounds[index]! + 1;
  const to = bounds[index + 1]!;
  const start = densest(within(index), from, to, length);
  const end = Math.min(to, start + length);
  const found = new Set(within(index));
  const runs: Excerpt['runs'] = [];
  const add = (text: string, isFound: boolean): void => {
    const last = runs.at(-1);
    if (last && last.found === isFound) last.text += text;
    else if (text) runs.push({ text, found: isFound });
  };
  if (start > from) add(`${ellipsis} `, false);
  for (let at = start; at < end; at += 1) {
    // The comma after a word was not looked for.
    const [, before = '', word = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(words[at]!) ?? [];
    add(before, false);
    add(word, found.has(at));
    add(after, false);
    if (at + 1 < end) add(' ', found.has(at) && found.has(at + 1));
  }
  if (end < to) add(` ${ellipsis}`, false);
  return { part: parts[index]!, runs };
}
