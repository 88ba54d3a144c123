import type { Catalog, Row } from "#catalog/index.ts";
import { type Asset, type AssetKey, keyOf } from "#contract/asset.ts";
import { Listeners } from "#shared/listeners.ts";
import { LruMap } from "#shared/lru-map.ts";

/** Records kept on the page's side: a few screens beyond what any view shows at once. */
const capacity = 4_000;
/** The catalog answers at most this many at once. */
const batch = 1_000;

/** Records by row, read from the worker in one batch for all that is asked within a task. */
export class RecordCache {
  readonly #catalog: Catalog;
  readonly #records = new LruMap<Row, Asset>(capacity);
  readonly #rows = new LruMap<string, Row>(capacity);
  readonly #wanted = new Set<Row>();
  readonly #listeners = new Map<Row, Listeners>();
  /** On screen, and maybe other in the catalog by now. */
  readonly #doubtful = new Set<Row>();
  #scheduled = false;
  #renewals: number;
  #version = 0;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
    this.#renewals = catalog.getStatus().renewals;
    // For as long as the catalog is open: neither outlives the other.
    catalog.subscribe(() => {
      this.#follow();
      this.#askAgain(catalog.getStatus().version);
    });
  }

  get(row: Row): Asset | undefined {
    return this.#records.get(row);
  }

  /** The row of an asset whose record is at hand: an item opened from a tile, or stepped to, is there at once. */
  rowAtHand(key: AssetKey): Row | undefined {
    return this.#rows.get(keyOf(key));
  }

  /** Calls `listener` when the record of `row` has arrived, and sees to it that it will. Returns its undo. */
  subscribe(row: Row, listener: () => void): () => void {
    const listeners = this.#listeners.get(row) ?? new Listeners();
    this.#listeners.set(row, listeners);
    const stop = listeners.add(listener);
    if (!this.#records.has(row)) this.#want(row);
    return () => {
      stop();
      if (listeners.size > 0) return;
      this.#listeners.delete(row);
      // A tile that has scrolled away before its batch went out is not read at all.
      this.#wanted.delete(row);
      if (this.#doubtful.delete(row)) this.#records.delete(row);
    };
  }

  /** The records of some rows, in their order; undefined for a row that has been removed. */
  async read(rows: readonly Row[]): Promise<(Asset | undefined)[]> {
    const missing = rows.filter((row) => !this.#records.has(row) || this.#doubtful.has(row));
    const found = new Map<Row, Asset>();
    for (let i = 0; i < missing.length; i += batch) {
      const part = missing.slice(i, i + batch);
      const records = await this.#catalog.records(part);
      this.keep(part, records);
      for (const [k, row] of part.entries()) {
        const record = records[k];
        if (record) found.set(row, record);
      }
    }
    return rows.map((row) => found.get(row) ?? this.#records.get(row));
  }

  /** Takes in records that came in another way, parallel to the first of `rows`. */
  keep(rows: ArrayLike<Row>, records: readonly (Asset | undefined)[]): void {
    records.forEach((record, i) => {
      const row = rows[i];
      if (!record || row === undefined) return;
      this.#doubtful.delete(row);
      const held = this.#records.get(row);
      // The same object stands for the same record, so that who shows it need not be drawn again.
      if (held && JSON.stringify(held) === JSON.stringify(record)) return;
      this.#records.set(row, record);
      this.#rows.set(keyOf(record), row);
      if (held) this.#tell(row);
    });
  }

  /** Some records have been replaced: those on screen are read again and stay until then, all others are let go. */
  #follow(): void {
    const { renewals } = this.#catalog.getStatus();
    if (renewals === this.#renewals) return;
    this.#renewals = renewals;
    const shown = [...this.#listeners.keys()].flatMap((row) => {
      const record = this.#records.get(row);
      return record ? [{ row, record }] : [];
    });
    this.#records.clear();
    for (const { row, record } of shown) {
      this.#records.set(row, record);
      this.#doubtful.add(row);
      this.#want(row);
    }
  }

  /** A record that could not be had may be there once the library has changed: a lost page is fetched again. */
  #askAgain(version: number): void {
    if (version === this.#version) return;
    this.#version = version;
    for (const row of this.#listeners.keys()) if (!this.#records.has(row)) this.#want(row);
  }

  #tell(row: Row): void {
    this.#listeners.get(row)?.tell();
  }

  #want(row: Row): void {
    this.#wanted.add(row);
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      const rows = [...this.#wanted];
      this.#wanted.clear();
      // A worker that dies has its own notice above the sheet: the tile keeps its placeholder until another one answers.
      this.read(rows).then(
        () => {
          for (const row of rows) this.#tell(row);
        },
        () => {},
      );
    });
  }
}
