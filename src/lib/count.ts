/** How often each key occurs; an item without a key is left out. Keys come in the order they first occur. */
export function countBy<T, K extends string>(
  items: readonly T[],
  key: (item: T) => K | undefined,
): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) {
    const k = key(item);
    if (k !== undefined) counts.set(k, (counts.get(k) ?? 0) + 1);
  }
  return counts;
}

const known = new WeakMap<object, Map<unknown, ReadonlyMap<string, number>>>();

/** How often each value of one field occurs; kept, since every page of a long list counts the whole list. */
export function countField<T extends object, F extends keyof T>(
  items: readonly T[],
  field: F,
): ReadonlyMap<T[F] & string, number> {
  const counted = known.get(items) ?? new Map<unknown, ReadonlyMap<string, number>>();
  known.set(items, counted);
  const counts = counted.get(field) ?? countBy(items, (item) => item[field] as string | undefined);
  counted.set(field, counts);
  return counts as ReadonlyMap<T[F] & string, number>;
}
