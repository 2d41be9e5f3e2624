/** How many of our own records lie in a place. */
export interface PlaceCounts {
  makers: number;
  kampung: number;
  programmes: number;
}

type ByPlace = ReadonlyMap<string, readonly { kelurahan?: unknown }[]>;

interface Indices {
  umkmByKelurahan: ByPlace;
  umkmByKecamatan: ByPlace;
  kampungByKelurahan: ByPlace;
  kampungByKecamatan: ByPlace;
  programmesByKelurahan: ByPlace;
  programmesByKecamatan: ByPlace;
}

/** Counts in one kelurahan. */
export const countsOfKelurahan = (id: string, by: Indices): PlaceCounts => ({
  makers: by.umkmByKelurahan.get(id)?.length ?? 0,
  kampung: by.kampungByKelurahan.get(id)?.length ?? 0,
  programmes: by.programmesByKelurahan.get(id)?.length ?? 0,
});

/** Counted once for a list: that of the makers is long, and every page of a kecamatan says it. */
const unplacedIn = new WeakMap<readonly object[], number>();
function unplacedOf(records: readonly { kelurahan?: unknown }[]): number {
  const count = unplacedIn.get(records) ?? records.filter(({ kelurahan }) => !kelurahan).length;
  unplacedIn.set(records, count);
  return count;
}

/** Counts in a whole kecamatan (each record once), and among them those whose kelurahan no source names. */
export function countsOfKecamatan(id: string, by: Indices): { total: PlaceCounts; unplaced: PlaceCounts } {
  const count = (index: ByPlace) => {
    const records = index.get(id) ?? [];
    return { total: records.length, unplaced: unplacedOf(records) };
  };
  const makers = count(by.umkmByKecamatan);
  const kampung = count(by.kampungByKecamatan);
  const programmes = count(by.programmesByKecamatan);
  return {
    total: { makers: makers.total, kampung: kampung.total, programmes: programmes.total },
    unplaced: { makers: makers.unplaced, kampung: kampung.unplaced, programmes: programmes.unplaced },
  };
}
