import type { Asset, AssetKey, Kind } from "#contract/asset.ts";
import type { Sides } from "#contract/facets/matrix-axes.ts";
import type { FacetId } from "#contract/facets.ts";
import type { MarkChange, Marks } from "#contract/marks.ts";
import type { Problem } from "#contract/problem.ts";
import type { PromptSort } from "#contract/prompts/prompt-sorts.ts";
import type { AssetQuery } from "#contract/query.ts";
import type { OwnKind } from "#contract/registers.ts";
import type { MarkTally } from "#contract/tally/mark-tally.ts";
import type { Ask } from "./model/walk/ask.ts";
import type { Stuck } from "./model/walk/walk-state.ts";
import type { Matrix } from "./results/matrix.ts";
import type { FamilyDetails, FamilyFace, FamilyList, FamilyRows, PromptList } from "./results/prompts.ts";
import type { TakingAnswers, TakingOrder } from "./results/taking.ts";

export type { Ask, Stuck };

/**
 * A record's number in this catalog: dense, from 0, the same for as long as the catalog is open and no longer.
 * Never stored, never put in a URL: use `AssetKey` there.
 */
export type Row = number;

/**
 * The local copy of one account's library, with its indexes, without React. Every method may be called at any time; all are answered by one
 * worker, and what is asked after a change has been answered sees that change. Methods reject with `CatalogError`
 * when the worker has died or the catalog has been closed; none hangs.
 */
export interface Catalog {
  /** The newest status; replaced, never mutated, whenever `subscribe`'s listener is called. */
  getStatus(): CatalogStatus;
  /** Calls `listener` after each change of the status. Returns its undo. */
  subscribe(listener: () => void): () => void;

  /**
   * Walks a feed: `begin` fetches the list's newest page from our server and takes it in; `on` goes on from what was taken
   * in last, page after page, until there is nothing more to ask, a page cannot be had, or `signal` aborts. After a failure
   * it takes one page alone, so that its end is told at once. Durable when it resolves: each page and its checkpoint are
   * one transaction. Rejects with `ApiError` where the first page cannot be had; a later one is the next call's to tell.
   */
  walk(kind: Kind, order: WalkOrder, signal: AbortSignal): Promise<Receipt>;
  /**
   * Asks whoever walks, in this tab or another, to begin at the head of each list again: see `CatalogStatus.refreshes`. Keys
   * that were refused before are tried anew.
   */
  refresh(): Promise<void>;
  /** As `refresh`, and stops at no known ground; when a list ends, what was not met on it is removed. */
  verify(): Promise<void>;
  /**
   * Looks some assets up in the provider's list anew, because a link of theirs is refused, and takes in what it gives: a
   * record that is replaced is told by `CatalogStatus.renewals`. The list is read from its head down to them and no
   * deeper, at most a hundred pages; what was looked up within the last minute is not looked up again. Rejects with
   * `ApiError` where the server shows another account.
   */
  renew(keys: readonly AssetKey[]): Promise<Renewal[]>;
  /** Shows what has arrived at the head since the last call: see `QueryResult.held`. */
  admit(): Promise<void>;

  /** Ordered rows of a query over the whole catalog. */
  query(query: AssetQuery, options?: QueryOptions): Promise<QueryResult>;
  /**
   * How many of a query's matches have each value of each facet. Asked for after its rows, which do not wait for it: what
   * was found for them is counted.
   */
  facets(query: AssetQuery, options?: Pick<QueryOptions, "waive">): Promise<Facets>;
  /** The records of some rows, in their order; `undefined` for a row removed meanwhile. At most 1,000 rows. */
  records(rows: ArrayLike<Row>): Promise<(Asset | undefined)[]>;
  /** The row of an asset, or undefined where the catalog does not hold it (yet). */
  find(key: AssetKey): Promise<Row | undefined>;
  /**
   * For each sealed media address, the asset whose original or last frame it is, or undefined: leads from a
   * reference to the asset it came from.
   */
  sources(sealedUrls: readonly string[]): Promise<(AssetKey | undefined)[]>;
  /** Every distinct prompt of a query's assets, once, whatever the query's own order. Reads `options.waive` as `query` does. */
  prompts(query: AssetQuery, sort: PromptSort, options?: ListOptions): Promise<PromptList & FirstEntries>;
  /**
   * As `prompts`, near-identical ones folded into families. The first time in a visit it takes a second for 20,000 prompts,
   * in which all else is answered.
   */
  families(query: AssetQuery, sort: PromptSort, options?: ListOptions): Promise<FamilyList & FirstEntries>;
  /** Which family every asset is in, whatever a query finds of it. See `families` for how long the first time takes. */
  familyRows(): Promise<FamilyRows>;
  /** What the family of a prompt is shown as in short, by the prompt's name; null where no such prompt is to be shown. */
  familyFace(name: string, options?: Pick<QueryOptions, "waive">): Promise<FamilyFace | null>;
  /** All about the family of a prompt: see `familyFace`. A prompt that is like no other is a family by itself. */
  family(name: string, options?: Pick<QueryOptions, "waive">): Promise<FamilyDetails | null>;
  /** How often some rows, those that are gone left out, have each model, aspect ratio and style. */
  madeWith(rows: Uint32Array): Promise<MadeWith>;
  /**
   * What a query's assets are of two properties, as a table: whatever the query's own order. Reads `options.waive` as `query`
   * does. Slots are those of the one family that the query asks for.
   */
  matrix(query: AssetQuery, sides: Sides, options?: Pick<QueryOptions, "waive">): Promise<Matrix>;
  /**
   * Prepares some rows to be taken home: see `TakingOrder`. Their list crosses to the catalog once; names are made where the
   * records are. Rejects with `CatalogError`, in words for a person.
   */
  taking<Do extends TakingOrder["do"]>(order: TakingOrder & { do: Do }): Promise<TakingAnswers[Do]>;
  /** Remembers a number for what each picture looks like, as the gallery packs it; written down at leisure. */
  setColours(rows: ArrayLike<Row>, colours: ArrayLike<number>): Promise<void>;
  /** As `setColours`, the width divided by the height of pictures whose size is not stated: for the next visit. */
  setShapes(rows: ArrayLike<Row>, aspects: ArrayLike<number>): Promise<void>;

  /**
   * Marks assets. Kept in this browser and seen by queries when it resolves; the server has it later: see `MarksStatus`. Rejects
   * with `CatalogError` where the change is none that can be kept: then nothing has changed.
   */
  mark(target: MarkTarget, change: MarkChange): Promise<Marked>;
  /**
   * Gives each asset of an action its own former value back, but where somebody has changed it since. Rejects with
   * `CatalogError` where the action is none of this visit's last ones.
   */
  undoMark(action: string): Promise<void>;
  /** All that is known of an asset's marks, whether the list has brought it or not. */
  marksOf(key: AssetKey): Promise<MarkDetails>;
  /** How many of some rows have each mark; those that are gone are left out. */
  tally(rows: Uint32Array): Promise<MarkTally>;
  /** All tags that some asset has, the most used first. */
  tags(): Promise<FacetCount[]>;
  /** Keeps a tab's selection for its next visit; none of the other tabs sees it. */
  keepSelection(tab: string, rows: Uint32Array): Promise<void>;
  /** What `keepSelection` was told last, as far as the catalog holds it: in the rows of today. */
  keptSelection(tab: string): Promise<Uint32Array>;
  /** What a person keeps for themselves of a kind, in their order. */
  own<K extends OwnKind>(kind: K): Promise<OwnThings[K][]>;
  /** Changes some of it, as one. Rejects with `CatalogError`, in words for a person, where that cannot be kept. */
  changeOwn<K extends OwnKind>(kind: K, changes: readonly OwnChange<K>[]): Promise<void>;

  /** Tries at once to store what is held in memory alone: see `CatalogStatus.storageProblem`. */
  retryStorage(): Promise<void>;

  /** Ends the worker; what was ingested stays. */
  close(): void;
}

/** Which assets an action is for: rows of this catalog, of which those that are gone are left out, or keys. */
export type MarkTarget = { readonly rows: Uint32Array } | { readonly keys: readonly AssetKey[] };

/** What an action has done. */
export interface Marked {
  /** For `undoMark`. */
  action: string;
  /** Assets that are marked otherwise than before. */
  changed: number;
  /** Answers of this version and later ones show it. */
  version: number;
}

/** Who said so, and when: milliseconds since 1970. */
export interface Said {
  person: string;
  time: number;
}

export interface MarkDetails {
  marks: Marks;
  /** By field ("rating", "tag:client-a"), for what the marks hold. */
  said: Readonly<Record<string, Said>>;
}

/** A search that a person has given a name. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** "/images?model=veo3.1&view=list". */
  readonly address: string;
  /** Its place among the others: the smallest comes first. */
  readonly order: number;
  /** Whether it opens first; one at most. */
  readonly first: boolean;
}

/** A way to copy assets that a person has made: "{prompt} --ar {ratio}". */
export interface OwnTemplate {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly order: number;
}

/** A prompt that a person has gathered, which may have been edited since. */
export interface BasketEntry {
  readonly id: string;
  readonly text: string;
  readonly order: number;
}

/** What a person keeps for themselves, by its kind. */
export interface OwnThings {
  readonly view: SavedView;
  readonly template: OwnTemplate;
  readonly basket: BasketEntry;
}

/** A change of one such thing, or a new one under a new id; null removes it. */
export interface OwnChange<K extends OwnKind> {
  readonly id: string;
  readonly change: Partial<Omit<OwnThings[K], "id">> | null;
}

/** How it stands with what people add. */
export interface MarksStatus {
  /** Grows whenever some mark or saved view is another one than before, whoever has changed it. */
  version: number;
  /** Changes that the server does not have yet. */
  unsent: number;
  /** Why they are not with it, or what it has refused; null while all is well. */
  problem: Problem | null;
}

export interface QueryOptions {
  /** Feeds that are failing: their frontier no longer hides older assets of the other. */
  waive?: readonly Kind[];
  /** Records to answer with, of the first so many rows: at most 1,000, none unless asked for. */
  records?: number;
}

export interface ListOptions extends Pick<QueryOptions, "waive"> {
  /** Entries to answer with in full, the first ones: at most 1,000, none unless asked for. */
  entries?: number;
}

/** What the first entries of a list are drawn from, one of each an entry, as many as were asked for. */
export interface FirstEntries {
  /** The record of its best asset; `undefined` for one that could not be read, and none at all where the disk cannot be. */
  records: (Asset | undefined)[];
  made: MadeWith[];
}

/**
 * What the provider's list says of an asset today: another record than before, the same, none, or nothing, since the list
 * could not be read so far down.
 */
export type Renewal = "renewed" | "same" | "absent" | "unreached";

/** How to walk a feed: from its head, or on from where the walk is. */
export type WalkOrder = "begin" | "on";

/** Where a walk stands: all that the query cache of the feed holds. How much it has brought, the status tells. */
export interface Receipt {
  /** What there is to ask next; null: nothing more for now. */
  next: Ask | null;
}

export interface FeedStatus {
  /** Assets held. */
  count: number;
  /** Items left out because they could not be read, since the last full walk began. */
  skipped: number;
  /** Why one of those was, in plain words; null where this visit has met none. */
  skippedReason: string | null;
  /** Known from head to end as of the last walk, without gaps. */
  complete: boolean;
  /** Whether a verifying walk is under way. */
  verifying: boolean;
  /** Why the last walk ended above the list's end, else null. */
  stuck: Stuck | null;
}

/**
 * `full` and `refused` may pass and are tried again; `blocked`: another page holds an older version, or a transaction without end; `newer`: another tab
 * has made the store a newer version's; `divided`: another tab has gone on without this one. The last two end with a
 * reload.
 */
export type StorageProblem = "full" | "refused" | "blocked" | "newer" | "divided";

export interface CatalogStatus {
  /** Grows with every change that can change a query's answer: part of cache keys. */
  version: number;
  /**
   * Whether the local copy has been read. Until then all that is asked waits, except that `everything` may be answered
   * by the top of what the last visit left: version 0, the rest `pending`, its rows and records good from then on.
   */
  ready: boolean;
  /** Grows whenever records of assets that were held have been replaced by others: what was read is read again. */
  renewals: number;
  /** Grows whenever some tab has asked for a walk: who walks begins at the head. */
  refreshes: number;
  /**
   * "silent" while the worker answers nothing; "dead" when it has ended, never began or was silent for too long: nothing
   * more comes of it, all that was outstanding has been rejected, and the catalog has to be opened anew.
   */
  worker: "fine" | "silent" | "dead";
  /** Assets held, of both kinds. */
  count: number;
  feeds: Record<Kind, FeedStatus>;
  /** Why nothing new is kept in this browser, so that it is lost on leaving; null while all is well. */
  storageProblem: StorageProblem | null;
  marks: MarksStatus;
  /** How often what was stored has been lost under the open catalog: all of it is walked again. */
  wiped: number;
  /**
   * How far the prompts are folded into families, from 0 to 1, told ten times a second at most while somebody waits for it;
   * null where nothing is folded, or so little that it is done at once.
   */
  folding: number | null;
}

export interface FacetCount {
  value: string;
  count: number;
}

/** A facet, counted for the current result as if this facet were unset. */
export interface FacetCounts {
  /** All matches; the counts below may add up to more or less where an asset has several values or none. */
  size: number;
  /** In the facet's own order, else by count and then name. */
  values: FacetCount[];
}

export type Facets = Record<FacetId, FacetCounts>;

/**
 * The answer to a query: parallel arrays, one entry an asset, in the query's order. Everything a grid needs to lay
 * out its boxes is here; prompts and addresses come from `records`.
 */
export interface QueryResult {
  /** What it answers. */
  query: AssetQuery;
  version: number;
  rows: Uint32Array;
  /** Width divided by height of the media. */
  aspects: Float32Array;
  /** Milliseconds since 1970, UTC. */
  created: Float64Array;
  /** 1 for a video, 0 for an image. */
  videos: Uint8Array;
  /** What `setColours` was told last, or 0xFFFFFFFF where that is nothing yet. */
  colours: Uint32Array;
  /** What `packMarks` makes of each one's marks. */
  marks: Uint16Array;
  /**
   * Assets that the query's route holds (all, images or videos), found or not: the "of 2,780". What is left out because
   * it is hidden is not among them, so that a library without filters is "2,768 of 2,768" beside "12 hidden".
   */
  total: number;
  /** Matches that are left out because they are hidden; 0 where the query asks for hidden ones, or for others alone. */
  hiddenOut: number;
  /** Matches that arrived at the head since the last `admit` and are not in `rows`. */
  held: number;
  /** Matches below the slower feed's frontier, not in `rows` until the walk has passed them. */
  pending: number;
  /** The records of the first rows, as many as were asked for; `undefined` for one that could not be read. */
  records: (Asset | undefined)[];
  /** Folded words and phrases to highlight in a prompt; see `highlight` of `index.ts`. */
  terms: string[];
  /** Why the text was searched as plain words, where its operators did not parse; else null. */
  notice: string | null;
}

/** What assets were made with, the most frequent first; "" is what is not stated. */
export interface MadeWith {
  models: FacetCount[];
  ratios: FacetCount[];
  styles: FacetCount[];
}

/** An answer as it is computed and stored: without the question, and without records. */
export type RowsResult = Omit<QueryResult, "query" | "records">;

export class CatalogError extends Error {
  override name = "CatalogError";
}
