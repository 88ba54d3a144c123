import type { Compared } from "../likeness.ts";

/** The tokens of many prompts in few arrays, six bytes a token: three arrays a prompt would weigh as much again. */
export class TokenPool {
  #hashes = new Uint32Array(1024);
  #worths = new Uint8Array(1024);
  #blanks = new Uint8Array(1024);
  end = 0;

  /** Puts tokens behind all others. They lie at what `end` was before, with one place more for the last blank. */
  add({ hashes, worths, blanks }: Compared): void {
    this.#reserve(this.end + blanks.length);
    this.#hashes.set(hashes, this.end);
    this.#worths.set(worths, this.end);
    this.#blanks.set(blanks, this.end);
    this.end += blanks.length;
  }

  /** The tokens at a place; until the next ones are added. */
  get(start: number, length: number): Compared {
    return {
      hashes: this.#hashes.subarray(start, start + length),
      worths: this.#worths.subarray(start, start + length),
      blanks: this.#blanks.subarray(start, start + length + 1),
    };
  }

  #reserve(length: number): void {
    if (length <= this.#hashes.length) return;
    const room = Math.ceil(length * 1.1);
    const { hashes, worths, blanks } = this.get(0, this.end);
    this.#hashes = new Uint32Array(room);
    this.#worths = new Uint8Array(room);
    this.#blanks = new Uint8Array(room);
    this.#hashes.set(hashes);
    this.#worths.set(worths);
    this.#blanks.set(blanks);
  }
}
