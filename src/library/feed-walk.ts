import type { Catalog, Receipt } from "#catalog/index.ts";
import type { Kind } from "#contract/asset.ts";
import type { Page } from "#contract/page.ts";
import { ApiError } from "#contract/problem.ts";
import { fetchPage } from "./api.ts";

interface Ahead {
  key: string;
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
  readonly kind: Kind;
  readonly #catalog: Catalog;
  #ahead: Ahead | undefined;
  /** Reading ahead pays in new ground alone: near known ground the page would be asked for in vain. */
  #newGround = false;

  constructor(catalog: Catalog, kind: Kind) {
    this.#catalog = catalog;
    this.kind = kind;
  }

  /** Fetches and stores the page of `key`, null for the head. Rejects with `ApiError` or `CatalogError`. */
  async step(key: string | null, signal: AbortSignal): Promise<Receipt> {
    const page = await this.#fetch(key, signal).catch((error) => {
      if (key !== null && refusesKey(error)) return null;
      throw error;
    });
    if (page === null) return this.#catalog.refuse(this.kind, key ?? "");
    if (this.#newGround && page.nextPageKey) this.#readAhead(page.nextPageKey);
    const receipt = await this.#catalog.ingest(this.kind, key, page);
    this.#newGround = receipt.added > 0 && receipt.added === receipt.received;
    if (receipt.nextPageKey !== this.#ahead?.key) this.stop();
    return receipt;
  }

  /** Drops what was asked ahead. */
  stop(): void {
    this.#ahead?.controller.abort();
    this.#ahead = undefined;
  }

  #fetch(key: string | null, signal: AbortSignal): Promise<Page> {
    const ahead = this.#ahead;
    this.#ahead = undefined;
    if (!ahead || ahead.key !== key) {
      ahead?.controller.abort();
      return fetchPage(this.kind, key, signal);
    }
    signal.addEventListener("abort", () => ahead.controller.abort(), { once: true });
    return ahead.page;
  }

  #readAhead(key: string): void {
    const controller = new AbortController();
    const page = fetchPage(this.kind, key, controller.signal);
    // Its error belongs to the step that asks for it; until then it must not count as unhandled.
    page.catch(() => {});
    this.#ahead = { key, page, controller };
  }
}
