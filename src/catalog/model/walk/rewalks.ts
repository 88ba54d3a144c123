/** Times that known ground is walked through in a row without leading any deeper. */
const mostTries = 3;
/** Milliseconds of the first pause after that, which doubles each time, and of the longest. */
const firstPause = 60_000;
const longestPause = 3_600_000;

/**
 * How often all that is known of a feed may be walked through once more because the provider has refused the key that
 * leads below it. Where that helps, it does so the first time; where it does not, a large library would be fetched
 * again and again.
 */
export class Rewalks {
  /** How deep the feed was known at the last refusal, milliseconds since 1970; smaller is deeper. */
  #depth = Number.POSITIVE_INFINITY;
  #key: string | undefined;
  #tries = 0;
  #pause = firstPause;
  #rest: number | undefined;

  /** Whether to begin at the head again, now that `key` was refused with the feed known down to `depth`. */
  again(key: string, depth: number, now = Date.now()): boolean {
    if (this.#key === undefined || depth < this.#depth) this.forget();
    else if (this.#rest === undefined && (key === this.#key || this.#tries >= mostTries)) {
      this.#rest = now + this.#pause;
      this.#pause = Math.min(2 * this.#pause, longestPause);
    }
    if (this.#rest !== undefined && now < this.#rest) return false;
    if (this.#rest !== undefined) this.#tries = 0;
    this.#rest = undefined;
    this.#tries++;
    this.#depth = depth;
    this.#key = key;
    return true;
  }

  /** Begins to count anew: somebody has asked for it. */
  forget(): void {
    this.#key = undefined;
    this.#tries = 0;
    this.#pause = firstPause;
    this.#rest = undefined;
  }
}
