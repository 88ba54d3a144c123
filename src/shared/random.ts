/** A deterministic stream of pseudo-random values: equal seeds give equal streams on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** In [min, max). */
  between(min: number, max: number): number;
  /** A whole number in [0, below). */
  int(below: number): number;
  chance(probability: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** Picks by weight; the weights need not sum to anything. */
  weighted<T>(table: readonly (readonly [T, number])[]): T;
  /** `bytes` random bytes as lower-case hex. */
  hex(bytes: number): string;
}

/** Mixes numbers into one 32-bit seed, so that neighbours (item 7, item 8) get unrelated streams. */
export function mix(...parts: number[]): number {
  let h = 0x9e3779b9;
  for (const part of parts) {
    h = Math.imul(h ^ (part | 0), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    h ^= h >>> 16;
  }
  return h >>> 0;
}

/** Mulberry32: small, fast, and even enough for pictures and test data. */
export function createRandom(...seed: number[]): Random {
  let state = mix(...seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (below: number) => Math.floor(next() * below);
  return {
    next,
    int,
    between: (min, max) => min + next() * (max - min),
    chance: (probability) => next() < probability,
    // biome-ignore lint/style/noNonNullAssertion: Who picks has something to pick from.
    pick: (values) => values[int(values.length)]!,
    weighted: (table) => {
      let left = next() * table.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of table) {
        left -= weight;
        if (left < 0) return value;
      }
      // biome-ignore lint/style/noNonNullAssertion: The same, and rounding may leave a little after the last weight.
      return table[table.length - 1]![0];
    },
    hex: (bytes) => Array.from({ length: bytes }, () => int(256).toString(16).padStart(2, "0")).join(""),
  };
}

/** A version 4 UUID from the stream. */
export function uuid(random: Random): string {
  const h = random.hex(16);
  const variant = "89ab"[random.int(4)];
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-${variant}${h.slice(17, 20)}-${h.slice(20)}`;
}
