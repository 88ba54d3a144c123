import type { Kind } from "#contract/asset.ts";
import type { Page } from "#contract/page.ts";
import { ApiError } from "#contract/problem.ts";
import type { Receipt } from "../catalog.ts";
import type { CatalogCore } from "./catalog-core.ts";
import type { PageSource } from "./page-source.ts";

interface Asked {
  key: string | null;
  page: Promise<Page>;
  /** The page, once it has come. */
  arrived?: Page;
  controller: AbortController;
}

/** Milliseconds after which a step ends: where pages come every ten, the page has better to do than hear of each. */
const longestStep = 200;
/** Pages that have come or are on their way while one is being taken in. */
const mostAhead = 2;

/** The provider does not know the key any more, as opposed to not letting us in or not being well. */
const refusesKey = (error: unknown): boolean =>
  error instanceof ApiError && error.problem.code === "page-key-refused";

/**
 * Walks one feed: fetches a page, hands it to the catalog, and lets the catalog say what is next. While a page is being
 * written those after it are already on their way, because each key comes from the page before and the round trip is
 * what a walk's time is made of.
 */
export class FeedWalk {
  readonly #core: Promise<CatalogCore>;
  readonly #source: PageSource;
  readonly #kind: Kind;
  /** The page that is being waited for or taken in. */
  #asked: Asked | undefined;
  /** Those after it, in the order of the list. */
  #ahead: Asked[] = [];
  /** Reading ahead pays in new ground alone: near known ground the page would be asked for in vain. */
  #newGround = false;
  #stopped = false;

  /** `core` may still be opening: the first page is asked for meanwhile. */
  constructor(core: Promise<CatalogCore>, source: PageSource, kind: Kind) {
    this.#core = core;
    this.#source = source;
    this.#kind = kind;
  }

  /**
   * Fetches and stores the page of `key`, null for the head, and where more follow within a moment, those too. Rejects
   * with `ApiError` or `CatalogError` where the first cannot be had; a later one ends the step and is the next one's.
   */
  async step(key: string | null): Promise<Receipt> {
    const end = performance.now() + longestStep;
    this.#stopped = false;
    if (!key) this.#newGround = false;
    let receipt = await this.#take(key);
    // The first page of a list is what a person waits for: it is told by itself.
    while (key && receipt.nextPageKey && (await this.#follows(end)) && !this.#stopped) {
      const more = await this.#take(receipt.nextPageKey);
      receipt = {
        ...more,
        received: receipt.received + more.received,
        added: receipt.added + more.added,
        skipped: receipt.skipped + more.skipped,
      };
    }
    return receipt;
  }

  /** Ends the step and what is being fetched; a page that has arrived is still taken in. */
  stop(): void {
    this.#stopped = true;
    this.#asked?.controller.abort();
    this.#dropAhead();
  }

  async #take(key: string | null): Promise<Receipt> {
    if (this.#ahead[0]?.key !== key) this.#dropAhead();
    this.#asked = this.#ahead.shift() ?? this.#ask(key);
    const page = await this.#asked.page.catch((error) => {
      if (key !== null && refusesKey(error)) return null;
      throw error;
    });
    const core = await this.#core;
    if (page === null) return core.refuse(this.#kind, key ?? "");
    this.#askAhead();
    const receipt = await core.ingest(this.#kind, key, page);
    this.#newGround = receipt.added > 0 && receipt.added === receipt.received;
    if (receipt.nextPageKey !== this.#ahead[0]?.key) this.#dropAhead();
    // The first page of a list is drawn before there is more.
    if (key) this.#askAhead();
    return receipt;
  }

  /** Whether the next page comes before `end`, in milliseconds of `performance.now()`, if it has been asked for. */
  async #follows(end: number): Promise<boolean> {
    const [next] = this.#ahead;
    const left = end - performance.now();
    if (!next || left <= 0) return false;
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, left);
    await Promise.race([next.page.catch(() => {}), late]);
    clearTimeout(timer);
    return next.arrived !== undefined;
  }

  #dropAhead(): void {
    for (const { controller } of this.#ahead) controller.abort();
    this.#ahead = [];
  }

  /** Asks for the page after the last one that has been asked for, once that has come. */
  #askAhead(): void {
    const last = this.#ahead.at(-1) ?? this.#asked;
    const key = last?.arrived?.nextPageKey;
    const more = this.#newGround && !this.#stopped && this.#ahead.length < mostAhead;
    if (more && key) this.#ahead.push(this.#ask(key));
  }

  #ask(key: string | null): Asked {
    const controller = new AbortController();
    const asked: Asked = { key, page: this.#source(this.#kind, key, controller.signal), controller };
    // An error belongs to the step that waits for the page; until then it must not count as unhandled.
    asked.page.then(
      (page) => {
        asked.arrived = page;
        this.#askAhead();
      },
      () => {},
    );
    return asked;
  }
}
