/** Records on one page of a list. */
export const pageSize = 48;

/** One page of a list. */
export interface Slice<T> {
  /** From 1 to `count`. */
  number: number;
  /** How many pages the list has. */
  count: number;
  items: T[];
}

/** Cuts a list into its pages, in order. A list without items has no page: such a page is neither made nor linked. */
export function pagesOf<T>(items: readonly T[], size = pageSize): Slice<T>[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, at) => ({
    number: at + 1,
    count,
    items: items.slice(at * size, (at + 1) * size),
  }));
}

/** The Indonesian path of page `number` of a list: the list's own path, then `2/`, `3/` and so on. */
export function pagePath(list: string, number: number): string {
  return number === 1 ? list : `${list}${number}/`;
}

/** The same for a place that has its page even while its list is empty. */
export function pagesOrEmpty<T>(items: readonly T[], size = pageSize): Slice<T>[] {
  return items.length > 0 ? pagesOf(items, size) : [{ number: 1, count: 1, items: [] }];
}
