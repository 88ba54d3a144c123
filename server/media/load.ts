import type { Owner, Share } from "../http/share.ts";
import type { Shares } from "../http/shares.ts";

/** One load with all the shares it holds: losing one of them ends it. */
export class Load {
  readonly owner: Owner;
  /** Aborts with whoever asked, or when a share has been given to somebody else. */
  readonly signal: AbortSignal;
  /** Aborts in the latter case alone. */
  readonly lost: AbortSignal;
  readonly #lost = new AbortController();
  readonly #shares: Share[] = [];

  constructor(owner: Owner, signal: AbortSignal) {
    this.owner = owner;
    this.lost = this.#lost.signal;
    this.signal = AbortSignal.any([signal, this.#lost.signal]);
  }

  /** Takes one more share, and is no bad neighbour while it waits for it. */
  async take(shares: Shares, weight = 1): Promise<void> {
    this.settle();
    const share = await shares.take(this.owner, this.signal, weight);
    share.signal.addEventListener("abort", () => this.#lost.abort(share.signal.reason), { once: true });
    this.#shares.push(share);
    this.moved(0);
  }

  moved(bytes: number): void {
    for (const share of this.#shares) share.moved(bytes);
  }

  settle(): void {
    for (const share of this.#shares) share.settle();
  }

  release(): void {
    for (const share of this.#shares) share.release();
  }
}
