/** How many 32-bit words a sketch has. */
export const sketchWords = 4;

/** Marks a word by its hash in the sketch that begins at `at`. */
export function markWord(sketches: Uint32Array, at: number, hash: number): void {
  const bit = hash & (32 * sketchWords - 1);
  sketches[at + (bit >>> 5)]! |= 1 << (bit & 31);
}

/** How many bits two sketches share. What two prompts have in common by words, they have by bits. */
export function sharedBits(one: Uint32Array, at: number, other: Uint32Array, atOther: number): number {
  // All four words are counted at once: by pairs and by nibbles each for itself, from there on their sums.
  const a = nibbles(one[at]! & other[atOther]!);
  const b = nibbles(one[at + 1]! & other[atOther + 1]!);
  const c = nibbles(one[at + 2]! & other[atOther + 2]!);
  const d = nibbles(one[at + 3]! & other[atOther + 3]!);
  const low = a + b;
  const high = c + d;
  const bytes =
    (low & 0x0f0f0f0f) + ((low >>> 4) & 0x0f0f0f0f) + (high & 0x0f0f0f0f) + ((high >>> 4) & 0x0f0f0f0f);
  // A byte holds 32 at most, all four 128.
  return Math.imul(bytes, 0x01010101) >>> 24;
}

function nibbles(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  return (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
}

/** How many bits a sketch has. */
export const bitsIn = (sketches: Uint32Array, at: number): number => sharedBits(sketches, at, sketches, at);
