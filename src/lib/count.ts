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
