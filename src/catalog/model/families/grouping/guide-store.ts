import { partitionPoint } from "#shared/binary-search.ts";
import type { Compared } from "../likeness.ts";
import { guideSketch, markWord, sharedBits } from "../reading/sketch.ts";
import { countWords, isWord } from "../reading/tokens.ts";
import { TokenPool } from "./token-pool.ts";

// A guide's line: how many words it has, how many bits its sketch, the sketch; where its tokens lie, how many; its number.
const bits = 1;
const sketch = 2;
const start = sketch + guideSketch;
const tokenCount = start + 1;
const number = tokenCount + 1;
const lineLength = number + 1;

/** A line without tokens, for a prompt that is looked for. */
function lineOf(hashes: Uint32Array): Uint32Array {
  const line = new Uint32Array(lineLength);
  line[0] = countWords(hashes);
  for (let i = 0; i < hashes.length; i++) {
    if (isWord(hashes[i]!)) markWord(line, sketch, guideSketch, hashes[i]!);
  }
  line[bits] = sharedBits(line, sketch, line, sketch);
  return line;
}

/** Holds guides side by side, so that one pass goes through all of them in 10 ns each. */
export class GuideStore {
  #count = 0;
  /** In the order of their numbers. */
  #lines = new Uint32Array(64 * lineLength);
  #pool = new TokenPool();
  /** Places in the pool that belong to no guide any more. */
  #dead = 0;

  /** The tokens of a guide; undefined for any other prompt. */
  tokensOf(prompt: number): Compared | undefined {
    const at = this.#find(prompt);
    if (at < 0) return undefined;
    return this.#pool.get(this.#lines[at + start]!, this.#lines[at + tokenCount]!);
  }

  /** The hashes of a guide's tokens, cheaper than all of these; undefined for any other prompt. */
  hashesOf(prompt: number): Uint32Array | undefined {
    const at = this.#find(prompt);
    if (at < 0) return undefined;
    return this.#pool.hashes(this.#lines[at + start]!, this.#lines[at + tokenCount]!);
  }

  add(prompt: number, tokens: Compared): void {
    const at = this.#lineOf(prompt);
    const end = this.#count++ * lineLength;
    if (end + lineLength > this.#lines.length) {
      const lines = new Uint32Array(Math.ceil(this.#count * (33 / 32)) * lineLength);
      lines.set(this.#lines);
      this.#lines = lines;
    }
    const line = lineOf(tokens.hashes);
    line[start] = this.#pool.end;
    line[tokenCount] = tokens.hashes.length;
    line[number] = prompt;
    this.#lines.copyWithin(at + lineLength, at, end);
    this.#lines.set(line, at);
    this.#pool.add(tokens);
  }

  delete(prompt: number): void {
    const at = this.#find(prompt);
    if (at < 0) return;
    this.#dead += 1 + this.#lines[at + tokenCount]!;
    const end = this.#count-- * lineLength;
    this.#lines.copyWithin(at, at + lineLength, end);
    if (2 * this.#dead > this.#pool.end) this.#tidy();
  }

  /**
   * Tells each guide that may have half of both one's words in common with a prompt, by counts and sketches; the hashes of
   * its tokens, how many words it has, and how many would be enough.
   */
  eachLike(
    hashes: Uint32Array,
    tell: (guide: number, hashes: Uint32Array, words: number, least: number) => void,
  ): void {
    const line = lineOf(hashes);
    const own = line[0]!;
    const alone = own - line[bits]!;
    const lines = this.#lines;
    const end = this.#count * lineLength;
    for (let at = 0; at < end; at += lineLength) {
      const words = lines[at]!;
      if (2 * words < own || 2 * own < words) continue;
      const shared = sharedBits(lines, at + sketch, line, sketch);
      const longer = Math.max(own, words, 2);
      // A bit that only one has is a word that only it has, or more than one.
      if (2 * (shared + alone) < longer || 2 * (shared + words - lines[at + bits]!) < longer) continue;
      const theirs = this.#pool.hashes(lines[at + start]!, lines[at + tokenCount]!);
      tell(lines[at + number]!, theirs, words, longer / 2);
    }
  }

  /** Where the line of a guide is, or would be. */
  #lineOf(prompt: number): number {
    const isPast = (place: number) => this.#lines[place * lineLength + number]! >= prompt;
    return partitionPoint(this.#count, isPast) * lineLength;
  }

  /** Where the line of a guide is; -1 for any other prompt. */
  #find(prompt: number): number {
    const at = this.#lineOf(prompt);
    return at < this.#count * lineLength && this.#lines[at + number] === prompt ? at : -1;
  }

  #tidy(): void {
    const pool = new TokenPool();
    for (let at = 0; at < this.#count * lineLength; at += lineLength) {
      const tokens = this.#pool.get(this.#lines[at + start]!, this.#lines[at + tokenCount]!);
      this.#lines[at + start] = pool.end;
      pool.add(tokens);
    }
    this.#pool = pool;
    this.#dead = 0;
  }
}
