import { type Bits, Bitset, countBoth, has, put, unite } from "./bitset.ts";
import { Growing } from "./growing.ts";

/** Below this share of the rows up to the latest member, a list is smaller and faster than bits. */
const sparse = 1 / 32;
const smallest = 64;

/**
 * The rows that have one value of a facet: a list while they are few, bits from then on, so that thousands of rare
 * values cost no more than the rows that have them.
 */
export class RowSet {
  size = 0;
  #list: Growing<Uint32Array<ArrayBuffer>> | null;
  #bits: Bitset | null;

  /** `dense`: bits from the beginning, for a set that queries read more often than its memory is worth. */
  constructor(dense = false) {
    this.#list = dense ? null : new Growing(Uint32Array, new Uint32Array(4));
    this.#bits = dense ? new Bitset() : null;
  }

  /** Its rows as bits, which nobody may change; undefined while it is a list. Valid until the next change. */
  get bits(): Bits | undefined {
    return this.#bits?.bits;
  }

  /** `row` must not be a member. */
  add(row: number): void {
    this.size++;
    this.#bits?.set(row);
    this.#list?.push(row);
    if (this.#list && this.size > smallest && this.size > row * sparse) this.#toBits();
  }

  /** `row` must be a member. */
  delete(row: number): void {
    this.size--;
    this.#bits?.assign(row, false);
    const list = this.#list;
    if (!list) return;
    const at = list.data.indexOf(row);
    list.data[at] = list.get(--list.length);
  }

  uniteInto(target: Bits): void {
    if (this.#bits) unite(target, this.#bits.bits);
    const list = this.#list;
    for (let i = 0; list && i < list.length; i++) put(target, list.data[i]!);
  }

  countIn(base: Bits): number {
    if (this.#bits) return countBoth(base, this.#bits.bits);
    const list = this.#list;
    let count = 0;
    for (let i = 0; list && i < list.length; i++) if (has(base, list.data[i]!)) count++;
    return count;
  }

  #toBits(): void {
    const list = this.#list;
    const bits = new Bitset();
    for (let i = 0; list && i < list.length; i++) bits.set(list.data[i]!);
    this.#bits = bits;
    this.#list = null;
  }
}
