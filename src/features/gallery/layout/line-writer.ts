/** Lines as they are laid out, top to bottom, in arrays that double when full: how many there will be is unknown. */
export class LineWriter {
  readonly #gap: number;
  #tops = new Float64Array(256);
  #heights = new Float32Array(256);
  #firsts = new Uint32Array(257);
  #count = 0;
  #next = 0;
  #tallest = 0;

  constructor(gap: number) {
    this.#gap = gap;
  }

  /** Adds a line of whole pixels' height below the last. */
  add(first: number, height: number): void {
    if (this.#count === this.#tops.length) this.#grow();
    const line = this.#count++;
    this.#tops[line] = this.#next;
    this.#heights[line] = height;
    this.#firsts[line] = first;
    this.#next += height + this.#gap;
    if (height > this.#tallest) this.#tallest = height;
  }

  /** The lines of a sheet of `items` items. */
  finish(items: number) {
    this.#firsts[this.#count] = items;
    return {
      lineCount: this.#count,
      tops: this.#tops.subarray(0, this.#count),
      heights: this.#heights.subarray(0, this.#count),
      firsts: this.#firsts.subarray(0, this.#count + 1),
      tallest: this.#tallest,
      height: Math.max(0, this.#next - this.#gap),
    };
  }

  #grow(): void {
    const size = this.#count * 2;
    const tops = new Float64Array(size);
    const heights = new Float32Array(size);
    const firsts = new Uint32Array(size + 1);
    tops.set(this.#tops);
    heights.set(this.#heights);
    firsts.set(this.#firsts);
    this.#tops = tops;
    this.#heights = heights;
    this.#firsts = firsts;
  }
}
