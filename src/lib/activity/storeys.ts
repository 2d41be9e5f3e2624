interface FacilityFact {
  id: string;
  topic: string;
}

/** A storey of the building with what is recorded of it. */
export interface Storey<T> {
  /** The number on the door; the roof and the basement have none. */
  level: number | 'atap' | 'basement';
  facts: T[];
}

/** The storey a facility record speaks of, read from its id (`lantai-2`, `luas-lantai-1`, `rooftop`), if any. */
export function levelOf({ id, topic }: FacilityFact): Storey<never>['level'] | undefined {
  if (topic !== 'lantai' && topic !== 'luas') return undefined;
  const number = /lantai-(\d+)$/.exec(id)?.[1];
  if (number) return Number(number);
  if (/(rooftop|atap)$/.test(id)) return 'atap';
  return id.endsWith('basement') ? 'basement' : undefined;
}

/** The recorded storeys, the roof first and the basement last, and all facts that belong to no storey. */
export function storeysOf<T extends FacilityFact>(facts: readonly T[]): { storeys: Storey<T>[]; rest: T[] } {
  const storeys = new Map<Storey<T>['level'], T[]>();
  const rest: T[] = [];
  for (const fact of facts) {
    const level = levelOf(fact);
    if (level === undefined) rest.push(fact);
    else storeys.set(level, [...(storeys.get(level) ?? []), fact]);
  }
  const height = (level: Storey<T>['level']): number =>
    level === 'atap' ? Infinity : level === 'basement' ? -1 : level;
  return {
    storeys: [...storeys]
      .map(([level, own]) => ({ level, facts: own }))
      .sort((a, b) => (height(a.level) < height(b.level) ? 1 : -1)),
    rest,
  };
}
