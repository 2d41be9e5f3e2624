/** How many cards stand on one page of a list. */
export const pageSize = 48;

/** One page of a list; `number` counts from 1. */
export interface ListPage<T> {
  number: number;
  /** How many pages the whole list has. */
  pages: number;
  items: T[];
}

/**
 * Cuts a list into pages of `size`. A rest of a quarter page or less stays on the page before it, because a last page
 * with one card helps nobody. An empty list is one empty page.
 */
export function paged<T>(items: readonly T[], size = pageSize): ListPage<T>[] {
  const pages = Math.max(1, Math.ceil((items.length - Math.floor(size / 4)) / size));
  return Array.from({ length: pages }, (_, i) => ({
    number: i + 1,
    pages,
    items: items.slice(i * size, i + 1 === pages ? undefined : (i + 1) * size),
  }));
}

/** The value of an optional `[...page]` route segment: empty for the first page. */
export const pageParam = (number: number): string | undefined => (number === 1 ? undefined : String(number));

/** The path of a page of a list: the first one is the list's own path, which ends in a slash. */
export const pagePath = (list: string, number: number): string => (number === 1 ? list : `${list}${number}/`);
