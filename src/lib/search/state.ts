/** The state of a search, as the address carries it: `?q=gerabah&subsektor=kriya,kuliner&kecamatan=klojen`. */

export const facetNames = ['subsektor', 'kecamatan', 'jenis', 'halaman'] as const;
export type FacetName = (typeof facetNames)[number];
export type Facets = Record<FacetName, string[]>;

export interface SearchState {
  q: string;
  facets: Facets;
}

/** The one filter of the index. One file instead of four: a request is what costs on a weak signal. */
export const filterName = 'saring';

/** Number of results shown at first, and added by each "more". */
export const firstPage = 10;
export const nextPage = 24;

/** A filter value of the index, for example `subsektor:kriya`. */
export const filterValue = (facet: FacetName, value: string): string => `${facet}:${value}`;

/** Reads a state from the query of an address; takes a value written with commas and one given several times. */
export function readState(query: string): SearchState {
  const params = new URLSearchParams(query);
  const values = (name: FacetName): string[] => [
    ...new Set(
      params
        .getAll(name)
        .flatMap((given) => given.split(','))
        .map((value) => value.trim())
        .filter(Boolean),
    ),
  ];
  return {
    q: (params.get('q') ?? '').trim(),
    facets: {
      subsektor: values('subsektor'),
      kecamatan: values('kecamatan'),
      jenis: values('jenis'),
      halaman: values('halaman'),
    },
  };
}

/** The query of a state, with its question mark; '' when nothing is asked for. */
export function writeState({ q, facets }: SearchState): string {
  const parts = q ? [`q=${encodeURIComponent(q)}`] : [];
  for (const name of facetNames)
    if (facets[name].length > 0) parts.push(`${name}=${facets[name].map(encodeURIComponent).join(',')}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** How many facet values are chosen. */
export const chosen = ({ facets }: SearchState): number =>
  facetNames.reduce((sum, name) => sum + facets[name].length, 0);

/** True when there is nothing to look for. */
export const isBlank = (state: SearchState): boolean => state.q === '' && chosen(state) === 0;

/**
 * The filter for the index: any value within a facet, all facets together. A facet left out gives the counts that
 * its own values would have, so that a second subsektor can be added to the first.
 */
export function filtersOf({ facets }: SearchState, leaveOut?: FacetName): object {
  const all = facetNames
    .filter((name) => name !== leaveOut && facets[name].length > 0)
    .map((name) => ({ [filterName]: { any: facets[name].map((value) => filterValue(name, value)) } }));
  return all.length > 0 ? { all } : {};
}
