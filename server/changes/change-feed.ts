import { ApiError } from "#contract/problem.ts";
import { busy } from "../http/problems.ts";

/** Streams that may be open at once: each is a connection, and a browser has one for all its tabs. */
const mostFollowers = 64;

/**
 * Tells those who follow a library where its feed ends now. Changes of this process are told at once; `look` finds those
 * of other processes, and is asked as long as somebody follows.
 */
export class ChangeFeed {
  readonly #look: () => Promise<number>;
  readonly #lookMs: number;
  readonly #followers = new Set<(cursor: number | undefined) => void>();
  #cursor: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #telling: NodeJS.Immediate | undefined;
  #ended = false;

  constructor(look: () => Promise<number>, lookMs = 500) {
    this.#look = look;
    this.#lookMs = lookMs;
  }

  /** The feed ends there now. Followers hear of it a turn later: first comes the answer to who has changed something. */
  tell(cursor: number): void {
    if (cursor === this.#cursor) return;
    this.#cursor = cursor;
    this.#telling ??= setImmediate(() => {
      this.#telling = undefined;
      for (const follower of this.#followers) follower(this.#cursor);
    });
  }

  /**
   * Where the feed ends: at once, and whenever it goes on; undefined after `silenceMs` without anything. Ends with the
   * signal or the feed. Throws a problem where too many follow already.
   */
  follow(first: number, signal: AbortSignal, silenceMs: number): AsyncGenerator<number | undefined> {
    if (this.#ended || this.#followers.size >= mostFollowers) throw new ApiError(busy);
    let told: number | undefined = this.#cursor ?? first;
    let news = true;
    let wake = () => {};
    const follower = (cursor: number | undefined) => {
      told = cursor;
      news = true;
      wake();
    };
    const leave = () => {
      this.#followers.delete(follower);
      wake();
    };
    this.#followers.add(follower);
    signal.addEventListener("abort", leave, { once: true });
    this.#lookAgain();
    const follows = () => !signal.aborted && this.#followers.has(follower);
    return (async function* () {
      try {
        while (follows()) {
          if (!news) {
            const waited = Promise.withResolvers<void>();
            const timer = setTimeout(waited.resolve, silenceMs);
            wake = () => waited.resolve();
            await waited.promise;
            clearTimeout(timer);
          }
          if (!follows()) return;
          const heard = news;
          news = false;
          yield heard ? told : undefined;
        }
      } finally {
        leave();
      }
    })();
  }

  /** Lets all who follow go. */
  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    const followers = [...this.#followers];
    this.#followers.clear();
    for (const follower of followers) follower(undefined);
  }

  #lookAgain(): void {
    if (this.#timer || this.#ended) return;
    this.#timer = setTimeout(async () => {
      // A store that cannot be read has nothing new.
      const cursor = await this.#look().catch(() => undefined);
      if (cursor !== undefined && !this.#ended) this.tell(cursor);
      this.#timer = undefined;
      if (this.#followers.size > 0) this.#lookAgain();
    }, this.#lookMs).unref();
  }
}
