import { findNodeAtLocation, parse, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Fault } from './faults.ts';

/** Where a fault stands in its file, both counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Where a character stands in a text. */
export const positionAt = (text: string, offset: number): Position => {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
};

/** Where a text stops being JSON: the first fault in it, or its end. */
export function jsonBreak(text: string): Position {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true });
  return positionAt(text, errors[0]?.offset ?? text.length);
}

/** The entry of a list that a step of a place names: by its slug or id, else `ke-3` for the third. */
function entryOf(list: Node, step: string): Node | undefined {
  const named = list.children?.find((entry) =>
    ['slug', 'id'].some((key) => findNodeAtLocation(entry, [key])?.value === step),
  );
  const nth = /^ke-(\d+)$/.exec(step)?.[1];
  return named ?? (nth ? list.children?.[Number(nth) - 1] : undefined);
}

/**
 * The line and column that a fault's place means in the text of its file: what the place says itself ("baris 3"), or
 * the deepest part of the JSON on the way to it that is there. The key's place, where it has one; nothing when the
 * fault is about the file as a whole.
 */
export function positionOf({ file, place }: Fault, text: string): Position | undefined {
  const told = /^baris (\d+)(?:, kolom (\d+))?/.exec(place);
  if (told) return { line: Number(told[1]), column: Number(told[2] ?? 1) };
  if (!file.endsWith('.json')) return frontMatterLine(text, place);
  let node = parseTree(text);
  let found: Node | undefined;
  for (const step of place.split(' › ')) {
    const next = node?.type === 'array' ? entryOf(node, step) : node && findNodeAtLocation(node, [step]);
    if (!next) break;
    node = next;
    found = next.parent?.type === 'property' ? next.parent : next;
  }
  return found && positionAt(text, found.offset);
}

/** A key at the top of a text. */
function frontMatterLine(text: string, place: string): Position | undefined {
  const at = text.split('\n').findIndex((line) => line.startsWith(`${place.split(' › ')[0]}:`));
  return at < 0 ? undefined : { line: at + 1, column: 1 };
}
