import type { Kind } from "#contract/asset.ts";
import type { Page, PageKey } from "#contract/page.ts";
import { ApiError } from "#contract/problem.ts";
import type { Renewal } from "../../catalog.ts";
import { type Ask, below, head } from "../../model/walk/ask.ts";
import type { WorkerCatalog } from "../worker-catalog.ts";
import type { PageSource } from "./page-source.ts";

/** Pages of one round. An asset that lies deeper is left to a verification, which renews them all. */
const mostPages = 100;
const largestPage = 100;
/** Milliseconds for which what a round has found is taken for what the next would find. */
const freshFor = 60_000;

const isAccountChange = (error: unknown): boolean =>
  error instanceof ApiError && error.problem.code === "account-changed";

interface Wanted {
  /** The asset's date, milliseconds since 1970. */
  created: number;
  answer: PromiseWithResolvers<Renewal>;
}

/**
 * Renews the records of one kind's assets that a person has met with a link that is refused: the list is read from its
 * head down to them, once for all that are wanted meanwhile. The walks of the feed are not concerned: nothing is taken in
 * that is not known.
 */
export class FeedRenewal {
  readonly #catalog: Promise<WorkerCatalog>;
  readonly #source: PageSource;
  readonly #kind: Kind;
  readonly #wanted = new Map<string, Wanted>();
  /** What the last round has met, when it began, and the date down to which it has read. */
  #met = new Map<string, Renewal>();
  #began = Number.NEGATIVE_INFINITY;
  #depth = Number.POSITIVE_INFINITY;
  #running = false;

  constructor(catalog: Promise<WorkerCatalog>, source: PageSource, kind: Kind) {
    this.#catalog = catalog;
    this.#source = source;
    this.#kind = kind;
  }

  async renew(id: string): Promise<Renewal> {
    const catalog = await this.#catalog;
    const held = catalog.depthInFeed({ kind: this.#kind, id });
    if (!held) return "absent";
    if (!this.#running && performance.now() - this.#began > freshFor) this.#forget();
    const known = this.#found(id, held.created);
    if (known) return known;
    if (held.above >= mostPages * largestPage) return "unreached";
    const wanted = this.#wanted.get(id) ?? { created: held.created, answer: Promise.withResolvers() };
    this.#wanted.set(id, wanted);
    if (!this.#running) void this.#round(catalog);
    return wanted.answer.promise;
  }

  #forget(): void {
    this.#met = new Map();
    this.#depth = Number.POSITIVE_INFINITY;
  }

  /** What the round has found of an asset by now. */
  #found(id: string, created: number): Renewal | undefined {
    return this.#met.get(id) ?? (created > this.#depth ? "absent" : undefined);
  }

  async #round(catalog: WorkerCatalog): Promise<void> {
    this.#running = true;
    this.#forget();
    this.#began = performance.now();
    const { signal } = new AbortController();
    const given = new Set<PageKey>();
    let rest: Renewal = "unreached";
    let ask: Ask | undefined = head;
    try {
      for (let pages = 0; ask && pages < mostPages && this.#wanted.size > 0; pages++) {
        const page: Page = await this.#source(this.#kind, ask, signal, true);
        this.#take(page, await catalog.renewFrom(this.#kind, page));
        const key = page.nextPageKey;
        if (!key) rest = "absent";
        ask = key && !given.has(key) ? below(key) : undefined;
        if (key) given.add(key);
      }
    } catch (error) {
      // What else is wrong with the list, the sync itself tells; whose it is has to be found out now.
      if (isAccountChange(error)) for (const { answer } of this.#wanted.values()) answer.reject(error);
    } finally {
      this.#running = false;
      for (const { answer } of this.#wanted.values()) answer.resolve(rest);
      this.#wanted.clear();
    }
  }

  #take(page: Page, renewed: ReadonlySet<string>): void {
    for (const { id, createdDate } of page.items) {
      this.#met.set(id, renewed.has(id) ? "renewed" : "same");
      this.#depth = Math.min(this.#depth, Date.parse(createdDate));
    }
    for (const [id, { created, answer }] of this.#wanted) {
      const found = this.#found(id, created);
      if (!found) continue;
      answer.resolve(found);
      this.#wanted.delete(id);
    }
  }
}
