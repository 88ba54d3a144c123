import { isWord, wordBits } from "./tokens.ts";

// A set of words as a few bits, a bit for each word's hash: what two prompts have in common by words, they have by bits.

/** Marks a word in a sketch of so many 32-bit elements that begins at `at`. */
export function markWord(sketches: Uint32Array, at: number, elements: number, hash: number): void {
  const bit = bitOfWord(hash, 32 * elements);
  sketches[at + (bit >>> 5)]! |= 1 << (bit & 31);
}

/** The bits of a sketch of so many, a power of two, that the words among some tokens have; each once. */
export function bitsOfWords(hashes: Uint32Array, size: number): number[] {
  const bits: number[] = [];
  const met = new Uint8Array(size);
  for (let i = 0; i < hashes.length; i++) {
    if (!isWord(hashes[i]!)) continue;
    const bit = bitOfWord(hashes[i]!, size);
    if (met[bit] === 0) bits.push(bit);
    met[bit] = 1;
  }
  return bits;
}

/** Words fall into so many buckets, where a byte is all that there is room for. */
export const buckets = 256;

export const bucketOf = (hash: number): number => wordBits(hash) % buckets;

const bitOfWord = (hash: number, size: number): number => wordBits(hash) & (size - 1);

/** How many bits of one 32-bit element, and of another, are set. */
export const bitsIn = (one: number, other: number): number => sumOfNibbles(nibbles(one) + nibbles(other));

function nibbles(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  return (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
}

/** Of nibbles that hold 8 at most. */
const sumOfNibbles = (sums: number): number =>
  Math.imul((sums & 0x0f0f0f0f) + ((sums >>> 4) & 0x0f0f0f0f), 0x01010101) >>> 24;
