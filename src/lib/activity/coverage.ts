interface Placed {
  kelurahan?: string[] | undefined;
  kecamatan?: string[] | undefined;
}

/** What the records say of one kecamatan: its kelurahan with programmes, those with none, and the rest. */
export interface Coverage<K, P> {
  covered: { kelurahan: K; programmes: P[] }[];
  bare: K[];
  /** For the kecamatan as a whole: none of its kelurahan is named. */
  whole: P[];
}

/** The coverage of a kecamatan from its kelurahan, in their order, and from all programmes held in it. */
export function coverageOf<K extends { id: string }, P extends Placed>(
  kelurahan: readonly K[],
  programmes: readonly P[],
): Coverage<K, P> {
  const held = kelurahan.map((place) => ({
    kelurahan: place,
    programmes: programmes.filter((programme) => programme.kelurahan?.includes(place.id)),
  }));
  const own = new Set(kelurahan.map(({ id }) => id));
  return {
    covered: held.filter(({ programmes: list }) => list.length > 0),
    bare: held.filter(({ programmes: list }) => list.length === 0).map(({ kelurahan: place }) => place),
    whole: programmes.filter((programme) => !programme.kelurahan?.some((id) => own.has(id))),
  };
}
