/** Name suggestions while typing: the list of names as it is sent, and what in it fits. */

/** What all names of a site are, as sent to the browser. */
export interface NameList {
  /** What a name can be: a kind of page, or the subsektor of a pelaku. */
  notes: string[];
  /** Name, path below the start page, and the number of its note. */
  names: [name: string, path: string, note: number][];
}

export interface Suggestion {
  name: string;
  path: string;
  note: string;
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The names in which every typed word begins a word, at most so many: first those that begin with what was typed, then
 * the rest, each in the order of the list. Nothing for fewer than two letters, which say too little.
 */
export function suggest({ notes, names }: NameList, typed: string, most = 7): Suggestion[] {
  const wanted = wordsOf(typed);
  if (wanted.join('').length < 2) return [];
  const begins: Suggestion[] = [];
  const holds: Suggestion[] = [];
  for (const [name, path, note] of names) {
    const words = wordsOf(name);
    if (!wanted.every((want) => words.some((word) => word.startsWith(want)))) continue;
    const list = words.join(' ').startsWith(wanted.join(' ')) ? begins : holds;
    list.push({ name, path, note: notes[note] ?? '' });
    if (begins.length === most) break;
  }
  return [...begins, ...holds].slice(0, most);
}
