import type { CodeId } from '../codes.ts';

/** What becomes of the text of a cell: a value, perhaps repaired, or a refusal in words. */
export type Parsed<T> =
  { value: T; repaired?: CodeId } | { fault: CodeId; message?: string; repair?: string; value?: undefined };

export function refused(fault: CodeId, told: { message?: string; repair?: string } = {}): Parsed<never> {
  return { fault, ...told };
}

/** A name without case, spaces, marks and accents: how names are compared. */
export function folded(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
