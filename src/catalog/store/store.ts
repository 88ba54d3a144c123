import type { Asset, Kind } from "#contract/asset.ts";
import type { Facets, RowsResult } from "../catalog.ts";
import type { EngineSnapshot } from "../model/query/query-engine.ts";
import type { WalkState } from "../model/walk/walk-state.ts";
import type { JsonLines } from "./json-lines.ts";

/** Up to 100 records as one row: a row for each record is eight times slower to write and to read. */
export interface StoredPage {
  /** From 0, never reused, over both kinds. */
  number: number;
  kind: Kind;
  /** The walk that brought it: see `WalkState`. */
  walk: number;
  lines: JsonLines;
}

/** Where both walks stand; written with each page, so it stays small. */
export interface Checkpoint {
  /** Grows by one with each change of the store, whichever tab makes it. */
  revision: number;
  /** The number of the next page. */
  nextPage: number;
  /** How many pages there are: tells whether some could not be read. */
  pages: number;
  feeds: Record<Kind, WalkState>;
}

/** The engine as of some moment, so that a start need not read all pages. */
export interface Snapshot {
  /** Some number of its own. */
  id: number;
  /** It contains all pages below this number. */
  nextPage: number;
  /** Each kind's `WalkState.since` at that moment. */
  since: Record<Kind, number>;
  engine: EngineSnapshot;
  /** The state of what people add, by its place and its number, that the engine's marks are of. */
  marks?: { id: string; seq: number };
  /** The walk of each page by page number, -1 for none; and whether it is of videos. */
  walks: Int32Array;
  videos: Uint8Array;
}

/** The top of the unfiltered catalog as of a snapshot, small enough to be on screen before the snapshot is read. */
export interface StoredPreview {
  /** The snapshot's: rows are numbered as in it alone. */
  id: number;
  format: number;
  nextPage: number;
  result: RowsResult;
  /** Undefined in what an earlier version has left. */
  facets: Facets | undefined;
  /** One for each of the result's rows. */
  records: (Asset | undefined)[];
}

/** What a store held as it was opened: enough for a first answer, before anything else is read. */
export interface AtOpening {
  preview: StoredPreview | undefined;
  checkpoint: Checkpoint | undefined;
}

/** What changes in one transaction. */
export interface Change {
  checkpoint: Checkpoint;
  page?: StoredPage;
  /** Numbers of pages that hold nothing alive any more. */
  removed?: readonly number[];
}

export interface Stored {
  checkpoint: Checkpoint;
  snapshot: Snapshot | undefined;
  /** The pages that the snapshot does not contain, by number; without a snapshot none: read them by `pagesFrom`. */
  tail: StoredPage[];
}

export type Loss = "deleted" | "replaced";

/**
 * The durable half of a catalog: one account's pages, checkpoint and snapshot. Methods reject when storage fails
 * (quota, a lost connection); nothing of a rejected change has been written.
 */
export interface Store {
  /**
   * Resolves when the store has been closed from outside, after which all methods reject: because it has been deleted
   * (the site's data was cleared) or because another tab needs it in a newer version. Undefined where that cannot be.
   */
  readonly lost?: Promise<Loss>;
  /** What an earlier visit has left, or undefined for nothing. */
  load(): Promise<Stored | undefined>;
  checkpoint(): Promise<Checkpoint | undefined>;
  /**
   * Writes a change, whole or not at all, unless another tab has written meanwhile (the stored revision is not the
   * one before the checkpoint's): then nothing is written and the answer is false. `accepted` is called once it is
   * certain that no other tab was first, while the writing is under way.
   */
  commit(change: Change, accepted?: () => void): Promise<boolean>;
  /** Pages by number, in the order asked; undefined for one that is missing or cannot be read. */
  pages(numbers: readonly number[]): Promise<(StoredPage | undefined)[]>;
  /** Up to `limit` pages from number `first` on, by number; leaves out what cannot be read. */
  pagesFrom(first: number, limit: number): Promise<StoredPage[]>;
  saveSnapshot(snapshot: Snapshot, preview: StoredPreview): Promise<void>;
  /** What has been kept of families, as who keeps it wrote it: to be looked at before it is trusted. */
  families(): Promise<unknown>;
  saveFamilies(saved: object): Promise<void>;
  /** Forgets everything. */
  clear(): Promise<void>;
  close(): void;
}
