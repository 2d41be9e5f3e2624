import { mediaArtsOf, type Maker, type Story } from '../evidence/media.ts';

/** The makers that the dossier and the page of media arts show. Takes what their story is about. */
export function makersInMediaArts<M extends Maker>(
  records: { umkm: readonly M[]; umkmBySubsektor: ReadonlyMap<string, readonly M[]> },
  story: Story,
): readonly M[] {
  const { makers, newMedia, places } = mediaArtsOf({ ...records, happenings: [] }, story);
  return [...makers.flatMap(({ own }) => own), ...newMedia, ...places];
}
