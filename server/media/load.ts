import type { Owner, Place } from "../http/place.ts";
import type { Shares } from "../http/shares.ts";

/** One load with all the shares it holds: losing one of them ends it. */
export class Load {
  readonly owner: Owner;
  /** Aborts with whoever asked, or when a share has been given to somebody else. */
  readonly signal: AbortSignal;
  /** Aborts in the latter case alone. */
  readonly lost: AbortSignal;
  readonly #lost = new AbortController();
  readonly #places: Place[] = [];

  constructor(owner: Owner, signal: AbortSignal) {
    this.owner = owner;
    this.lost = this.#lost.signal;
    this.signal = AbortSignal.any([signal, this.#lost.signal]);
  }

  /** Takes one more share, and is no bad neighbour while it waits for it. */
  async take(shares: Shares, weight = 1): Promise<void> {
    this.settle();
    const place = await shares.take(this.owner, this.signal, weight);
    place.signal.addEventListener("abort", () => this.#lost.abort(place.signal.reason), { once: true });
    this.#places.push(place);
    this.moved(0);
  }

  moved(bytes: number): void {
    for (const place of this.#places) place.moved(bytes);
  }

  settle(): void {
    for (const place of this.#places) place.settle();
  }

  release(): void {
    for (const place of this.#places) place.release();
  }
}
