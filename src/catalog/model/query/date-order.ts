import { partitionPoint } from "#shared/binary-search.ts";
import type { Row } from "../../catalog.ts";
import { type Bits, drop, put, wordsFor } from "./arrays/bitset.ts";
import { Growing } from "./arrays/growing.ts";
import { ensure } from "./arrays/snapshot.ts";
import { type Columns, live, video } from "./columns.ts";

/**
 * The rows by date: newest first, images before videos of the same moment, then as they arrived. Insertions wait in a
 * small heap of new rows until the order is next read, and then move only what is older than they are: a page at the
 * old end of a million is free, one at the new end costs a `memmove`. Removed rows stay until they are many.
 */
export class DateOrder {
  readonly #columns: Columns;
  readonly #rows: Growing<Uint32Array<ArrayBuffer>>;
  #waiting: Row[] = [];
  #dead = 0;

  constructor(columns: Columns, rows = new Growing(Uint32Array)) {
    ensure(rows.length <= columns.rows, "the order is longer than the columns");
    this.#columns = columns;
    this.#rows = rows;
  }

  insert(row: Row): void {
    this.#waiting.push(row);
  }

  /** Tells that a row has lost its `live` flag. */
  remove(): void {
    this.#dead++;
  }

  /** Takes a row out at once; its date and kind must still be those of its insertion. */
  extract(row: Row): void {
    this.#settle();
    const rows = this.#rows;
    const at = this.#find((other) => this.#compare(other, row) < 0);
    if (rows.get(at) !== row) throw new RangeError(`Row ${row} is not in the order`);
    rows.data.copyWithin(at, at + 1, rows.length--);
  }

  /** Every live row, and maybe some removed ones. Valid until the next change. */
  read(): Uint32Array<ArrayBuffer> {
    this.#settle();
    return this.#rows.data.subarray(0, this.#rows.length);
  }

  /** How many of `read()`, from its start, are younger than `time`. */
  newerThan(time: number): number {
    this.#settle();
    return this.#find((row) => this.#columns.created.get(row) > time);
  }

  /** How many of `read()`, from its start, are of `time` or younger. */
  notOlderThan(time: number): number {
    this.#settle();
    return this.#find((row) => this.#columns.created.get(row) >= time);
  }

  /** The rows created from `from` to before `before`, and maybe removed ones. */
  between(from: number, before: number): Bits {
    const order = this.read();
    const first = this.notOlderThan(before);
    const last = this.notOlderThan(from);
    const most = last - first > order.length / 2;
    const bits = new Uint32Array(wordsFor(this.#columns.rows)).fill(most ? 0xffffffff : 0);
    // Of the rows within and those without, the fewer are gone through.
    if (!most) for (let i = first; i < last; i++) put(bits, order[i]!);
    else {
      for (let i = 0; i < first; i++) drop(bits, order[i]!);
      for (let i = last; i < order.length; i++) drop(bits, order[i]!);
    }
    return bits;
  }

  /** The order as it is stored. */
  settled(): Growing<Uint32Array<ArrayBuffer>> {
    this.#settle();
    return this.#rows;
  }

  #compare(a: Row, b: Row): number {
    const { created } = this.#columns;
    const kinds = Number(this.#columns.has(a, video)) - Number(this.#columns.has(b, video));
    return created.get(b) - created.get(a) || kinds || a - b;
  }

  /** The first place whose row is not `before`, by halving. */
  #find(before: (row: Row) => boolean, end = this.#rows.length): number {
    return partitionPoint(end, (at) => !before(this.#rows.data[at]!));
  }

  #settle(): void {
    if (this.#dead > 1000 && this.#dead > this.#rows.length / 8) this.#sweep();
    if (this.#waiting.length === 0) return;
    const waiting = this.#waiting.sort((a, b) => this.#compare(a, b));
    this.#waiting = [];
    const rows = this.#rows;
    let end = rows.length;
    rows.set(end + waiting.length - 1, 0);
    for (let left = waiting.length; left > 0; left--) {
      const row = waiting[left - 1] ?? 0;
      const at = this.#find((other) => this.#compare(other, row) < 0, end);
      rows.data.copyWithin(at + left, at, end);
      rows.data[at + left - 1] = row;
      end = at;
    }
  }

  #sweep(): void {
    const rows = this.#rows;
    let kept = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows.data[i]!;
      if (this.#columns.has(row, live)) rows.data[kept++] = row;
    }
    rows.length = kept;
    this.#dead = 0;
  }
}
