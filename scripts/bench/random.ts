/** Numbers from a seed, so that every run on every machine makes the same data. */
export interface Random {
  /** A whole number from 0 up to, and without, `below`. */
  below: (below: number) => number;
  /** One of a list that holds something. */
  pick: <T>(list: readonly T[]) => T;
}

/** The generator known as mulberry32. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (list) => list[below(list.length)]! };
}
