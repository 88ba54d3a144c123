import { type KeeperOptions, StoreKeeper } from "../store/store-keeper.ts";
import { ChangeFeed } from "./change-feed.ts";
import { SameLibrary } from "./same-library.ts";

/** What the routes of changes work with. */
export interface ChangesService {
  keeper: StoreKeeper;
  feed: ChangeFeed;
  same: SameLibrary;
  /** Lets all listeners go and closes the store. */
  close(): Promise<void>;
}

/** What people add to a library, in the store that the options open. */
export function createChangesService(library: string, options: KeeperOptions): ChangesService {
  const keeper = new StoreKeeper(options);
  const feed = new ChangeFeed(() => keeper.use((store) => store.cursor(library)));
  return {
    keeper,
    feed,
    same: new SameLibrary(keeper),
    async close() {
      feed.end();
      await keeper.close();
    },
  };
}
