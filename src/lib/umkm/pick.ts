/** FNV-1a, 32 bit: the same text always gives the same number. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h;
}

/**
 * A varied choice of records for the front page: the order comes from the seed (the edition's id) and nobody's hand, and
 * no group follows itself. Takes the records, their group, how many, and the seed; gives fewer only when groups run out.
 */
export function pickVaried<T extends { id: string }>(
  records: readonly T[],
  group: (record: T) => string,
  count: number,
  seed: string,
): T[] {
  const shuffled = [...records]
    .map((record) => ({ record, rank: hash(`${seed}/${record.id}`) }))
    .sort((a, b) => a.rank - b.rank || a.record.id.localeCompare(b.record.id));
  const groups = Map.groupBy(shuffled, ({ record }) => group(record));
  const queues = [...groups.values()].map((queue) => queue.map(({ record }) => record));
  const chosen: T[] = [];
  // One of each group in turn: with two groups or more, neighbours never share one.
  for (let turn = 0; chosen.length < count && queues.some((queue) => queue[turn]); turn++)
    for (const queue of queues) {
      const next = queue[turn];
      const last = chosen.at(-1);
      if (!next || chosen.length >= count || (last && group(last) === group(next))) continue;
      chosen.push(next);
    }
  return chosen;
}
