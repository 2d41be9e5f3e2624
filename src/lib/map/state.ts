import { type View, views } from './counts.ts';

/** What the reader sees on the map: the view, and one subsektor or all. */
export interface MapState {
  readonly view: View;
  readonly subsektor: string | undefined;
}

/** The state in the query of an address; what it does not know is read as the default: pelaku, all subsektor. */
export function readState(query: string, subsektor: readonly string[]): MapState {
  const params = new URLSearchParams(query);
  const one = params.get('subsektor') ?? '';
  return {
    view: views.find((view) => view === params.get('tampilan')) ?? 'pelaku',
    subsektor: subsektor.includes(one) ? one : undefined,
  };
}

/** The query of a state, with its question mark; empty for the default, so that this has one address only. */
export function stateQuery({ view, subsektor }: MapState): string {
  const params = new URLSearchParams();
  if (view !== 'pelaku') params.set('tampilan', view);
  if (subsektor) params.set('subsektor', subsektor);
  const query = params.toString();
  return query ? `?${query}` : '';
}
