import { distance } from 'fastest-levenshtein';
import { folded, refused, type Parsed } from './parsed.ts';
import type { CodeId } from '../codes.ts';

/** Names that mean a thing: the official one first, then what it is also called. */
export interface Named {
  slug: string;
  name: string;
  aliases: readonly string[];
}

export interface NameIndex {
  exact: ReadonlyMap<string, Named>;
  all: readonly { key: string; named: Named }[];
}

export function nameIndex(names: readonly Named[]): NameIndex {
  const all = names.flatMap((named) =>
    [...new Set([named.slug, named.name, ...named.aliases].map(folded))].map((key) => ({ key, named })),
  );
  return { exact: new Map(all.map(({ key, named }) => [key, named])), all };
}

/** Longer than this is no slip of any name; comparing it letter by letter only takes time. */
const longest = 60;

const unique = (list: readonly Named[]): Named[] => [
  ...new Map(list.map((named) => [named.slug, named])).values(),
];

/** The names nearest to a word that is none of them, nearest first, at most three. */
export function nearest(word: string, index: NameIndex, most = 3): Named[] {
  const key = folded(word);
  if (key.length > longest) return [];
  const near = index.all
    .map(({ key: other, named }) => ({
      named,
      far: distance(key, other),
      begins: key.length >= 3 && (other.startsWith(key) || (other.length >= 4 && key.startsWith(other))),
    }))
    .filter(({ far, begins }) => begins || far <= Math.max(2, Math.floor(key.length / 3)))
    .sort((a, b) => a.far - b.far);
  return unique(near.map(({ named }) => named)).slice(0, most);
}

const quoted = (names: readonly Named[]): string => names.map(({ name }) => `“${name}”`).join(' atau ');

/** What to type instead: one of the candidates; nothing where there are none. */
export function asked(candidates: readonly Named[]): { repair?: string } {
  if (candidates.length === 0) return {};
  if (candidates.length === 1) return { repair: `Maksudnya ${quoted(candidates)}? Tulis begitu.` };
  return candidates.length <= 3
    ? { repair: `Maksudnya ${quoted(candidates)}? Tulis salah satu.` }
    : { repair: `Tulis salah satu: ${candidates.map(({ name }) => name).join('; ')}.` };
}

/**
 * Looks a word up by name or alias, else by a slip of one letter where exactly one name is that near. Gives the name and
 * whether it was a slip, or the candidates.
 */
export function lookUp(
  word: string,
  index: NameIndex,
): { named: Named; slip: boolean } | { candidates: Named[] } {
  const key = folded(word);
  const exact = index.exact.get(key);
  if (exact) return { named: exact, slip: false };
  if (key.length > longest) return { candidates: [] };
  const near = unique(
    index.all.filter(({ key: other }) => distance(key, other) === 1).map(({ named }) => named),
  );
  if (near.length === 1 && key.length >= 4) return { named: near[0]!, slip: true };
  return { candidates: near.length > 0 ? near : nearest(word, index) };
}

/** A word out of a closed list, which is short enough to be told whole. Takes the codes for a refusal and for a repair. */
export function parseName(word: string, index: NameIndex, fault: CodeId, repaired: CodeId): Parsed<Named> {
  const found = lookUp(word, index);
  if ('candidates' in found) {
    const { candidates } = found;
    return refused(fault, {
      message: `“${word}” tidak dikenal${candidates.length > 1 ? ' dan bisa berarti beberapa' : ''}.`,
      ...asked(candidates.length > 0 ? candidates : unique(index.all.map(({ named }) => named))),
    });
  }
  const same = word === found.named.name || word === found.named.slug;
  return { value: found.named, ...(!same && { repaired }) };
}
