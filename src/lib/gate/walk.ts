import { placeOf, type Fault } from './faults.ts';

/** Adds one fault: file, place, what is wrong, what to write instead. */
export type Add = (file: string, place: string, wrong: string, instead: string) => void;

export function collector(): { faults: Fault[]; add: Add } {
  const faults: Fault[] = [];
  return { faults, add: (file, place, wrong, instead) => faults.push({ file, place, wrong, instead }) };
}

/** What is visited, during the visit alone: it is one object for all, and `place` is put in words when it is asked for. */
type Visit = (at: { file: string; key: string; value: unknown; place: string }) => void;

/**
 * Visits every key of every JSON file of content/, whatever its shape, so that one faulty record hides nothing else.
 * Takes the files by their path under content/; gives file, key, value and the place in words.
 */
export function walkFiles(json: Record<string, unknown>, visit: Visit): void {
  let root: unknown;
  const path: PropertyKey[] = [];
  const at = { file: '', key: '', value: root, get place() { return placeOf(root, path); } }; // prettier-ignore
  const step = (value: object): void => {
    const list = Array.isArray(value);
    for (const key of Object.keys(value)) {
      const inner = (value as Record<string, unknown>)[key];
      const within = inner !== null && typeof inner === 'object';
      if (list && !within) continue;
      path.push(list ? Number(key) : key);
      if (!list) {
        at.key = key;
        at.value = inner;
        visit(at);
      }
      if (within) step(inner);
      path.pop();
    }
  };
  for (const [file, content] of Object.entries(json)) {
    at.file = `content/${file}`;
    root = content;
    if (typeof content === 'object' && content !== null) step(content);
  }
}

/** The objects of a list read from JSON; anything else counts as none. */
export function rows(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter((row) => row !== null && typeof row === 'object') : [];
}

/** The slugs or ids of the entries of a list. */
export function idsOf(value: unknown): Set<string> {
  return new Set(rows(value).map((row) => String(row['slug'] ?? row['id'] ?? '')));
}

const fold = (name: string): string => name.replace(/\W/g, '').toLowerCase();

/** Advice for an unknown name: the known one it probably means, else the given sentence. */
export function meant(name: string, known: Iterable<string>, otherwise: string): string {
  const folded = fold(name);
  const hit = [...known].find(
    (k) => fold(k) === folded || fold(k).startsWith(folded) || folded.startsWith(fold(k)),
  );
  return hit ? `maksudnya "${hit}"?` : otherwise;
}
