import type { Kind } from "#contract/asset.ts";
import type { Page, PageKey } from "#contract/page.ts";
import { ApiError } from "#contract/problem.ts";
import type { Receipt, WalkOrder } from "../../catalog.ts";
import { type Ask, below, head, isSamePage, pageKeyOf } from "../../model/walk/ask.ts";
import { isRefused, KeyDoubt } from "../../model/walk/key-doubt.ts";
import type { TakenPage } from "../local-copy/take-page.ts";
import type { WorkerCatalog } from "../worker-catalog.ts";
import type { PageSource } from "./page-source.ts";

interface Request {
  ask: Ask;
  page: Promise<Page>;
  /** The page, once it has come. */
  arrived?: Page;
  controller: AbortController;
}

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
  readonly #doubt = new KeyDoubt();
  /** What the page that was taken in last leads to; undefined where none has been, or it leads nowhere. */
  #next: Ask | undefined;
  /** The page that is being waited for or taken in. */
  #request: Request | undefined;
  /** Those after it, in the order of the list. */
  #ahead: Request[] = [];
  /** Reading ahead pays in new ground alone: near known ground the page would be asked for in vain. */
  #newGround = false;
  /** Whether the last step has failed: then the page is told as soon as one comes. */
  #failed = false;
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

  /** See `Catalog.walk`. */
  step(order: WalkOrder): Promise<Receipt> {
    const number = ++this.#steps;
    // One that was stopped may still be taking a page in.
    const run = this.#running
      ? this.#running.then(() => this.#walk(order, number))
      : this.#walk(order, number);
    const ended = run
      .then(
        () => false,
        () => true,
      )
      .then((failed) => {
        this.#failed = failed;
        if (this.#running === ended) this.#running = undefined;
      });
    this.#running = ended;
    return run;
  }

  /** Ends the step and what is being fetched; a page that has arrived is still taken in. */
  stop(): void {
    this.#stoppedAt = this.#steps;
    this.#request?.controller.abort();
    this.#dropAhead();
  }

  get #stopped(): boolean {
    return this.#current <= this.#stoppedAt;
  }

  async #walk(order: WalkOrder, number: number): Promise<Receipt> {
    this.#current = number;
    if (this.#stopped) throw new DOMException("The step was stopped before it began.", "AbortError");
    const first =
      order === "begin" ? head : (this.#next ?? (await this.#catalog).nextAsk(this.#kind) ?? undefined);
    if (!first) return { next: null };
    if (first.at !== "key") this.#newGround = false;
    // The first page of a list is what a person waits for, and that a failure is over what they want to hear of.
    const alone = first.at !== "key" || this.#failed;
    let next = await this.#take(first);
    while (!alone && next?.at === "key" && (await this.#comes(next))) next = await this.#take(next);
    return { next };
  }

  /** Fetches a page and has it taken in; gives what to ask for next. */
  async #take(ask: Ask): Promise<Ask | null> {
    if (!this.#isAhead(ask)) this.#dropAhead();
    this.#request = this.#ahead.shift() ?? this.#send(ask);
    const key = pageKeyOf(ask);
    const page = await this.#request.page.catch((error) => this.#doubtKey(key, error));
    const catalog = await this.#catalog;
    const taken: TakenPage =
      "refused" in page
        ? { next: await catalog.refuse(this.#kind, page.refused), isNew: false }
        : await this.#ingest(catalog, ask, page);
    this.#next = taken.next ?? undefined;
    return taken.next;
  }

  async #ingest(catalog: WorkerCatalog, ask: Ask, page: Page): Promise<TakenPage> {
    this.#askAhead();
    const taken = await catalog.ingest(this.#kind, ask, page);
    this.#newGround = taken.isNew;
    if (!taken.next || !this.#isAhead(taken.next)) this.#dropAhead();
    // The first page of a list is drawn before there is more.
    if (ask.at === "key") this.#askAhead();
    return taken;
  }

  /**
   * The page of `key` has failed with `error`. Tells where it is the key that the provider refuses, gives the page where
   * it has come after all; rejects with `error` otherwise.
   */
  async #doubtKey(key: PageKey | undefined, error: unknown): Promise<Page | { refused: PageKey }> {
    if (key === undefined || !(error instanceof ApiError)) throw error;
    if (isRefused(error)) return { refused: key };
    if (!this.#doubt.suspects(key, error.problem)) throw error;
    this.#newGround = false;
    const first = this.#send(head);
    this.#request = first;
    await first.page.catch(() => Promise.reject(error));
    this.#request = this.#send(below(key));
    return this.#request.page.catch((again) => {
      if (this.#stopped && !isRefused(again)) throw again;
      this.#ahead = [first];
      return { refused: key };
    });
  }

  /** Waits for the page that follows. False where it does not come, which is the next step's to find out and to tell. */
  async #comes(ask: Ask): Promise<boolean> {
    if (this.#stopped) return false;
    if (!this.#isAhead(ask)) this.#ahead = [this.#send(ask)];
    const [next] = this.#ahead;
    await next?.page.catch(() => {});
    return next?.arrived !== undefined && !this.#stopped;
  }

  #isAhead(ask: Ask): boolean {
    const [next] = this.#ahead;
    return next !== undefined && isSamePage(next.ask, ask);
  }

  #dropAhead(): void {
    for (const { controller } of this.#ahead) controller.abort();
    this.#ahead = [];
  }

  /** Asks for the page after the last one that has been asked for, once that has come. */
  #askAhead(): void {
    const last = this.#ahead.at(-1) ?? this.#request;
    const key = last?.arrived?.nextPageKey;
    const more = this.#newGround && !this.#stopped && this.#ahead.length < mostAhead;
    if (more && key) this.#ahead.push(this.#send(below(key)));
  }

  #send(ask: Ask): Request {
    const controller = new AbortController();
    const sent: Request = { ask, page: this.#source(this.#kind, ask, controller.signal), controller };
    // An error belongs to the step that waits for the page; until then it must not count as unhandled.
    sent.page.then(
      (page) => {
        sent.arrived = page;
        this.#askAhead();
      },
      () => {},
    );
    return sent;
  }
}
