import type { Kind } from "#contract/asset.ts";
import type { Page } from "#contract/page.ts";
import { ApiError } from "#contract/problem.ts";
import type { Receipt } from "../catalog.ts";
import type { CatalogCore } from "./catalog-core.ts";
import type { PageSource } from "./page-source.ts";

interface Asked {
  key: string | null;
  page: Promise<Page>;
  controller: AbortController;
}

/** The provider does not know the key any more, as opposed to not letting us in or not being well. */
const refusesKey = (error: unknown): boolean =>
  error instanceof ApiError && [400, 404, 410, 422].includes(error.problem.status);

/**
 * Walks one feed, a page a step: fetches it, hands it to the catalog, and lets the catalog say what is next. While a
 * page is being written the one after it is already on its way, because each key comes from the page before and the
 * round trip is what a walk's time is made of.
 */
export class FeedWalk {
  readonly #core: Promise<CatalogCore>;
  readonly #source: PageSource;
  readonly #kind: Kind;
  /** The page that the last step asked for. */
  #asked: Asked | undefined;
  #ahead: Asked | undefined;
  /** Reading ahead pays in new ground alone: near known ground the page would be asked for in vain. */
  #newGround = false;

  /** `core` may still be opening: the first page is asked for meanwhile. */
  constructor(core: Promise<CatalogCore>, source: PageSource, kind: Kind) {
    this.#core = core;
    this.#source = source;
    this.#kind = kind;
  }

  /** Fetches and stores the page of `key`, null for the head. Rejects with `ApiError` or `CatalogError`. */
  async step(key: string | null): Promise<Receipt> {
    if (!key) this.#newGround = false;
    if (this.#ahead?.key !== key) this.#dropAhead();
    this.#asked = this.#ahead ?? this.#ask(key);
    this.#ahead = undefined;
    const page = await this.#asked.page.catch((error) => {
      if (key !== null && refusesKey(error)) return null;
      throw error;
    });
    const core = await this.#core;
    if (page === null) return core.refuse(this.#kind, key ?? "");
    if (this.#newGround && page.nextPageKey) this.#ahead = this.#ask(page.nextPageKey);
    const receipt = await core.ingest(this.#kind, key, page);
    this.#newGround = receipt.added > 0 && receipt.added === receipt.received;
    if (receipt.nextPageKey !== this.#ahead?.key) this.#dropAhead();
    return receipt;
  }

  /** Ends what is being fetched; a page that has arrived is still taken in. */
  stop(): void {
    this.#asked?.controller.abort();
    this.#dropAhead();
  }

  #dropAhead(): void {
    this.#ahead?.controller.abort();
    this.#ahead = undefined;
  }

  #ask(key: string | null): Asked {
    const controller = new AbortController();
    const page = this.#source(this.#kind, key, controller.signal);
    // Its error belongs to the step that waits for it; until then it must not count as unhandled.
    page.catch(() => {});
    return { key, page, controller };
  }
}
