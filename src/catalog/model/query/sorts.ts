import { ratingOf } from "#contract/packed-marks.ts";
import type { Sort } from "#contract/query.ts";
import { mix } from "#shared/hash.ts";
import type { Growing } from "./arrays/growing.ts";
import type { Columns } from "./columns.ts";
import type { DateOrder } from "./date-order.ts";

/** Where a seed puts an asset in a shuffle: made from its key's hash, so that new arrivals move nothing. */
export function shuffleKey(keyHash: number, seed: number): number {
  return mix(keyHash ^ mix(seed | 0));
}

const most = 0xffffffff;

/**
 * The orders derived from the order by date, in which equals follow each other newest first. The last one is kept
 * until the rows change; making one takes some 20 ns a row.
 */
export class Sorts {
  readonly #columns: Columns;
  readonly #dates: DateOrder;
  readonly #keyHashes: Growing<Uint32Array<ArrayBuffer>>;
  #kept: { sort: Sort; seed: number; rows: Uint32Array<ArrayBuffer> } | null = null;

  constructor(columns: Columns, dates: DateOrder, keyHashes: Growing<Uint32Array<ArrayBuffer>>) {
    this.#columns = columns;
    this.#dates = dates;
    this.#keyHashes = keyHashes;
  }

  /** Tells that rows have come, gone or changed. */
  changed(): void {
    this.#kept = null;
  }

  /** Tells that marks have changed. */
  marksChanged(): void {
    if (this.#kept?.sort === "rating") this.#kept = null;
  }

  /** Every live row, and maybe some removed ones. Valid until the next change. */
  read(sort: Sort, seed: number): Uint32Array<ArrayBuffer> {
    const newest = this.#dates.read();
    if (sort === "newest") return newest;
    if (this.#kept?.sort !== sort || this.#kept.seed !== seed)
      this.#kept = { sort, seed, rows: this.#derive(newest, sort, seed) };
    return this.#kept.rows;
  }

  #derive(newest: Uint32Array<ArrayBuffer>, sort: Exclude<Sort, "newest">, seed: number) {
    const { promptLength, width, height, marks } = this.#columns;
    if (sort === "oldest") return newest.toReversed() as Uint32Array<ArrayBuffer>;
    const keys = new Uint32Array(newest.length);
    for (let i = 0; i < newest.length; i++) {
      const row = newest[i]!;
      if (sort === "longest") keys[i] = most - promptLength.data[row]!;
      else if (sort === "largest") keys[i] = most - Math.min(width.data[row]! * height.data[row]!, most);
      else if (sort === "rating") keys[i] = most - ratingOf(marks.data[row]!);
      else keys[i] = shuffleKey(this.#keyHashes.data[row]!, seed);
    }
    return sortedByKeys(newest, keys);
  }
}

/** The rows by ascending keys, equals in their given order: a radix sort, two passes of 16 bits. */
function sortedByKeys(
  rows: Uint32Array<ArrayBuffer>,
  keys: Uint32Array<ArrayBuffer>,
): Uint32Array<ArrayBuffer> {
  const lower = radixPass(rows, keys, 0);
  return radixPass(lower.rows, lower.keys, 16).rows;
}

function radixPass(rows: Uint32Array<ArrayBuffer>, keys: Uint32Array<ArrayBuffer>, shift: number) {
  const places = new Uint32Array(0x10001);
  for (const key of keys) places[((key >>> shift) & 0xffff) + 1]!++;
  for (let i = 0; i < 0x10000; i++) places[i + 1]! += places[i]!;
  const sortedRows = new Uint32Array(rows.length);
  const sortedKeys = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const key = keys[i]!;
    const at = places[(key >>> shift) & 0xffff]!++;
    sortedRows[at] = rows[i]!;
    sortedKeys[at] = key;
  }
  return { rows: sortedRows, keys: sortedKeys };
}
