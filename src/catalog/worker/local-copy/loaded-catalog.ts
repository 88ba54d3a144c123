import { type Asset, type Kind, kinds } from "#contract/asset.ts";
import { subjectOf } from "#contract/registers.ts";
import { createEngine, loadEngine } from "../../model/query/create-engine.ts";
import type { QueryEngine } from "../../model/query/query-engine.ts";
import { damaged, emptyWalk } from "../../model/walk/walk-state.ts";
import { decodeLines } from "../../store/json-lines.ts";
import type { Checkpoint, Snapshot, Store, Stored, StoredPage } from "../../store/store.ts";
import { PageTable } from "./page-table.ts";

const emptyCheckpoint: Checkpoint = {
  revision: 0,
  nextPage: 0,
  pages: 0,
  feeds: { image: emptyWalk, video: emptyWalk },
};

/** Pages that a rebuild reads at a time. */
const batch = 64;

/** The store's contents in memory: replaying its pages by number gives the same, whenever and wherever it is done. */
export class LoadedCatalog {
  engine: QueryEngine;
  pages: PageTable;
  checkpoint: Checkpoint;
  /** Items put since the last snapshot. */
  unsaved = 0;
  /** The snapshot that its rows are numbered as in. */
  snapshot: number | undefined;
  /** What the engine's marks are as of; undefined where it knows of none. */
  marksSeen: Snapshot["marks"];
  /** Subjects of rows that are new since somebody has last taken this list: what is known of their marks is not in the engine. */
  readonly added: string[] = [];

  constructor(engine = createEngine(), pages = new PageTable(), checkpoint = emptyCheckpoint) {
    this.engine = engine;
    this.pages = pages;
    this.checkpoint = checkpoint;
  }

  /** Assets held, of both kinds. */
  get count(): number {
    return kinds.reduce((sum, kind) => sum + this.engine.count(kind), 0);
  }

  /** Takes in a page; `items` are what its lines hold, for who has them at hand. Throws where they are damaged. */
  apply(page: StoredPage, items: readonly Asset[] = decodeLines(page.lines)): void {
    this.pages.set(page.number, page.kind, page.walk);
    items.forEach((asset, slot) => {
      const { added } = this.engine.put(asset, { page: page.number, slot });
      if (added) this.added.push(subjectOf(asset));
    });
    this.unsaved += items.length;
  }

  /** Takes in stored pages, and leaves out what cannot be read: that `pages` lacks them tells. */
  replay(pages: readonly StoredPage[]): void {
    for (const page of pages) {
      const items = readItems(page);
      if (items) this.apply(page, items);
    }
  }

  /**
   * The store has been emptied, and holds no more than `checkpoint` says, which another tab may have begun since: all
   * must be walked again. What is known stays until then, unless a page of the other tab's may have taken the number of
   * one that is gone: rows that point there would show another asset.
   */
  lose(checkpoint: Checkpoint | undefined): void {
    if (checkpoint) for (const row of [...this.engine.rows()]) this.engine.remove(row);
    const { nextPage, feeds } = this.checkpoint;
    this.pages = new PageTable();
    this.snapshot = undefined;
    this.checkpoint = checkpoint
      ? { ...checkpoint, revision: checkpoint.revision - 1, nextPage: 0 }
      : { ...emptyCheckpoint, nextPage, feeds: { image: damaged(feeds.image), video: damaged(feeds.video) } };
  }

  /** Moves on to a newer checkpoint, whose pages have been applied, and removes what it says is gone. */
  advance(checkpoint: Checkpoint): void {
    const before = this.checkpoint;
    this.checkpoint = checkpoint;
    for (const kind of kinds) {
      if (checkpoint.feeds[kind].since > before.feeds[kind].since) this.#removeBefore(kind);
    }
  }

  save(): Snapshot {
    const { nextPage, feeds } = this.checkpoint;
    this.unsaved = 0;
    return {
      id: Math.random(),
      nextPage,
      since: { image: feeds.image.since, video: feeds.video.since },
      engine: this.engine.save(),
      ...(this.marksSeen && { marks: this.marksSeen }),
      ...this.pages.save(),
    };
  }

  #removeBefore(kind: Kind): void {
    const { engine, pages } = this;
    const { since } = this.checkpoint.feeds[kind];
    for (const row of [...engine.rows()]) {
      const page = engine.locate(row)?.page ?? -1;
      if (engine.kind(row) === kind && pages.walk(page) < since) engine.remove(row);
    }
    for (const page of pages.before(kind, since)) pages.delete(page);
  }
}

/**
 * Reads a store into memory: its snapshot and the pages after it or, without a usable one, every page. Where pages
 * turn out to be lost, the feeds of the result's checkpoint ask for a whole walk.
 */
export async function loadCatalog(store: Store): Promise<LoadedCatalog> {
  const stored = await store.load();
  if (!stored) return new LoadedCatalog();
  const loaded = resume(stored) ?? (await rebuild(store, stored.checkpoint));
  const { checkpoint } = loaded;
  if (loaded.pages.count === checkpoint.pages) return loaded;
  const feeds = { image: damaged(checkpoint.feeds.image), video: damaged(checkpoint.feeds.video) };
  loaded.checkpoint = { ...checkpoint, pages: loaded.pages.count, feeds };
  return loaded;
}

function resume({ checkpoint, snapshot, tail }: Stored): LoadedCatalog | undefined {
  if (!snapshot || snapshot.nextPage > checkpoint.nextPage) return undefined;
  try {
    const loaded = new LoadedCatalog(
      loadEngine(snapshot.engine),
      new PageTable(snapshot.walks, snapshot.videos),
      withSince(checkpoint, snapshot.since),
    );
    loaded.replay(tail);
    loaded.advance(checkpoint);
    loaded.snapshot = snapshot.id;
    loaded.marksSeen = snapshot.marks;
    return loaded;
  } catch {
    return undefined; // A snapshot is only ever a shortcut.
  }
}

async function rebuild(store: Store, checkpoint: Checkpoint): Promise<LoadedCatalog> {
  const loaded = new LoadedCatalog(createEngine(), new PageTable(), checkpoint);
  for (let first = 0; first < checkpoint.nextPage; ) {
    const pages = await store.pagesFrom(first, batch);
    loaded.replay(pages);
    first = pages.length < batch ? checkpoint.nextPage : (pages.at(-1)?.number ?? first) + 1;
  }
  return loaded;
}

const withSince = (checkpoint: Checkpoint, since: Record<Kind, number>): Checkpoint => ({
  ...checkpoint,
  feeds: {
    image: { ...checkpoint.feeds.image, since: since.image },
    video: { ...checkpoint.feeds.video, since: since.video },
  },
});

/** A page's assets; undefined for what is no page, or is damaged. */
export function readItems({ kind, walk, lines }: StoredPage): Asset[] | undefined {
  if (!(lines instanceof Uint8Array) || !Number.isInteger(walk) || !kinds.includes(kind)) return undefined;
  try {
    return decodeLines(lines);
  } catch {
    return undefined;
  }
}
