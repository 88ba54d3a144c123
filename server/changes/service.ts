import { type KeeperOptions, StoreKeeper } from "../store/store-keeper.ts";
import { ChangeFeeds, type FeedsOptions } from "./change-feeds.ts";
import { SameLibrary } from "./same-library.ts";

/** What the routes of changes work with. */
export interface ChangesService {
  keeper: StoreKeeper;
  feeds: ChangeFeeds;
  same: SameLibrary;
  /** Lets all listeners go and closes the store. */
  close(): Promise<void>;
}

/** What people add to their libraries, in the store that the options open. */
export function createChangesService(options: KeeperOptions & FeedsOptions): ChangesService {
  const keeper = new StoreKeeper(options);
  const feeds = new ChangeFeeds((library) => keeper.use((store) => store.cursor(library)), options);
  return {
    keeper,
    feeds,
    same: new SameLibrary(keeper),
    async close() {
      await feeds.end();
      await keeper.close();
    },
  };
}
