import { worth } from "#contract/prompts/alignment.ts";
import type { Compared } from "../likeness.ts";

const worths = Uint8Array.of(worth.sign, worth.separator, worth.word);
const kindBits = 2;

/** The tokens of many prompts in two arrays, five bytes a token: arrays a prompt would weigh as much again. */
export class TokenPool {
  #hashes = new Uint32Array(1024);
  /** For each token what it is worth, as its place in `worths`, and the blank before it. */
  #marks = new Uint8Array(1024);
  end = 0;

  /** Puts tokens behind all others. They lie at what `end` was before, with one place more for the last blank. */
  add(tokens: Compared): void {
    const length = tokens.blanks.length;
    this.#reserve(this.end + length);
    this.#hashes.set(tokens.hashes, this.end);
    for (let i = 0; i < length; i++) {
      const kind = Math.max(0, worths.indexOf(tokens.worths[i] ?? 0));
      this.#marks[this.end + i] = kind | (tokens.blanks[i]! << kindBits);
    }
    this.end += length;
  }

  /** The hashes of the tokens at a place; until the next ones are added. */
  hashes(start: number, length: number): Uint32Array {
    return this.#hashes.subarray(start, start + length);
  }

  /** The tokens at a place; until the next ones are added. */
  get(start: number, length: number): Compared {
    const found = { worths: new Uint8Array(length), blanks: new Uint8Array(length + 1) };
    for (let i = 0; i <= length; i++) {
      const mark = this.#marks[start + i]!;
      found.blanks[i] = mark >>> kindBits;
      // Nothing is written behind the end, where the last blank has no token.
      found.worths[i] = worths[mark & 3]!;
    }
    return { hashes: this.hashes(start, length), ...found };
  }

  #reserve(length: number): void {
    if (length <= this.#hashes.length) return;
    const room = Math.ceil(length * 1.1);
    const [hashes, marks] = [this.#hashes, this.#marks];
    this.#hashes = new Uint32Array(room);
    this.#marks = new Uint8Array(room);
    this.#hashes.set(hashes);
    this.#marks.set(marks);
  }
}
