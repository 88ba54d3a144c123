export type Numbers =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/** The constructor of a typed array: `Uint32Array` itself. */
export interface NumbersType<T extends Numbers> {
  readonly BYTES_PER_ELEMENT: number;
  new (source: number | ArrayBuffer): T;
}

/**
 * A typed array that grows by half when it is full, so that a push is constant time on average and at most a third of
 * the memory is spare. Tight loops read `data` up to `length`; a reference to `data` is stale after the next write.
 */
export class Growing<T extends Numbers> {
  data: T;
  length: number;
  readonly #type: NumbersType<T>;

  constructor(type: NumbersType<T>, data: T = new type(64)) {
    this.#type = type;
    this.data = data;
    this.length = 0;
  }

  /** All of `data` as the content, without a copy. */
  static from<T extends Numbers>(type: NumbersType<T>, data: T): Growing<T> {
    const growing = new Growing(type, data);
    growing.length = data.length;
    return growing;
  }

  reserve(length: number): void {
    if (length <= this.data.length) return;
    const grown = new this.#type(Math.max(length, 64, (this.data.length * 1.5) | 0));
    grown.set(this.data.subarray(0, this.length));
    this.data = grown;
  }

  push(value: number): void {
    if (this.length === this.data.length) this.reserve(this.length + 1);
    this.data[this.length++] = value;
  }

  /** Writes at any place; what lies between the old end and it is 0. */
  set(index: number, value: number): void {
    if (index >= this.length) {
      this.reserve(index + 1);
      this.length = index + 1;
    }
    this.data[index] = value;
  }

  get(index: number): number {
    return this.data[index] ?? 0;
  }

  /** A copy without the spare room. */
  trimmed(): T {
    return this.data.slice(0, this.length) as T;
  }
}
