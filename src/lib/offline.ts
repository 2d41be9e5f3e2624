/** How the names of this site's caches begin, under its base path: other sites may stand at the same host. */
export const cachePrefix = (base: string): string => `etalase ${base} `;

/** The page that stands in for one that cannot be had: not listed anywhere, and not to be indexed. */
export const offlinePath = '/luring/';
