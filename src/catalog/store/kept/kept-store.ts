import type { ClockState } from "../../model/overlay/clock.ts";
import type { Waiting } from "../../model/overlay/waiting.ts";
import type { Loss } from "../store.ts";
import type { BucketLines } from "./buckets.ts";

/** Small, and written with each change. */
export interface KeptState extends ClockState {
  /** Of this very place: another one where it has been deleted and begun anew. */
  id: string;
  /** Grows by one with each change, whichever tab makes it. */
  seq: number;
  /** The number of the next entry of the outbox. */
  nextOrder: number;
  /** This browser, as the server knows it: part of every stamp. */
  client: string;
  /** How far the server's feed of changes has been read; 0 is its beginning. */
  cursor: number;
}

/** Registers of many subjects as one value, so that a hundred thousand marks are a thousand writes. */
export interface StoredBucket {
  number: number;
  /** The change that has written it last. */
  seq: number;
  lines: BucketLines;
}

/** An entry of the outbox as it is kept: `order` is its key, and entries are sent in that order. */
export interface Queued extends Waiting {
  readonly order: number;
  readonly seq: number;
}

/** What changes in one transaction. */
export interface KeptChange {
  state?: Partial<ClockState & Pick<KeptState, "cursor" | "id">>;
  buckets?: ReadonlyMap<number, BucketLines>;
  add?: readonly Waiting[];
  /** Entries that are others now, by their order. */
  replace?: readonly Queued[];
  /** Entries that are done with, by their order. */
  remove?: readonly number[];
}

/** What is there to decide a change by. */
export interface KeptFound {
  state: KeptState;
  /** Of those that were asked for; one that nothing was ever put in is left out. */
  buckets: ReadonlyMap<number, BucketLines>;
}

export interface KeptNews {
  state: KeptState;
  /** Those that have changed. */
  buckets: StoredBucket[];
  /** Entries that came or are others, by their order. */
  outbox: Queued[];
  /** The order of each entry that there is. */
  orders: number[];
}

/**
 * What people add, as this browser holds it: registers that the server has confirmed, and an outbox of changes that it may
 * not have. Methods reject when storage fails; nothing of a rejected change has been written.
 */
export interface KeptStore {
  /** As `Store.lost`. */
  readonly lost?: Promise<Loss>;
  /** What has changed after a sequence number, of the outbox after another one; all for -1. */
  since(seq: number, outboxSeq?: number): Promise<KeptNews>;
  /** The numbers of all buckets that something is in. */
  bucketNumbers(): Promise<number[]>;
  /** Some buckets, in the order asked; undefined for one that nothing is in. */
  buckets(numbers: readonly number[]): Promise<(BucketLines | undefined)[]>;
  /**
   * Decides and writes a change in one transaction, so that no other tab's falls between. `decide` is called once, at
   * once, with the buckets of `numbers`; undefined changes nothing. Gives the state before the change and after it, and
   * the entries of the outbox as they were written.
   */
  update(
    numbers: readonly number[],
    decide: (found: KeptFound) => KeptChange | undefined,
  ): Promise<{ before: KeptState; after: KeptState; entries: readonly Queued[] }>;
  /** Forgets what the server has confirmed, and all selections. What waits stays, for it is nowhere else; gives how many entries. */
  forget(): Promise<number>;
  /** A tab's selection, as it was given. */
  selection(tab: string): Promise<KeptSelection | undefined>;
  /** Keeps it, and those of the tabs that kept one last. */
  keepSelection(tab: string, selection: KeptSelection): Promise<void>;
  close(): void;
}

/** What a tab has selected, as `QueryEngine.hashesOf` tells of it; a text where an older version has kept it. */
export type KeptSelection = Uint32Array<ArrayBuffer> | string;

/** Selections that are kept: more tabs than that are open nowhere. */
export const mostSelections = 30;
