/** Milliseconds after its page in which what is asked for is of the page's own version, which the server has. */
const fresh = 5_000;

/**
 * What is known of the way to the server. While it is there requests are left to the browser, which is faster at them; a
 * service worker that has just started knows nothing, and takes care of all.
 */
export class Reach {
  readonly #now: () => number;
  #there: boolean | undefined;
  #pageAt = Number.NEGATIVE_INFINITY;

  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** A page has come from the server, or could not. */
  heardOfPage(there: boolean): void {
    this.#there = there;
    this.#pageAt = there ? this.#now() : Number.NEGATIVE_INFINITY;
  }

  /** An open page has heard from the server, or has not. */
  heard(there: boolean): void {
    this.#there = there;
  }

  isThere(): boolean {
    return this.#there === true && navigator.onLine !== false;
  }

  /** Whether it is known not to be there. */
  isAway(): boolean {
    return this.#there === false || navigator.onLine === false;
  }

  /** Whether a page has come from the server just now. */
  isFresh(): boolean {
    return this.isThere() && this.#now() - this.#pageAt < fresh;
  }
}
