import type { Asset, Kind } from "#contract/asset.ts";
import { CatalogError } from "../../catalog.ts";
import type { WalkState } from "../../model/walk/walk-state.ts";
import type { Change, Checkpoint, Store } from "../../store/store.ts";
import type { LoadedCatalog } from "./loaded-catalog.ts";
import type { PageCache } from "./page-cache.ts";

/** How often a change is tried again because another tab wrote first. Tabs take turns, so once is usual. */
const attempts = 8;

export interface LocalCopyParts {
  loaded: LoadedCatalog;
  store: Store;
  cache: PageCache;
  /** After each change: the checkpoint before it, and what it did. */
  onChange: (before: Checkpoint, change: Changed) => void;
  /** All that was stored is gone. `onChange` follows. */
  onWiped: () => void;
}

export interface Changed {
  /** This tab made it. */
  ours: boolean;
  /** Assets came, went, or are others than before. */
  assets: boolean;
  /** Of those that were held before, some have another record now. */
  records: boolean;
}

/** What a change brings: the items of its page, and whether they differ from what was held. */
interface Brought extends Omit<Changed, "ours"> {
  items: readonly Asset[];
}

/**
 * The store and what is loaded of it, which change together: the store first. Its methods are not to be called while
 * another of them is under way; `CatalogWriter` sees to that.
 */
export class LocalCopy {
  readonly loaded: LoadedCatalog;
  readonly store: Store;
  readonly cache: PageCache;
  readonly #parts: LocalCopyParts;

  constructor(parts: LocalCopyParts) {
    this.loaded = parts.loaded;
    this.store = parts.store;
    this.cache = parts.cache;
    this.#parts = parts;
  }

  walkState(kind: Kind): WalkState {
    return this.loaded.checkpoint.feeds[kind];
  }

  /** The checkpoint after a change that stores so many items and removes so many pages. */
  next(feeds: Checkpoint["feeds"], stored = 0, removed = 0): Checkpoint {
    const { revision, nextPage } = this.loaded.checkpoint;
    const page = stored > 0 ? 1 : 0;
    const pages = this.loaded.pages.count + page - removed;
    return { revision: revision + 1, nextPage: nextPage + page, pages, feeds };
  }

  /** Repeats a change that finds another tab's in its way, and so gives undefined. */
  async settle<T>(attempt: () => Promise<T | undefined>): Promise<T> {
    for (let n = 0; n < attempts; n++) {
      const result = await attempt();
      if (result !== undefined) return result;
      await this.catchUp();
    }
    throw new CatalogError("The local library has been replaced by another tab. Reload this one.");
  }

  /** Changes what is known of the feeds, and nothing else. */
  async changeWalks(to: (feeds: Checkpoint["feeds"]) => Checkpoint["feeds"]): Promise<void> {
    await this.settle(async () => {
      const written = await this.commit({ checkpoint: this.next(to(this.loaded.checkpoint.feeds)) });
      return written || undefined;
    });
  }

  /** False where another tab has written meanwhile: then nothing has changed. */
  async commit(change: Change, brought: Partial<Brought> = {}): Promise<boolean> {
    const { loaded, store, cache } = this;
    const { items, assets = false, records = false } = brought;
    const before = loaded.checkpoint;
    const count = loaded.count;
    const { page } = change;
    // The engine indexes the page while the disk writes it.
    const written = await store.commit(change, () => {
      if (page) {
        cache.offer(page);
        loaded.apply(page, items);
      }
    });
    if (!written) return false;
    loaded.advance(change.checkpoint);
    for (const number of change.removed ?? []) cache.delete(number);
    this.#parts.onChange(before, { ours: true, assets: assets || loaded.count !== count, records });
    return true;
  }

  /** Takes in what other tabs have written. */
  async catchUp(): Promise<void> {
    const { loaded, store, cache } = this;
    const { onChange, onWiped } = this.#parts;
    const before = loaded.checkpoint;
    const { count } = loaded;
    const theirs = await store.checkpoint();
    const lost = (theirs?.revision ?? 0) < before.revision;
    if (lost) {
      loaded.lose(theirs);
      onWiped();
      if (!theirs) return onChange(before, { ours: false, assets: false, records: false });
      cache.clear();
    }
    if (!theirs || theirs.revision <= loaded.checkpoint.revision) return;
    let came = lost;
    for (let first = loaded.checkpoint.nextPage; first < theirs.nextPage; ) {
      const pages = (await store.pagesFrom(first, 64)).filter((page) => page.number < theirs.nextPage);
      loaded.replay(pages);
      came ||= pages.length > 0;
      first = (pages.at(-1)?.number ?? theirs.nextPage) + 1;
    }
    loaded.advance(theirs);
    // Which of their records are others than ours were is not worth the reading.
    onChange(before, { ours: false, assets: came || loaded.count !== count, records: came });
  }
}
