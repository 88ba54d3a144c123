/** Bytes by which memory is asked for, so that what was of one original fits the next. */
const step = 1_000_000;

/**
 * Memory that originals are read into, again and again: a browser notices late how much of it nobody needs any more, and a
 * hundred megabytes lie about by then.
 */
export class Buffers {
  readonly #most: number;
  readonly #free: ArrayBuffer[] = [];

  /** `most` bytes are kept for later use. */
  constructor(most: number) {
    this.#most = most;
  }

  /** So many bytes at least, of any content. */
  take(bytes: number): ArrayBuffer {
    const fitting = this.#free.filter(({ byteLength }) => byteLength >= bytes);
    const [best] = fitting.sort((a, b) => a.byteLength - b.byteLength);
    if (!best) return new ArrayBuffer(Math.ceil(bytes / step) * step);
    this.#free.splice(this.#free.indexOf(best), 1);
    return best;
  }

  /** Nobody looks at it any more. */
  give(buffer: ArrayBuffer): void {
    this.#free.push(buffer);
    let kept = 0;
    for (const { byteLength } of this.#free) kept += byteLength;
    // What has not been of use for the longest time.
    while (kept > this.#most) kept -= this.#free.shift()?.byteLength ?? kept;
  }
}
