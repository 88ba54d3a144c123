import { ApiError } from "#contract/problem.ts";
import { busy } from "../http/problems.ts";

interface FeedOptions {
  /** How long to wait before the next look, in milliseconds. */
  lookMs: () => number;
  /** Streams that may be open at once: each is a connection, and a browser has one for all its tabs. */
  mostFollowers?: number | undefined;
  /** Told when the last who followed has gone. */
  left?: () => void;
}

/**
 * Tells those who follow a library where its feed ends now. Changes that are told are passed on at once; `look` finds those
 * that nobody tells, and is asked as long as somebody follows.
 */
export class ChangeFeed {
  readonly #look: () => Promise<number>;
  readonly #options: FeedOptions;
  readonly #followers = new Set<(cursor: number | undefined) => void>();
  #cursor: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #telling: NodeJS.Immediate | undefined;
  #ended = false;

  constructor(look: () => Promise<number>, options: FeedOptions) {
    this.#look = look;
    this.#options = options;
  }

  get followers(): number {
    return this.#followers.size;
  }

  /**
   * The feed has been told to end there. What is told late, after something newer, is nothing new. Followers hear of it a
   * turn later: first comes the answer to who has changed something.
   */
  tell(cursor: number): void {
    if (this.#cursor === undefined || cursor > this.#cursor) this.#endsAt(cursor);
  }

  /** Looks at once where the feed ends: something may have gone by unheard. */
  async lookNow(): Promise<void> {
    // A store that cannot be read has nothing new.
    const cursor = await this.#look().catch(() => undefined);
    // It may be less than before, where the database was replaced.
    if (cursor !== undefined && !this.#ended) this.#endsAt(cursor);
  }

  #endsAt(cursor: number): void {
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
    const { mostFollowers = 256 } = this.#options;
    if (this.#ended || this.#followers.size >= mostFollowers) throw new ApiError(busy);
    this.#cursor ??= first;
    let told: number | undefined = this.#cursor;
    let news = true;
    let wake = () => {};
    const follower = (cursor: number | undefined) => {
      told = cursor;
      news = true;
      wake();
    };
    const leave = () => {
      if (this.#followers.delete(follower) && this.#followers.size === 0) this.#leftAlone();
      wake();
    };
    this.#followers.add(follower);
    signal.addEventListener("abort", leave, { once: true });
    // What was told between `first` and now was told to nobody.
    if (this.#followers.size === 1) void this.lookNow();
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

  #leftAlone(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#options.left?.();
  }

  #lookAgain(): void {
    if (this.#timer || this.#ended) return;
    this.#timer = setTimeout(async () => {
      await this.lookNow();
      this.#timer = undefined;
      if (this.#followers.size > 0) this.#lookAgain();
    }, this.#options.lookMs()).unref();
  }
}
