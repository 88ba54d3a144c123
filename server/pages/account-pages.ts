import { createHash } from "node:crypto";
import type { Kind } from "#contract/asset.ts";
import type { Page } from "#contract/page.ts";
import { Flights } from "../http/flights.ts";
import type { Share } from "../http/share.ts";
import { happened } from "../running/told.ts";
import type { Upstream } from "../upstream/client.ts";
import { FinishedPage } from "./finished-page.ts";
import type { PageRoom } from "./page-room.ts";
import { ReadersShare } from "./readers-share.ts";

export interface PageRequest {
  kind: Kind;
  /** Undefined for the head. */
  key: string | undefined;
  /** Whether only what the provider says from now on will do. */
  fresh: boolean;
  /** Which program asks, as far as it can be told. */
  client: string | undefined;
  /** Told the page where it is the head, once for all who wait for it. */
  onHead: (page: Page) => void;
}

/** What somebody who has asked is given. */
interface Answer {
  page: FinishedPage;
  /** By which to read it, where it is of many bytes. */
  readers?: ReadersShare;
}

/**
 * The pages of one account's lists, as they are sent to whoever asks in its name. The provider is asked once for all who ask
 * for the same page at the same time, and those who come a little later are given the same: a group that walks one
 * list walks it together. The head is never kept, and a new one makes all below it be asked for anew:
 * `docs/decisions/0030-one-request-for-all-who-ask.md`.
 */
export class AccountPages {
  readonly #upstream: Upstream;
  readonly #room: PageRoom;
  readonly #name: string;
  readonly #flights: Flights<Answer>;
  /** By list: what its head was when it was last seen, and how often that has changed. */
  readonly #heads = { image: { seen: "", changes: 0 }, video: { seen: "", changes: 0 } };

  constructor(upstream: Upstream, room: PageRoom) {
    this.#upstream = upstream;
    this.#room = room;
    this.#name = room.nameAccount();
    this.#flights = new Flights({ joinableMs: room.limits.sharedMs });
  }

  /** Rejects as `Upstream.page` does, for each who waits; what failed is asked for again by the next. */
  ask(asked: PageRequest, signal: AbortSignal): Promise<Answer> {
    return this.#room.admit(() => this.#find(asked, signal));
  }

  async #find(asked: PageRequest, signal: AbortSignal): Promise<Answer> {
    const name = this.#nameOf(asked);
    const kept = asked.fresh ? undefined : this.#room.kept(name);
    if (kept) {
      happened.pageShared.tell({ from: "memory" });
      return { page: kept };
    }
    let joins = true;
    const answer = this.#flights.join(asked.fresh ? `fresh ${name}` : name, signal, (flight) => {
      joins = false;
      return this.#make(asked, name, flight);
    });
    if (joins) happened.pageShared.tell({ from: "flight" });
    return answer;
  }

  /** Those under one name are the same page of the same list, as far as anybody has seen. */
  #nameOf({ kind, key }: PageRequest): string {
    return `${this.#name} ${kind} ${this.#heads[kind].changes} ${key === undefined ? "head" : `key ${key}`}`;
  }

  async #make(asked: PageRequest, name: string, signal: AbortSignal): Promise<Answer> {
    const { kind, key, client, onHead } = asked;
    const { shares, limits } = this.#room;
    const began = performance.now();
    let share: Share | undefined;
    try {
      const page = await this.#upstream.page(kind, key, signal, async () => {
        share = await shares.take({ host: kind, client }, signal);
        // The provider has a deadline of its own.
        share.settle();
      });
      if (key === undefined) {
        this.#sawHead(kind, page);
        onHead(page);
      }
      const finished = new FinishedPage(page);
      if (share && finished.byteLength > limits.smallBytes)
        return { page: finished, readers: new ReadersShare(share) };
      share?.release();
      if (key !== undefined) this.#room.keep(name, finished, began);
      return { page: finished };
    } catch (error) {
      share?.release();
      throw error;
    }
  }

  /**
   * What was asked for below another head is not given to those who have seen this one: keys may count from the head, and then
   * a page from before would leave a gap below it.
   */
  #sawHead(kind: Kind, { items, nextPageKey }: Page): void {
    const head = this.#heads[kind];
    const hash = createHash("sha256");
    for (const { id } of items) hash.update(`${id}\n`);
    const seen = hash.update(nextPageKey ?? "").digest("base64");
    if (seen !== head.seen) head.changes++;
    head.seen = seen;
  }
}
