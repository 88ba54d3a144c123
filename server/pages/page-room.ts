import { LRUCache } from "lru-cache";
import { ApiError } from "#contract/problem.ts";
import { busy } from "../http/problems.ts";
import { type ShareLimits, Shares } from "../http/shares.ts";
import type { FinishedPage } from "./finished-page.ts";

export interface PageRoomLimits {
  /** Of pages in the making, or with many bytes that wait for their readers. */
  shares: ShareLimits;
  /** Who comes beyond so many is turned away at once: each holds a connection while the provider thinks. */
  askedAtOnce: number;
  /** A page of so many bytes may wait in memory for its readers. */
  smallBytes: number;
  /** Nobody is answered by what the provider was asked for longer ago, in milliseconds. */
  sharedMs: number;
  /** Memory for pages that others may ask for within that time. */
  keptBytes: number;
}

/** A page of the list may hold megabytes, which are held several times over while it is read, checked and written. */
const pageRoomLimits: PageRoomLimits = {
  shares: {
    total: 4,
    perHost: 3,
    pace: { bytes: 64_000, ms: 1_000 },
    idleMs: 30_000,
    waitMs: 30_000,
    // A page is one of a whole list, which nobody looks at the end of alone: whoever asked first has it first.
    first: "oldest",
    maxWaiting: 600,
  },
  askedAtOnce: 400,
  smallBytes: 256_000,
  sharedMs: 5_000,
  keptBytes: 16_000_000,
};

/** What pages of all accounts have in common: the process's memory, and its patience. */
export class PageRoom {
  readonly limits: PageRoomLimits;
  readonly shares: Shares;
  readonly #kept: LRUCache<string, FinishedPage>;
  #asked = 0;
  #accounts = 0;

  constructor(limits: Partial<PageRoomLimits> = {}) {
    this.limits = { ...pageRoomLimits, ...limits };
    this.shares = new Shares(this.limits.shares);
    this.#kept = new LRUCache({
      maxSize: this.limits.keptBytes,
      // With it stay the answer that was made of it last, and what is compressed: together no more than twice as much.
      sizeCalculation: ({ byteLength }) => 3 * byteLength,
      ttl: this.limits.sharedMs,
      // Nothing of an account's stays in memory for longer than it is of use.
      ttlAutopurge: true,
    });
  }

  /** A name that no other account has, nor has had: nothing that is kept under it is found by another. */
  nameAccount(): string {
    return String(++this.#accounts);
  }

  /** Does what somebody asks for, unless too many do. */
  async admit<T>(work: () => Promise<T>): Promise<T> {
    if (this.#asked >= this.limits.askedAtOnce) throw new ApiError(busy);
    this.#asked++;
    try {
      return await work();
    } finally {
      this.#asked--;
    }
  }

  kept(name: string): FinishedPage | undefined {
    return this.#kept.get(name);
  }

  /** Keeps a page for what is left of its time; `asked` is when the provider was asked for it, by `performance.now`. */
  keep(name: string, page: FinishedPage, asked: number): void {
    const ttl = asked + this.limits.sharedMs - performance.now();
    if (ttl > 0) this.#kept.set(name, page, { ttl });
  }
}
