import type { Likeness } from "../likeness.ts";
import { bitsIn, markWord } from "../reading/sketch.ts";
import { countWords, isWord } from "../reading/tokens.ts";
import { DifferencePool } from "./difference-pool.ts";
import { grown } from "./grown.ts";
import type { SavedColumns } from "./saved-families.ts";

const sketchWords = 2;

/** What no prompt is guided by: there is none of this number, or it has not been placed yet. */
export const none = -1;

/**
 * What is held of every prompt, 25 bytes and how it differs from its guide, by number: neither its text nor its words. Typed arrays grow by a
 * thirtieth, and are read directly by the searches that go through all of them.
 */
export class PromptTable {
  /** Numbers up to this one have been in use. */
  length = 0;
  ranks = new Uint32Array(0);
  /** A set of its words each, in two elements. */
  sketches = new Uint32Array(0);
  words = new Uint16Array(0);
  /** The prompt that each was put to as most alike; a guide's own number; or `none`. */
  guides = new Int32Array(0);
  /** Words in common with the guide. */
  common = new Uint16Array(0);
  /** Which of its guide's families each is in, from 1; 0 for none. */
  parts = new Uint8Array(0);
  readonly differences = new DifferencePool();
  /** No prompt that has a guide ranks higher by number than this. */
  lastRank = 0;

  set(prompt: number, rank: number, hashes: Uint32Array): void {
    if (prompt >= this.ranks.length) this.#grow(Math.ceil((prompt + 1) * (33 / 32)) + 64);
    this.length = Math.max(this.length, prompt + 1);
    this.ranks[prompt] = rank;
    this.guides[prompt] = none;
    this.parts[prompt] = 0;
    this.words[prompt] = countWords(hashes);
    const sketch = prompt * sketchWords;
    this.sketches.fill(0, sketch, sketch + sketchWords);
    for (let i = 0; i < hashes.length; i++) {
      if (isWord(hashes[i]!)) markWord(this.sketches, sketch, sketchWords, hashes[i]!);
    }
  }

  /** Puts a prompt to a guide, or to itself, which it is like in this way. */
  join(prompt: number, guide: number, { common, ...difference }: Likeness): void {
    this.guides[prompt] = guide;
    this.common[prompt] = common;
    this.differences.set(prompt, difference);
    this.lastRank = Math.max(this.lastRank, this.ranks[prompt]!);
  }

  /** What is held of some prompts that have guides, by their places among these: see `SavedColumns`. */
  save(prompts: readonly number[]): Omit<SavedColumns, "lows" | "lengths" | "tokens"> {
    const count = prompts.length;
    const places = new Uint32Array(this.length);
    for (const [place, prompt] of prompts.entries()) places[prompt] = place;
    // A loop: `from` with a function takes ten times as long.
    const of = <T extends Uint8Array | Uint16Array | Uint32Array>(column: T | Int32Array, saved: T): T => {
      for (let place = 0; place < count; place++) saved[place] = column[prompts[place]!]!;
      return saved;
    };
    const sketches = new Uint32Array(count * sketchWords);
    for (let i = 0; i < sketches.length; i++)
      sketches[i] = this.sketches[prompts[Math.floor(i / sketchWords)]! * sketchWords + (i % sketchWords)]!;
    return {
      ranks: of(this.ranks, new Uint32Array(count)),
      sketches,
      words: of(this.words, new Uint16Array(count)),
      guides: of(this.guides, new Uint32Array(count)).map((guide) => places[guide]!),
      common: of(this.common, new Uint16Array(count)),
      parts: of(this.parts, new Uint8Array(count)),
      differences: this.differences.save(prompts),
    };
  }

  /**
   * Takes what was saved; `numbers` are those that the prompts have now, -1 for one that is gone. One whose guide is gone
   * has none.
   */
  load(saved: SavedColumns, numbers: Int32Array): void {
    this.length = numbers.reduce((most, number) => Math.max(most, number + 1), 0);
    this.#grow(this.length);
    this.differences.load(saved.differences, numbers);
    for (const [place, prompt] of numbers.entries()) {
      if (prompt < 0) continue;
      const guide = numbers[saved.guides[place]!]!;
      this.ranks[prompt] = saved.ranks[place]!;
      this.words[prompt] = saved.words[place]!;
      this.guides[prompt] = guide < 0 ? none : guide;
      this.common[prompt] = saved.common[place]!;
      this.parts[prompt] = guide < 0 ? 0 : saved.parts[place]!;
      for (let i = 0; i < sketchWords; i++)
        this.sketches[prompt * sketchWords + i] = saved.sketches[place * sketchWords + i]!;
      this.lastRank = Math.max(this.lastRank, this.ranks[prompt]!);
    }
  }

  /**
   * Whether a prompt ranks before another. Ranks are hashes of the texts, so the order is of no meaning, but the same
   * wherever and whenever the prompts come; where two of them meet, their words decide.
   */
  before(one: number, other: number): boolean {
    if (this.ranks[one] !== this.ranks[other]) return this.ranks[one]! < this.ranks[other]!;
    for (let i = 0; i < sketchWords; i++) {
      const [a, b] = [this.sketches[one * sketchWords + i]!, this.sketches[other * sketchWords + i]!];
      if (a !== b) return a < b;
    }
    return this.words[one]! < this.words[other]!;
  }

  /** The most words that two prompts may have in common, by what is held of both: never less than they have. */
  mostCommon(one: number, other: number): number {
    const [low, high] = [this.sketches[2 * one]!, this.sketches[2 * one + 1]!];
    const [lowOther, highOther] = [this.sketches[2 * other]!, this.sketches[2 * other + 1]!];
    // A bit that one has alone is a word that it has alone, or more than one.
    return Math.min(
      this.words[one]! - bitsIn(low & ~lowOther, high & ~highOther),
      this.words[other]! - bitsIn(lowOther & ~low, highOther & ~high),
    );
  }

  #grow(length: number): void {
    this.ranks = grown(this.ranks, new Uint32Array(length));
    this.sketches = grown(this.sketches, new Uint32Array(length * sketchWords));
    this.words = grown(this.words, new Uint16Array(length));
    this.guides = grown(this.guides, new Int32Array(length).fill(none));
    this.common = grown(this.common, new Uint16Array(length));
    this.parts = grown(this.parts, new Uint8Array(length));
    this.differences.reserve(length);
  }
}
