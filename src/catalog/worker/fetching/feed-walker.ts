import type { Kind } from "#contract/asset.ts";
import type { Page } from "#contract/page.ts";
import { ApiError } from "#contract/problem.ts";
import type { Receipt } from "../../catalog.ts";
import { isRefused, KeyDoubt } from "../../model/walk/key-doubt.ts";
import { head } from "../../model/walk/walk-state.ts";
import type { WorkerCatalog } from "../worker-catalog.ts";
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

/**
 * Walks one feed: fetches a page, hands it to the catalog, and lets the catalog say what is next. While a page is being
 * written those after it are already on their way, because each key comes from the page before and the round trip is
 * what a walk's time is made of.
 */
export class FeedWalker {
  readonly #catalog: Promise<WorkerCatalog>;
  readonly #source: PageSource;
  readonly #kind: Kind;
  /** The page that is being waited for or taken in. */
  #asked: Asked | undefined;
  /** Those after it, in the order of the list. */
  #ahead: Asked[] = [];
  /** Reading ahead pays in new ground alone: near known ground the page would be asked for in vain. */
  #newGround = false;
  readonly #doubt = new KeyDoubt();
  /** The step under way, and what has been asked for so far; `stop` ends the steps up to the one of that number. */
  #running: Promise<unknown> | undefined;
  #steps = 0;
  #stoppedAt = 0;
  #current = 0;

  /** `catalog` may still be opening: the first page is asked for meanwhile. */
  constructor(catalog: Promise<WorkerCatalog>, source: PageSource, kind: Kind) {
    this.#catalog = catalog;
    this.#source = source;
    this.#kind = kind;
  }

  /**
   * Fetches and stores the page of `key`, null for the head, and where more follow within a moment, those too. Rejects
   * with `ApiError` or `CatalogError` where the first cannot be had; a later one ends the step and is the next one's.
   */
  step(key: string | null): Promise<Receipt> {
    const number = ++this.#steps;
    // One that was stopped may still be taking a page in.
    const run = this.#running ? this.#running.then(() => this.#walk(key, number)) : this.#walk(key, number);
    const ended = run
      .catch(() => {})
      .then(() => {
        if (this.#running === ended) this.#running = undefined;
      });
    this.#running = ended;
    return run;
  }

  /** Ends the step and what is being fetched; a page that has arrived is still taken in. */
  stop(): void {
    this.#stoppedAt = this.#steps;
    this.#asked?.controller.abort();
    this.#dropAhead();
  }

  get #stopped(): boolean {
    return this.#current <= this.#stoppedAt;
  }

  async #walk(key: string | null, number: number): Promise<Receipt> {
    const end = performance.now() + longestStep;
    this.#current = number;
    if (this.#stopped) throw new DOMException("The step was stopped before it began.", "AbortError");
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

  async #take(key: string | null): Promise<Receipt> {
    if (this.#ahead[0]?.key !== key) this.#dropAhead();
    this.#asked = this.#ahead.shift() ?? this.#ask(key);
    const page = await this.#asked.page.catch((error) => this.#doubtKey(key, error));
    const catalog = await this.#catalog;
    if (!page) return catalog.refuse(this.#kind, key ?? head);
    this.#askAhead();
    const receipt = await catalog.ingest(this.#kind, key, page);
    this.#newGround = receipt.added > 0 && receipt.added === receipt.received;
    if (receipt.nextPageKey !== this.#ahead[0]?.key) this.#dropAhead();
    // The first page of a list is drawn before there is more.
    if (key) this.#askAhead();
    return receipt;
  }

  /**
   * A page has failed with `error`. Undefined where it is the key that the provider refuses, the page where it has come
   * after all; rejects with `error` otherwise.
   */
  async #doubtKey(key: string | null, error: unknown): Promise<Page | undefined> {
    if (!key || !(error instanceof ApiError)) throw error;
    if (isRefused(error)) return undefined;
    if (!this.#doubt.suspects(key, error.problem)) throw error;
    this.#newGround = false;
    const first = this.#ask(head);
    this.#asked = first;
    await first.page.catch(() => Promise.reject(error));
    this.#asked = this.#ask(key);
    return this.#asked.page.catch((again) => {
      if (this.#stopped && !isRefused(again)) throw again;
      this.#ahead = [first];
      return undefined;
    });
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
