import type { Compared } from "../likeness.ts";
import { freeShift } from "../reading/tokens.ts";

/** The tokens of many prompts in one array, four bytes a token: arrays a prompt would weigh as much again. */
export class TokenPool {
  /** Hashes, each with the blank before the token in its free bits; the last blank of a prompt stands alone. */
  #packed: Uint32Array;
  end: number;

  /** Begins with what another one held, which it takes over. */
  constructor(packed = new Uint32Array(0)) {
    this.#packed = packed;
    this.end = packed.length;
  }

  /** Puts tokens behind all others. They lie at what `end` was before, with one place more for the last blank. */
  add({ hashes, blanks }: Compared): void {
    if (this.end + blanks.length > this.#packed.length) {
      const packed = new Uint32Array(Math.ceil((this.end + blanks.length) * (33 / 32)));
      packed.set(this.#packed);
      this.#packed = packed;
    }
    for (const [i, blank] of blanks.entries()) {
      this.#packed[this.end++] = (hashes[i] ?? 0) | (blank << freeShift);
    }
  }

  /** The hashes at a place, their free bits set; until the next ones are added. */
  hashes(start: number, length: number): Uint32Array {
    return this.#packed.subarray(start, start + length);
  }

  /** The tokens at a place, as they were added. */
  get(start: number, length: number): Compared {
    const free = 7 << freeShift;
    const hashes = new Uint32Array(length);
    const blanks = new Uint8Array(length + 1);
    for (let i = 0; i <= length; i++) {
      const packed = this.#packed[start + i]!;
      if (i < length) hashes[i] = packed & ~free;
      blanks[i] = (packed & free) >>> freeShift;
    }
    return { hashes, blanks };
  }
}
