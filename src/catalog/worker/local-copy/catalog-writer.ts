import { type Asset, type Kind, keyOf } from "#contract/asset.ts";
import type { Page } from "#contract/page.ts";
import { CatalogError, type Receipt } from "../../catalog.ts";
import { isComplete } from "../../model/walk/frontier.ts";
import { Rewalks } from "../../model/walk/rewalks.ts";
import {
  arrive,
  damaged,
  depthOf,
  type Fetch,
  fetchNext,
  forgive,
  giveUp,
  head,
  isOpenGround,
  refuse,
  verify,
  type WalkState,
} from "../../model/walk/walk-state.ts";
import { encodeLines } from "../../store/json-lines.ts";
import type { Change, Checkpoint, Store } from "../../store/store.ts";
import { type LoadedCatalog, readItems } from "./loaded-catalog.ts";
import type { PageCache } from "./page-cache.ts";
import { unchanged } from "./unchanged.ts";

/** How often a change is tried again because another tab wrote first. Tabs take turns, so once is usual. */
const attempts = 8;

interface Parts {
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
interface Taken extends Omit<Changed, "ours"> {
  items: readonly Asset[];
}

/** All that changes the catalog, one change at a time: the store first, then what is loaded of it. */
export class CatalogWriter {
  readonly #parts: Parts;
  #last: Promise<unknown> = Promise.resolve();
  /** The keys that were asked since the head was: see `arrive`. */
  #asked: Record<Kind, Set<string>> = { image: new Set(), video: new Set() };
  readonly #rewalks: Record<Kind, Rewalks> = { image: new Rewalks(), video: new Rewalks() };

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Key null begins a refresh, `head` is the same page asked for again in its course. */
  ingest(kind: Kind, key: string | null, page: Page): Promise<Receipt> {
    return this.#inTurn(() => this.#settle(() => this.#take(kind, key === head ? null : key, page)));
  }

  refuse(kind: Kind, key: string): Promise<Receipt> {
    return this.#inTurn(async () => {
      const again = this.#rewalks[kind].again(key, depthOf(this.#feed(kind)));
      const change = again ? refuse : giveUp;
      await this.#change((feeds) => ({ ...feeds, [kind]: change(feeds[kind], key) }));
      return this.#receipt(kind, again ? fetchNext(this.#feed(kind)) : null);
    });
  }

  /** Somebody has asked for another try, here or in another tab: what stopped the walks counts no more. */
  async forgive(): Promise<void> {
    this.#rewalks.image.forget();
    this.#rewalks.video.forget();
    await this.#inTurn(async () => {
      const { image, video } = this.#parts.loaded.checkpoint.feeds;
      if (!image.stuck && !video.stuck) return;
      await this.#change((feeds) => ({ image: forgive(feeds.image), video: forgive(feeds.video) }));
    });
  }

  /**
   * Takes the newer records of items that are held, and leaves everything else of a page alone; gives their ids. Each is
   * written as of the walk that had brought it, so that no ground is changed.
   */
  renew(kind: Kind, page: Page): Promise<Set<string>> {
    const { loaded, cache } = this.#parts;
    const renewed = new Set<string>();
    const attempt = async (): Promise<Set<string> | undefined> => {
      const { engine, pages, checkpoint } = loaded;
      const walkOf = (item: Asset) => pages.walk(engine.locate(engine.find(item))?.page ?? -1);
      const held = page.items.filter((item) => walkOf(item) >= 0);
      const same = await unchanged(held, loaded, cache);
      const newer = held.filter((item, i) => !same[i] && !renewed.has(item.id));
      const walk = newer[0] && walkOf(newer[0]);
      if (walk === undefined) return renewed;
      const items = newer.filter((item) => walkOf(item) === walk);
      const lines = encodeLines(items);
      const change = { checkpoint: this.#next(checkpoint.feeds, items.length) };
      const stored = { number: checkpoint.nextPage, kind, walk, lines };
      const written = await this.#commit({ ...change, page: stored }, { items, assets: true, records: true });
      if (!written) return undefined;
      for (const { id } of items) renewed.add(id);
      return attempt();
    };
    return this.#inTurn(() => this.#settle(attempt));
  }

  verify(): Promise<void> {
    return this.#inTurn(() =>
      this.#change((feeds) => ({ image: verify(feeds.image), video: verify(feeds.video) })),
    );
  }

  /** Takes in what other tabs have written. */
  catchUp(): Promise<void> {
    return this.#inTurn(() => this.#catchUp());
  }

  /** A page could not be read back: unless another tab has just removed it, all must be walked again. */
  reportLost(page: number, kind: Kind): Promise<void> {
    const { loaded, store, cache } = this.#parts;
    return this.#inTurn(async () => {
      await this.#catchUp();
      if (loaded.pages.walk(page) < 0) return;
      const [stored] = await store.pages([page]);
      if (stored && readItems(stored)) return;
      loaded.pages.delete(page);
      cache.delete(page);
      // A verifying walk that is under way will bring its items anyway, and must not begin again for each such page.
      if (this.#feed(kind).verifyFrom !== null) return;
      await this.#change((feeds) => ({ ...feeds, [kind]: damaged(feeds[kind]) }));
    });
  }

  /** Runs `task` when no change is under way, and holds up changes until it is done. */
  pause<T>(task: () => Promise<T>): Promise<T> {
    return this.#inTurn(task);
  }

  #feed(kind: Kind): WalkState {
    return this.#parts.loaded.checkpoint.feeds[kind];
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const run = this.#last.then(task);
    this.#last = run.catch(() => {});
    return run;
  }

  /** Repeats a change that found another tab's in its way. */
  async #settle<T>(attempt: () => Promise<T | undefined>): Promise<T> {
    for (let n = 0; n < attempts; n++) {
      const result = await attempt();
      if (result !== undefined) return result;
      await this.#catchUp();
    }
    throw new CatalogError("The local library has been replaced by another tab. Reload this one.");
  }

  async #take(kind: Kind, key: string | null, page: Page): Promise<Receipt | undefined> {
    const { loaded, cache } = this.#parts;
    const { engine, pages, checkpoint } = loaded;
    const feed = checkpoint.feeds[kind];
    const items = [...new Map(page.items.map((item) => [keyOf(item), item])).values()];
    const known = items.map((item) => engine.locate(engine.find(item))?.page ?? -1);
    const walks = known.map((number) => pages.walk(number));
    const asked = key === null ? new Set<string>() : this.#asked[kind];
    const step = arrive(
      feed,
      {
        key,
        nextKey: page.nextPageKey || null,
        created: items.map((item) => Date.parse(item.createdDate)).filter(Number.isFinite),
        walks,
        skipped: (page.skipped ?? []).map((skip) => skip.index),
      },
      asked,
    );
    if (!step) return this.#receipt(kind, fetchNext(feed), page);

    const same = await unchanged(items, loaded, cache);
    const number = checkpoint.nextPage;
    // So a refresh that finds three new ones writes three, not a hundred.
    const stored = items.filter((_, i) => !same[i] || isOpenGround(feed, walks[i]!));
    const removed = step.state.since > feed.since ? pages.before(kind, step.state.since) : [];
    const written = await this.#commit(
      {
        checkpoint: this.#next({ ...checkpoint.feeds, [kind]: step.state }, stored.length, removed.length),
        ...(stored.length > 0 && { page: { number, kind, walk: step.walk, lines: encodeLines(stored) } }),
        removed,
      },
      { items: stored, assets: same.includes(false), records: same.some((is, i) => !is && walks[i]! >= 0) },
    );
    if (!written) return undefined;
    this.#asked[kind] = key === null ? asked : asked.add(key);
    const added = known.filter((page) => page < 0).length;
    return { ...this.#receipt(kind, step.fetch, page), added };
  }

  #next(feeds: Checkpoint["feeds"], stored = 0, removed = 0): Checkpoint {
    const { revision, nextPage } = this.#parts.loaded.checkpoint;
    const page = stored > 0 ? 1 : 0;
    const pages = this.#parts.loaded.pages.count + page - removed;
    return { revision: revision + 1, nextPage: nextPage + page, pages, feeds };
  }

  async #change(to: (feeds: Checkpoint["feeds"]) => Checkpoint["feeds"]): Promise<void> {
    await this.#settle(async () => {
      const written = await this.#commit({
        checkpoint: this.#next(to(this.#parts.loaded.checkpoint.feeds)),
      });
      return written || undefined;
    });
  }

  async #commit(change: Change, taken: Partial<Taken> = {}): Promise<boolean> {
    const { loaded, store, cache, onChange } = this.#parts;
    const { items, assets = false, records = false } = taken;
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
    onChange(before, { ours: true, assets: assets || loaded.count !== count, records });
    return true;
  }

  async #catchUp(): Promise<void> {
    const { loaded, store, cache, onChange, onWiped } = this.#parts;
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

  #receipt(kind: Kind, nextPageKey: Fetch, page?: Page): Receipt {
    return {
      received: page?.items.length ?? 0,
      added: 0,
      skipped: page?.skipped?.length ?? 0,
      nextPageKey,
      reached: isComplete(this.#feed(kind)),
      stuck: this.#feed(kind).stuck,
    };
  }
}
