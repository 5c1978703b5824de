/** Repeatable randomness for the sample and for simulations: the same seed gives the same draws, on every machine. */

/** A stream of repeatable draws. Every call moves the stream on. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** True with the given probability, 0 to 1. */
  chance(probability: number): boolean;
  /** One of the values; throws `RangeError` when there are none. */
  pick<T>(values: readonly T[]): T;
  /** One of the values, as likely as its weight; throws `RangeError` when there are none. */
  pickWeighted<T>(values: readonly (readonly [value: T, weight: number])[]): T;
  /** The values in another order. */
  shuffle<T>(values: readonly T[]): T[];
  /** `count` different values (all of them when there are fewer), in random order. */
  sample<T>(values: readonly T[], count: number): T[];
  /** An id in the form of a UUID. */
  uuid(): string;
}

/** Mixes whole numbers into one 32-bit seed, so that neighbouring seeds give unrelated streams. */
export function mixSeed(...parts: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    hash = Math.imul(hash ^ (part >>> 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash ^= hash >>> 13;
  }
  return hash >>> 0;
}

/** Starts a stream (mulberry32: 32 bits of state, plenty for made-up data and a few hundred thousand draws). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(values: readonly T[]): T => {
    if (values.length === 0) throw new RangeError("Nothing to pick from");
    return values[int(0, values.length - 1)] as T;
  };
  const shuffle = <T>(values: readonly T[]): T[] => {
    const result = [...values];
    for (let last = result.length - 1; last > 0; last--) {
      const other = int(0, last);
      [result[last], result[other]] = [result[other] as T, result[last] as T];
    }
    return result;
  };
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick,
    pickWeighted<T>(values: readonly (readonly [value: T, weight: number])[]): T {
      let left = next() * values.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of values) {
        left -= weight;
        if (left < 0) return value;
      }
      const last = values.at(-1);
      if (!last) throw new RangeError("Nothing to pick from");
      return last[0];
    },
    shuffle,
    sample: (values, count) => shuffle(values).slice(0, count),
    uuid() {
      const hex = (length: number): string =>
        Array.from({ length }, () => int(0, 15).toString(16)).join("");
      return `${hex(8)}-${hex(4)}-4${hex(3)}-${pick(["8", "9", "a", "b"])}${hex(3)}-${hex(12)}`;
    },
  };
}
