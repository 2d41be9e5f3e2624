/** What the story of media arts gathers from the records. */

export interface Maker {
  id: string;
  kind: string;
  subsektor: string;
  alsoSubsektor?: readonly string[] | undefined;
}

interface Happened {
  id: string;
  start: string;
  subsektor: readonly string[];
}

export interface Story {
  subsektor: readonly string[];
  /** Makers of new media, which is no official subsektor, by id. */
  newMedia: readonly string[];
}

/**
 * The makers under each subsektor of the story and under new media, without the venues and festivals, which stand apart;
 * and what happened whose first subsektor is one of them, newest first.
 */
export function mediaArtsOf<M extends Maker, H extends Happened>(
  {
    umkm,
    umkmBySubsektor,
    happenings,
  }: {
    umkm: readonly M[];
    umkmBySubsektor: ReadonlyMap<string, readonly M[]>;
    happenings: readonly H[];
  },
  { subsektor, newMedia }: Story,
): {
  makers: { subsektor: string; own: M[] }[];
  newMedia: M[];
  places: M[];
  happenings: H[];
} {
  const inStory = new Set(subsektor);
  const isPlace = ({ kind }: M) => kind === 'venue' || kind === 'festival';
  const isNewMedia = ({ id }: M) => newMedia.includes(id);
  return {
    makers: subsektor.map((slug) => ({
      subsektor: slug,
      own: (umkmBySubsektor.get(slug) ?? []).filter((u) => !isPlace(u) && !isNewMedia(u)),
    })),
    newMedia: umkm.filter((u) => isNewMedia(u) && !isPlace(u)),
    places: umkm.filter(
      (u) => isPlace(u) && [u.subsektor, ...(u.alsoSubsektor ?? [])].some((slug) => inStory.has(slug)),
    ),
    happenings: happenings.filter((happening) => inStory.has(happening.subsektor[0]!)),
  };
}
