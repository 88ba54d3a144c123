import type { DBSchema, IDBPDatabase } from "idb";
import type { Asset } from "#contract/asset.ts";
import type { WalkState } from "../model/walk/walk-state.ts";
import type { Migrations, Upgrade as UpgradeOf } from "./database.ts";
import { encodeLines } from "./json-lines.ts";
import type { Checkpoint, Snapshot, StoredPage, StoredPreview } from "./store.ts";

export interface Schema extends DBSchema {
  pages: { key: number; value: StoredPage };
  checkpoint: { key: "checkpoint"; value: Checkpoint };
  /** The snapshot is large: what can be used without it stands apart, its page number for reading the tail. */
  snapshot: {
    key: "snapshot" | "nextPage" | "firstScreen" | "families";
    value: Snapshot | number | StoredPreview | object;
  };
}
export type Database = IDBPDatabase<Schema>;

type Upgrade = UpgradeOf<Schema>;

export const migrations: Migrations<Schema> = [
  (db) => {
    db.createObjectStore("pages", { keyPath: "number" });
    db.createObjectStore("checkpoint");
    db.createObjectStore("snapshot");
  },
  (_db, tx) => void itemsToLines(tx).catch(() => {}),
  (_db, tx) => void doubtFeeds(tx).catch(() => {}),
  // Records held addresses with the provider's URLs in the open. The server still opens those until they have been walked anew.
  (_db, tx) => void doubtFeeds(tx).catch(() => {}),
];

/** Pages held their assets as objects once. What cannot be rewritten cannot be read either, and is fetched again. */
async function itemsToLines(tx: Upgrade): Promise<void> {
  let cursor = await tx.objectStore("pages").openCursor();
  while (cursor) {
    const { items, ...page } = cursor.value as StoredPage & { items?: Asset[] };
    if (Array.isArray(items)) await cursor.update({ ...page, lines: encodeLines(items) });
    cursor = await cursor.continue();
  }
}

/**
 * Pages were once taken in without a look at whose they are, so that a database may hold another account's list beside
 * its own, and nothing in it tells them apart: seals of two keys look alike. The list itself does: each feed is walked
 * once more from its head to its end, and what is not met on the way is removed, as in `verify`.
 */
async function doubtFeeds(tx: Upgrade): Promise<void> {
  const store = tx.objectStore("checkpoint");
  const checkpoint = await store.get("checkpoint");
  if (!checkpoint) return;
  const doubt = (feed: WalkState): WalkState => ({
    ...feed,
    stretches: feed.stretches.map((stretch) => ({ ...stretch, open: true })),
    verifyFrom: feed.nextWalk,
    skipped: 0,
    stuck: null,
    idle: 0,
  });
  const { image, video } = checkpoint.feeds;
  await store.put({ ...checkpoint, feeds: { image: doubt(image), video: doubt(video) } }, "checkpoint");
}
