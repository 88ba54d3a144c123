import type { Step, Structure } from "./steps.ts";

const nothing = Buffer.alloc(0);

/** Follows a file as its bytes pass by, holding none of them back, and tells whether it has come whole. */
export class FileEnd {
  readonly #structure: Structure;
  #step: Step | undefined;
  /** Bytes to pass over before the step. */
  #skip = 0;
  #taken: number[] = [];

  constructor(structure: Structure) {
    this.#structure = structure;
    this.#next(nothing);
  }

  get reached(): boolean {
    if (this.#skip > 0) return false;
    const step = this.#step;
    return !step || ("take" in step && step.mayEnd === true && this.#taken.length === 0);
  }

  see(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const skipped = Math.min(this.#skip, bytes.length - at);
      this.#skip -= skipped;
      at += skipped;
      if (!this.#step || at === bytes.length) return;
      if ("find" in this.#step) {
        const found = bytes.indexOf(this.#step.find, at);
        if (found < 0) return;
        at = found + 1;
        this.#next(nothing);
      } else if ("take" in this.#step) {
        const { take } = this.#step;
        if (this.#taken.length === 0 && at + take <= bytes.length) {
          this.#next(Buffer.from(bytes.buffer, bytes.byteOffset + at, take));
          at += take;
        } else {
          this.#taken.push(...bytes.subarray(at, ++at));
          if (this.#taken.length === take) this.#next(Buffer.from(this.#taken));
        }
      }
    }
  }

  /** Goes on to a step that waits for bytes, or to the end. */
  #next(taken: Buffer): void {
    this.#taken = [];
    let next = this.#structure.next(taken);
    while (!next.done && "skip" in next.value) {
      this.#skip += next.value.skip;
      next = this.#structure.next(nothing);
    }
    this.#step = next.done ? undefined : next.value;
  }
}
