interface Placed {
  kelurahan?: string | undefined;
  kecamatan?: string | undefined;
}

interface Named {
  id: string;
  name: string;
}

/** Records of one place: a kelurahan, a kecamatan whose kelurahan no source names, or no known place at all. */
export interface PlaceGroup<T> {
  kelurahan?: Named;
  kecamatan?: Named;
  items: T[];
}

/**
 * Records by place, each once and in the given order: kelurahan by name, then those known by kecamatan alone, then those
 * without a place. Takes kelurahan and kecamatan in the order to be shown. Places without records are left out.
 */
export function byPlace<T extends Placed>(
  items: readonly T[],
  { kelurahan, kecamatan }: { kelurahan: readonly Named[]; kecamatan: readonly Named[] },
): PlaceGroup<T>[] {
  const inKelurahan = Map.groupBy(items, (item) => item.kelurahan || undefined);
  const further = Map.groupBy(inKelurahan.get(undefined) ?? [], (item) => item.kecamatan || undefined);
  const groups: PlaceGroup<T>[] = [
    ...kelurahan.map((place) => ({ kelurahan: place, items: inKelurahan.get(place.id) ?? [] })),
    ...kecamatan.map((place) => ({ kecamatan: place, items: further.get(place.id) ?? [] })),
    { items: further.get(undefined) ?? [] },
  ];
  return groups.filter(({ items: own }) => own.length > 0);
}
