import type { Asset, AssetKey, Kind } from "#contract/asset.ts";
import type { FacetId } from "#contract/facets.ts";
import type { Marks } from "#contract/marks.ts";
import type { AssetQuery } from "#contract/query.ts";
import type { Hash } from "#shared/hash.ts";
import type { FacetCounts, Row } from "../../catalog.ts";

/** Where a record is stored: its page's number (from 0, never reused) and its slot within the page. */
export interface RecordLocation {
  page: number;
  slot: number;
}

/** What a query may see of each kind. Times are milliseconds since 1970, both ends inclusive. */
export interface VisibleRange {
  /**
   * Nothing older is shown: the slower feed's frontier. -Infinity when both have ended. It is for the sort "newest"
   * alone, whose shown part must not move while older pages arrive; every other sort moves anyway, and ignores it.
   */
  floor: number;
  /** Nothing newer of a kind is shown until admitted. Infinity for no limit. */
  ceiling: Record<Kind, number>;
}

/** See `QueryResult`. */
export interface Found {
  rows: Uint32Array;
  held: number;
  /** Always 0 for sorts other than "newest". */
  pending: number;
  /** Of the route, found or not, but without what is left out of it unless it is asked for. */
  total: number;
  /** Matches that are neither held nor found because they are hidden, and the query asks nothing of that. */
  hiddenOut: number;
  terms: string[];
  notice: string | null;
}

/**
 * All assets in memory, with what people have put on them: typed-array columns, bitsets per facet value, a word index
 * over prompts and an order by date. Pure: no clock, no storage, no worker. Removed rows leave holes that are never reused while it lives.
 */
export interface QueryEngine {
  /** Live assets of a kind. */
  count(kind: Kind): number;
  /**
   * Adds an asset, which nobody has marked yet, or replaces the one with its key (the row, its colour and its marks stay).
   * Returns its row, and whether it is new. Some 25 µs for a prompt of two hundred letters; one put in 4,096 also indexes the prompts since
   * the last such, and takes milliseconds.
   */
  put(asset: Asset, location: RecordLocation): { row: Row; added: boolean };
  /** Forgets a row; one that is gone already is left alone. The asset gets a new row if it ever comes again. */
  remove(row: Row): void;
  /** The row of a key, or -1. */
  find(key: AssetKey): Row;
  /** What stands for the keys of some rows, in any engine and without their records: two numbers a row. */
  hashesOf(rows: ArrayLike<Row>): Uint32Array<ArrayBuffer>;
  /** The rows of which `hashesOf` has told, in that order and without those that are not here. */
  findHashes(hashes: Uint32Array): Row[];
  /** The row whose original or last frame has this sealed address, or -1. Where several have, any of them. */
  findMedia(sealedUrl: string): Row;
  /** Where the record is, or undefined for a removed row. */
  locate(row: Row): RecordLocation | undefined;
  kind(row: Row): Kind;
  /** Milliseconds since 1970. */
  created(row: Row): number;
  /** A number that goes by the key alone, whenever the asset came: for putting assets of the same moment in an order. */
  rank(row: Row): number;
  setColour(row: Row, colour: number): void;
  /**
   * What people have put on an asset, all of it: what is not said is none. Some 2 µs; a removed row is left alone. What
   * comes from `save` has the marks that it had: a row that a later `put` adds has none.
   */
  setMarks(row: Row, marks: Marks): void;
  /** The same of what tiles show alone, packed: of which tags there are, and of the note, nothing may be others than before. */
  setShown(row: Row, packed: number): void;
  /**
   * The width divided by the height of a picture whose size is not stated. Counts from the next visit on (it is what
   * `save` writes), so that nothing moves that a person looks at; of other rows it is ignored.
   */
  setShape(row: Row, aspect: number): void;
  /** Every live row, in no useful order. */
  rows(): Iterable<Row>;
  /** Those that have marks, ascending. */
  markedRows(): Row[];
  /**
   * By row the number of its prompt: two rows have the same where `promptIdentity` is the same. Numbers are dense from 0,
   * `size` of them, and stay as long as the engine lives. What a removed row had stays too. Valid until the next change.
   */
  prompts(): { ofRow: Uint32Array; size: number };
  /** The number of a prompt by its name in addresses, or -1. */
  findPrompt(name: string): number;
  /** The name of a prompt by its number, and the hash that it spells. */
  promptName(prompt: number): string;
  promptHash(prompt: number): Hash;
  /** The values that the record of a row has of a facet of records that is listed, in no useful order. */
  valuesAt(row: Row, id: FacetId): readonly string[];
  /** Never throws, whatever the text; see `parseSearch` for its grammar. */
  run(query: AssetQuery, range: VisibleRange): Found;
  /**
   * How many of a query's matches have each value of a facet, as if nothing were asked of that facet: of all that are not held,
   * those that are pending too. Values that the query names are listed even at 0. What `run` has found is not looked for again.
   */
  counts(query: AssetQuery, range: VisibleRange, facet: FacetId): FacetCounts;
  /** Gathers what layout needs, parallel to `rows`: see `QueryResult`. */
  project(rows: Uint32Array): {
    aspects: Float32Array;
    created: Float64Array;
    videos: Uint8Array;
    colours: Uint32Array;
    marks: Uint16Array;
  };
  /**
   * Everything above as a few buffers, some 200 bytes a record, fast to store and load; `loadEngine` reads it back.
   * Parts of the word index are shared with the engine, not copied: store or clone the snapshot, never transfer it.
   */
  save(): EngineSnapshot;
}

/** Structured-cloneable; `format` changes whenever the layout does, and an unknown one is rebuilt from pages. */
export interface EngineSnapshot {
  format: number;
  buffers: ArrayBuffer[];
  /** Small JSON-like metadata: dictionaries, lengths. */
  meta: unknown;
}
