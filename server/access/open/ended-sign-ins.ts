import { LRUCache } from "lru-cache";
import type { Store } from "../../store/store.ts";

/** What remembers them: the store, by whatever opens it. */
interface Keeper {
  use<T>(work: (store: Store) => Promise<T>): Promise<T>;
}

/** Milliseconds after which the store is asked again: so much later a sign-out holds at another server. */
const freshMs = 5_000;

/** Sign-ins whose state is in memory. A screen of pictures asks a hundred times for one of them. */
const mostKnown = 10_000;

interface Known {
  /** Answers whether it was ended. */
  ended: Promise<boolean>;
  at: number;
}

/** Which sign-ins were ended before their time. The store remembers them, for every server and across restarts. */
export class EndedSignIns {
  readonly #keeper: Keeper;
  readonly #known = new LRUCache<string, Known>({ max: mostKnown });

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
  }

  /**
   * Whether a sign-in was ended: here at once, elsewhere seconds ago. While the store cannot be read those who were known not
   * to be are let go on; of others it rejects with the store's problem.
   */
  async has(session: string): Promise<boolean> {
    const known = this.#known.get(session);
    if (known && performance.now() - known.at < freshMs) return known.ended;
    const asked = this.#keeper
      .use((store) => store.isEnded(session))
      .catch((error: unknown) => {
        if (known) return known.ended;
        this.#known.delete(session);
        throw error;
      });
    this.#known.set(session, { ended: asked, at: performance.now() });
    return asked;
  }

  /** Ends one, whose cookies are all worthless at `until`. Rejects where the store does not take it: then this process alone knows. */
  async end(session: string, until: number): Promise<void> {
    this.#known.set(session, { ended: Promise.resolve(true), at: Number.POSITIVE_INFINITY });
    await this.#keeper.use((store) => store.endSession(session, until));
  }
}
