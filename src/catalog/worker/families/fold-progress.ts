/** Milliseconds between two words of progress. What takes less tells nothing. */
const pace = 100;

/** Tells how far one folding is: a share of it from 0 to 1 that never shrinks, and null at its end. */
export class FoldProgress {
  readonly #tell: (share: number | null) => void;
  readonly #prompts: number;
  #last = performance.now();
  #share: number | null = null;

  /** `prompts`: how many are to be folded in. */
  constructor(prompts: number, tell: (share: number | null) => void) {
    this.#prompts = prompts;
    this.#tell = tell;
  }

  /** So many prompts are yet to be read, and of those that were so many are yet to be placed: that takes as long. */
  left(unread: number, unplaced: number): void {
    const now = performance.now();
    if (now - this.#last < pace) return;
    this.#last = now;
    // A prompt that comes may have others placed anew: then more are left than before.
    const share = 1 - (2 * unread + unplaced) / (2 * this.#prompts);
    this.#share = Math.max(this.#share ?? 0, share);
    this.#tell(this.#share);
  }

  end(): void {
    if (this.#share !== null) this.#tell(null);
  }
}
