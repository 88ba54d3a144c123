import type { Asset } from "#contract/asset.ts";
import { everything } from "#contract/everything.ts";
import type { CatalogStatus } from "../../catalog.ts";
import { type Ask, head, pageKeyOf } from "../../model/walk/ask.ts";
import { createMemoryStore, type Memory } from "../../store/memory-store.ts";
import type { Store } from "../../store/store.ts";
import { openedFrom } from "../../store/testing/opened.ts";
import { WorkerCatalog } from "../worker-catalog.ts";
import type { ModelProvider } from "./model-provider.ts";

/** How a write in flight ends when its tab is killed. */
export type Fate = "lost" | "written";

/** One visit: a catalog over a memory that outlives it, and a walk that asks the provider for what it is told to. */
export class Tab {
  readonly provider: ModelProvider;
  /** What to ask next; null when there is nothing more for now. */
  next: Ask | null = head;
  status: CatalogStatus | undefined;
  catalog: WorkerCatalog;
  readonly #store: MortalStore;

  static async open(memory: Memory, provider: ModelProvider, announce = () => {}): Promise<Tab> {
    const store = mortal(createMemoryStore(memory));
    let tab: Tab | undefined;
    let status: CatalogStatus | undefined;
    const catalog = await WorkerCatalog.open({
      opened: openedFrom(store),
      onStatus: (newer) => {
        status = newer;
        if (tab) tab.status = newer;
      },
      otherTabs: { announce, ask: () => {}, close: () => {} },
    });
    tab = new Tab(catalog, store, provider);
    tab.status = status;
    return tab;
  }

  private constructor(catalog: WorkerCatalog, store: MortalStore, provider: ModelProvider) {
    this.catalog = catalog;
    this.#store = store;
    this.provider = provider;
  }

  /** Asks for the head of the list again, as a visit or a focused window does. */
  restart(): void {
    this.next = head;
  }

  /** Asks the provider for one page, of `size` items, and hands it over. */
  async step(size: number): Promise<void> {
    if (this.next !== null) this.next = await this.#request(size, this.next);
  }

  /** Walks until there is nothing more to ask. Throws where that takes more than `most` pages. */
  async walk(size: number, most = 500): Promise<void> {
    for (let steps = 0; this.next !== null; steps++) {
      if (steps > most) throw new Error("The walk does not end.");
      await this.step(size);
    }
  }

  /** Ends the visit while a page is being written. */
  async kill(size: number, fate: Fate): Promise<void> {
    this.#store.kill(fate);
    if (this.next !== null) void this.#request(size, this.next);
    await this.#store.dead;
    this.catalog.close();
  }

  /** What a person sees on the route of images, in order. */
  async shown(): Promise<Asset[]> {
    const { rows } = await this.catalog.query({ ...everything, kind: "image" });
    return this.#records(rows);
  }

  /** All that the catalog holds, newest first, held back or not. */
  async held(): Promise<Asset[]> {
    await this.catalog.admit();
    const { rows } = await this.catalog.query({ ...everything, kind: "image" }, { waive: ["image"] });
    return this.#records(rows);
  }

  async #records(rows: Uint32Array): Promise<Asset[]> {
    const records = await this.catalog.records(rows);
    return records.map((record) => {
      if (!record) throw new Error("A row has no record.");
      return record;
    });
  }

  async #request(size: number, ask: Ask): Promise<Ask | null> {
    const key = pageKeyOf(ask);
    const page = this.provider.page(key, size);
    return page
      ? (await this.catalog.ingest("image", ask, page)).next
      : this.catalog.refuse("image", key ?? "");
  }
}

interface MortalStore extends Store {
  kill(fate: Fate): void;
  dead: Promise<void>;
}

/** A store whose next write is its last, and is never answered. */
function mortal(store: Store): MortalStore {
  let fate: Fate | undefined;
  const died = Promise.withResolvers<void>();
  return {
    ...store,
    kill(how) {
      fate = how;
      // Where no write comes, the end comes at once.
      setImmediate(died.resolve);
    },
    dead: died.promise,
    async commit(change, accepted) {
      if (!fate) return store.commit(change, accepted);
      if (fate === "written") await store.commit(change);
      died.resolve();
      return new Promise(() => {});
    },
    close: () => {},
  };
}
