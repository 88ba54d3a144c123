import type { Kind } from "#contract/asset.ts";
import type { Page, PageKey } from "#contract/page.ts";
import { type Ask, pageKeyOf } from "../../model/walk/ask.ts";
import { Rewalks } from "../../model/walk/rewalks.ts";
import { damaged, depthOf, forgive, giveUp, nextAsk, refuse, verify } from "../../model/walk/walk-state.ts";
import { Turns } from "../../store/turns.ts";
import { readItems } from "./loaded-catalog.ts";
import { LocalCopy, type LocalCopyParts } from "./local-copy.ts";
import { renewRecords } from "./renew-records.ts";
import { type TakenPage, takePage } from "./take-page.ts";

/** All that changes the catalog, one change at a time. */
export class CatalogWriter {
  readonly #copy: LocalCopy;
  readonly #turns = new Turns();
  /** The keys that were asked since the head was: see `arrive`. */
  readonly #asked: Record<Kind, Set<PageKey>> = { image: new Set(), video: new Set() };
  readonly #rewalks: Record<Kind, Rewalks> = { image: new Rewalks(), video: new Rewalks() };

  constructor(parts: LocalCopyParts) {
    this.#copy = new LocalCopy(parts);
  }

  /** Takes in the page that was asked for by `ask`. */
  ingest(kind: Kind, ask: Ask, page: Page): Promise<TakenPage> {
    return this.#turns.take(async () => {
      const key = pageKeyOf(ask);
      const asked = key === undefined ? new Set<PageKey>() : this.#asked[kind];
      const taken = await this.#copy.settle(() => takePage(this.#copy, kind, ask, page, asked));
      this.#asked[kind] = key === undefined ? asked : asked.add(key);
      return taken;
    });
  }

  /** The provider has refused `key`; gives what to ask for in its place. */
  refuse(kind: Kind, key: PageKey): Promise<Ask | null> {
    return this.#turns.take(async () => {
      const again = this.#rewalks[kind].again(key, depthOf(this.#copy.walkState(kind)));
      const change = again ? refuse : giveUp;
      await this.#copy.changeWalks((feeds) => ({ ...feeds, [kind]: change(feeds[kind], key) }));
      return again ? nextAsk(this.#copy.walkState(kind)) : null;
    });
  }

  /** Somebody has asked for another try, here or in another tab: what stopped the walks counts no more. */
  async forgive(): Promise<void> {
    this.#rewalks.image.forget();
    this.#rewalks.video.forget();
    await this.#turns.take(async () => {
      if (!this.#copy.walkState("image").stuck && !this.#copy.walkState("video").stuck) return;
      await this.#copy.changeWalks(({ image, video }) => ({ image: forgive(image), video: forgive(video) }));
    });
  }

  /** Takes the newer records of assets that are held from a page, and nothing else; gives their ids. */
  renew(kind: Kind, page: Page): Promise<Set<string>> {
    return this.#turns.take(() => renewRecords(this.#copy, kind, page));
  }

  verify(): Promise<void> {
    return this.#turns.take(() =>
      this.#copy.changeWalks(({ image, video }) => ({ image: verify(image), video: verify(video) })),
    );
  }

  /** Takes in what other tabs have written. */
  catchUp(): Promise<void> {
    return this.#turns.take(() => this.#copy.catchUp());
  }

  /** A page could not be read back: unless another tab has just removed it, all must be walked again. */
  reportLost(page: number, kind: Kind): Promise<void> {
    const { loaded, store, cache } = this.#copy;
    return this.#turns.take(async () => {
      await this.#copy.catchUp();
      if (loaded.pages.walk(page) < 0) return;
      const [stored] = await store.pages([page]);
      if (stored && readItems(stored)) return;
      loaded.pages.delete(page);
      cache.delete(page);
      // A verifying walk that is under way will bring its items anyway, and must not begin again for each such page.
      if (this.#copy.walkState(kind).verifyFrom !== null) return;
      await this.#copy.changeWalks((feeds) => ({ ...feeds, [kind]: damaged(feeds[kind]) }));
    });
  }

  /** Runs `task` when no change is under way, and holds up changes until it is done. */
  pause<T>(task: () => Promise<T>): Promise<T> {
    return this.#turns.take(task);
  }
}
