import type { CodeId } from '../codes.ts';

/** A refusal in words; where they say nothing more exact, those of the code hold. */
export interface Fault {
  fault: CodeId;
  message?: string;
  repair?: string;
  value?: undefined;
}

/** What becomes of the text of a cell: a value, perhaps repaired, or a refusal. */
export type Parsed<T> = { value: T; repaired?: CodeId } | Fault;

export function refused(fault: CodeId, told: { message?: string; repair?: string } = {}): Fault {
  return { fault, ...told };
}

/** A name without case, spaces, marks and accents: how names are compared. */
export function folded(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
