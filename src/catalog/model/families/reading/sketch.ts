import { wordBits } from "./tokens.ts";

/** A set of words as a few bits, a bit for each word's hash: what two prompts have in common by words, they have by bits. */
export const guideSketch = 4;

/** Marks a word in a sketch of so many 32-bit elements that begins at `at`. */
export function markWord(sketches: Uint32Array, at: number, elements: number, hash: number): void {
  const bit = wordBits(hash) & (32 * elements - 1);
  sketches[at + (bit >>> 5)]! |= 1 << (bit & 31);
}

/** How many bits two sketches of `guideSketch` elements share. */
export function sharedBits(one: Uint32Array, at: number, other: Uint32Array, atOther: number): number {
  // All of them are counted at once: by pairs and by nibbles each for itself, from there on their sums.
  const low = nibbles(one[at]! & other[atOther]!) + nibbles(one[at + 1]! & other[atOther + 1]!);
  const high = nibbles(one[at + 2]! & other[atOther + 2]!) + nibbles(one[at + 3]! & other[atOther + 3]!);
  return sumOfNibbles(low) + sumOfNibbles(high);
}

/** How many bits of one 32-bit element, and of another, are set. */
export const bitsIn = (one: number, other: number): number => sumOfNibbles(nibbles(one) + nibbles(other));

function nibbles(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  return (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
}

/** Of nibbles that hold 8 at most. */
const sumOfNibbles = (sums: number): number =>
  Math.imul((sums & 0x0f0f0f0f) + ((sums >>> 4) & 0x0f0f0f0f), 0x01010101) >>> 24;
