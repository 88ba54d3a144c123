import { ApiError } from "#contract/problem.ts";
import { busy } from "../http/problems.ts";
import { ChangeFeed } from "./change-feed.ts";

/** Streams that may be open at once, of all libraries: each is a connection, of which the server takes a thousand. */
const mostFollowers = 600;

/** The feeds of all libraries: one is there for as long as somebody follows it. */
export class ChangeFeeds {
  readonly #look: (library: string) => Promise<number>;
  readonly #feeds = new Map<string, { feed: ChangeFeed; followers: number }>();
  #followers = 0;
  #ended = false;

  /** `look` finds where a library's feed ends, also by what other processes have changed. */
  constructor(look: (library: string) => Promise<number>) {
    this.#look = look;
  }

  /** A library's feed ends there now. */
  tell(library: string, cursor: number): void {
    this.#feeds.get(library)?.feed.tell(cursor);
  }

  /** As `ChangeFeed.follow`, of one library. It is to be read, or returned, to its end. */
  follow(
    library: string,
    first: number,
    signal: AbortSignal,
    silenceMs: number,
  ): AsyncGenerator<number | undefined> {
    if (this.#ended || this.#followers >= mostFollowers) throw new ApiError(busy);
    const known = this.#feeds.get(library) ?? {
      feed: new ChangeFeed(() => this.#look(library)),
      followers: 0,
    };
    const cursors = known.feed.follow(first, signal, silenceMs);
    this.#feeds.set(library, known);
    this.#count(library, known, 1);
    const leave = once(() => this.#count(library, known, -1));
    signal.addEventListener("abort", leave, { once: true });
    return (async function* () {
      try {
        yield* cursors;
      } finally {
        leave();
      }
    })();
  }

  /** Lets all who follow go. */
  end(): void {
    this.#ended = true;
    for (const { feed } of this.#feeds.values()) feed.end();
    this.#feeds.clear();
  }

  #count(library: string, known: { feed: ChangeFeed; followers: number }, by: number): void {
    this.#followers += by;
    known.followers += by;
    if (known.followers > 0) return;
    known.feed.end();
    if (this.#feeds.get(library) === known) this.#feeds.delete(library);
  }
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    act();
  };
}
