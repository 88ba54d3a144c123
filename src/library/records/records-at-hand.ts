import { useSyncExternalStore } from "react";
import type { Row } from "#catalog/index.ts";
import type { Asset } from "#contract/asset.ts";
import type { RecordCache } from "./record-cache.ts";
import { useRecordCache } from "./records.ts";

type AtHand = ReadonlyMap<Row, Asset>;

/** The records of some rows as far as they have come. */
export class RecordsAtHand {
  readonly #cache: RecordCache;
  readonly #rows: ReadonlySet<Row>;
  #last: AtHand = new Map();

  constructor(cache: RecordCache, rows: Iterable<Row>) {
    this.#cache = cache;
    this.#rows = new Set(rows);
  }

  /** Calls `listener` whenever one of them has come, and sees to it that all will. Returns its undo. */
  readonly subscribe = (listener: () => void): (() => void) => {
    const stops = Array.from(this.#rows, (row) => this.#cache.subscribe(row, listener));
    return () => {
      for (const stop of stops) stop();
    };
  };

  /** Those that are there, by row: the very same map for as long as they are the very same records. */
  readonly get = (): AtHand => {
    const now = new Map<Row, Asset>();
    for (const row of this.#rows) {
      const record = this.#cache.get(row);
      if (record) now.set(row, record);
    }
    if (!isSame(now, this.#last)) this.#last = now;
    return this.#last;
  };
}

function isSame(a: AtHand, b: AtHand): boolean {
  if (a.size !== b.size) return false;
  for (const [row, record] of a) if (b.get(row) !== record) return false;
  return true;
}

/**
 * The records of many rows, by row, each as soon as it has come. To ask for them together costs a part of the page one
 * hook, where `useRecord` is one for each: a line of a table that scrolls by has no time for a dozen.
 */
export function useRecordsAtHand(rows: readonly Row[]): AtHand {
  const cache = useRecordCache();
  const atHand = new RecordsAtHand(cache, rows);
  return useSyncExternalStore(atHand.subscribe, atHand.get);
}
