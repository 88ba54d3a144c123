import { mostSlots } from "#contract/prompts/prompt-template.ts";
import { bitsIn } from "../reading/sketch.ts";
import { isWord, wordBits } from "../reading/tokens.ts";

const slots = 0x10000;

/** A word's place among the slots. */
const slotOf = (hash: number): number => wordBits(hash) % slots;

/** The place of two words that follow on each other. */
const pairOf = (one: number, other: number): number => (Math.imul(one, 0x9e37) + other) & (slots - 1);

const has = (bits: Int32Array, slot: number): boolean => ((bits[slot >>> 5]! >>> (slot & 31)) & 1) === 1;

function mark(bits: Int32Array, slot: number): void {
  bits[slot >>> 5]! |= 1 << (slot & 31);
}

/**
 * Says of one prompt and many others the most words that they can have in common, in the same order: cheaply, and never
 * less than they have. Words are told apart by 16 bits of their hashes.
 */
export class WordMasks {
  /** The number of each of the prompt's words, from 1, by its hash. */
  readonly #numbers = new Uint16Array(slots);
  /** Which slots have one, as bits: most words are not the prompt's, and these eight kilobytes stay near the processor. */
  readonly #taken = new Int32Array(slots / 32);
  /** The same of any two words that follow on each other. */
  readonly #pairs = new Int32Array(slots / 32);
  /** For each word the places where the prompt has it, as bits: `#width` elements a word. */
  #masks = new Int32Array(1024);
  #width = 1;
  #length = 0;
  #line = new Int32Array(32);
  #words: number[] = [];

  /** Takes up another prompt in place of the last one. */
  take(hashes: Uint32Array): void {
    for (const [i, word] of this.#words.entries()) {
      this.#numbers[word] = 0;
      this.#taken[word >>> 5] = 0;
      if (i > 0) this.#pairs[pairOf(this.#words[i - 1]!, word) >>> 5] = 0;
    }
    this.#words = [];
    for (let i = 0; i < hashes.length; i++) {
      if (isWord(hashes[i]!)) this.#words.push(slotOf(hashes[i]!));
    }
    this.#length = this.#words.length;
    this.#width = Math.max(1, (this.#length + 31) >>> 5);
    const room = (this.#length + 1) * this.#width;
    if (room > this.#masks.length) this.#masks = new Int32Array(room);
    else this.#masks.fill(0, 0, room);
    if (this.#width > this.#line.length) this.#line = new Int32Array(this.#width);
    let distinct = 0;
    for (let place = 0; place < this.#length; place++) {
      const word = this.#words[place]!;
      this.#numbers[word] ||= ++distinct;
      mark(this.#taken, word);
      if (place > 0) mark(this.#pairs, pairOf(this.#words[place - 1]!, word));
      this.#masks[this.#numbers[word]! * this.#width + (place >>> 5)]! |= 1 << (place & 31);
    }
  }

  /**
   * The most words that another prompt may have in common with this one if they are near: no more than are this one's, in any
   * order, and no more than by the pairs of words that follow on each other, since what near ones share lies in few places and
   * is the same within each. 0 as soon as it is fewer than `least`.
   */
  inAnyOrder(hashes: Uint32Array, words: number, least: number): number {
    const taken = this.#taken;
    const pairs = this.#pairs;
    let most = words;
    let mostByPairs = words + mostSlots;
    let last = -1;
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i]!;
      if (!isWord(hash)) continue;
      const word = slotOf(hash);
      if (!has(taken, word) && --most < least) return 0;
      if (last >= 0 && !has(pairs, pairOf(last, word)) && --mostByPairs < least) return 0;
      last = word;
    }
    return Math.min(most, mostByPairs);
  }

  /** The length of the longest common subsequence of words, 32 places at a time (Hyyrö 2004), of those that count. */
  inOrder(hashes: Uint32Array, counts?: (token: number) => boolean): number {
    if (this.#width === 1) return this.#inOrderOfFew(hashes, counts);
    const line = this.#line.fill(-1, 0, this.#width);
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i]!;
      if (!isWord(hash) || !has(this.#taken, slotOf(hash)) || (counts && !counts(i))) continue;
      const from = this.#numbers[slotOf(hash)]! * this.#width;
      let carry = 0;
      for (let at = 0; at < this.#width; at++) {
        const free = line[at]!;
        const hit = free & this.#masks[from + at]!;
        const sum = (free + hit + carry) | 0;
        // What is hit is free: whole numbers of 32 bits are enough to tell that one is carried.
        carry = (hit | (free & ~sum)) >>> 31;
        line[at] = sum | (free & ~hit);
      }
    }
    let taken = 0;
    for (let place = 0; place < this.#length; place++) {
      if ((line[place >>> 5]! & (1 << (place & 31))) === 0) taken++;
    }
    return taken;
  }

  /** The same of 32 words at most, as most prompts have: half of the time. */
  #inOrderOfFew(hashes: Uint32Array, counts?: (token: number) => boolean): number {
    const masks = this.#masks;
    const numbers = this.#numbers;
    let free = -1;
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i]!;
      if (!isWord(hash) || !has(this.#taken, slotOf(hash)) || (counts && !counts(i))) continue;
      const hit = free & masks[numbers[slotOf(hash)]!]!;
      free = (free + hit) | (free & ~hit);
    }
    return bitsIn(this.#length === 32 ? ~free : ~free & ((1 << this.#length) - 1), 0);
  }
}
