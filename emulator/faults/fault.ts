import type { Kind } from "#contract/asset.ts";
import type { WirePage } from "../wire.ts";

/** One request as a fault sees it. */
interface Call {
  request: Request;
  /** How many requests this fault has met, this one included, since it was set. */
  count: number;
  /** From 1, another whenever faults are set: tells what was given before from what is given now. */
  era: number;
  /** Fires when the faults are replaced: whatever hangs until then goes on. */
  replaced: AbortSignal;
}

export interface PageCall extends Call {
  kind: Kind;
  /** The key that was asked for, undefined at the head of the list. */
  key: string | undefined;
  /** Items listed above this page, 0 at the head. */
  above: number;
  /** Whether `key` was made by `anotherKey`. */
  isOtherKey: boolean;
  /** The number that `key` was marked with, 0 where it was not. */
  mark: number;
  /** A key that leads to the same page as `key`, and by which its `mark` is known. */
  marked(key: string, mark: number): string;
  /** A key unlike the one asked for that leads to the same page; undefined at the head. */
  anotherKey: string | undefined;
  /** The `count` items listed just before this page. */
  newer(count: number): unknown[];
}

type Answer = Response | undefined | Promise<Response | undefined>;

/**
 * A surprise or failure of the provider. Each hook is optional; those of several faults are applied in the order in
 * which the faults were set.
 */
export interface Fault {
  /** One line for `--help`. */
  about: string;
  /** Answers a list request, or lets it through with undefined. */
  api?(call: PageCall): Answer;
  /** How many items the page has at most. */
  pageSize?(call: PageCall): number;
  /** Rewrites a page before it is sent. */
  page?(page: WirePage, call: PageCall): WirePage;
  /** Rewrites the answer to a list request as a whole. */
  response?(response: Response, call: PageCall): Promise<Response>;
  /** Answers a media request, or lets it through with undefined. */
  media?(call: Call): Answer;
  /** Rewrites the answer to a media request. */
  mediaResponse?(response: Response, call: Call): Promise<Response>;
}
