import type { Asset, AssetKey } from "#contract/asset.ts";
import { everything } from "#contract/everything.ts";
import type { Marks } from "#contract/marks.ts";
import { withFilter } from "#contract/query.ts";
import type { CatalogStatus } from "../../../catalog.ts";
import { head } from "../../../model/walk/ask.ts";
import { createMemoryKeptStore, emptyKeptMemory } from "../../../store/kept/memory-kept-store.ts";
import { createMemoryStore, emptyMemory } from "../../../store/memory-store.ts";
import { openedFrom } from "../../../store/testing/opened.ts";
import { WorkerCatalog } from "../../worker-catalog.ts";
import type { ModelServer } from "./model-server.ts";

/** One tab of a browser. */
export interface Tab {
  catalog: WorkerCatalog;
  status: () => CatalogStatus;
  marks: (key: AssetKey) => Promise<Marks>;
  /** What the engine shows of each asset, hidden or not, by the order of the list. */
  shown: () => Promise<number[]>;
  close: () => void;
}

const whole = withFilter(everything, "hidden", { include: ["0", "1"], exclude: [] });

/** A browser whose tabs share what it keeps. The first of them speaks to the server. */
export class Browser {
  memory = emptyKeptMemory();
  readonly #server: ModelServer;
  readonly #assets: readonly Asset[];
  readonly #person: string;
  readonly #list = emptyMemory();
  readonly #tabs = new Set<Tab>();
  #leader: Promise<void> = Promise.resolve();

  constructor(server: ModelServer, assets: readonly Asset[], person = "me") {
    this.#server = server;
    this.#assets = assets;
    this.#person = person;
  }

  async open(): Promise<Tab> {
    let status: CatalogStatus | undefined;
    const disk = createMemoryKeptStore(this.memory);
    const announce = () => {
      for (const other of this.#tabs) if (other !== tab) void other.catalog.kept.catchUp();
    };
    const catalog = await WorkerCatalog.open({
      opened: openedFrom(createMemoryStore(this.#list)),
      onStatus: (newer) => {
        status = newer;
      },
      kept: {
        opened: { disk, problem: null, reopen: async () => disk },
        person: this.#person,
        otherTabs: { announce, ask: () => {}, close: () => {} },
        server: {
          api: this.#server.api(this.#person),
          account: "account",
          library: "library",
          lead: (signal) => this.#lead(signal),
        },
      },
    });
    if ((status as CatalogStatus | undefined)?.count === 0)
      await catalog.ingest("image", head, { items: [...this.#assets] as never });
    const tab: Tab = {
      catalog,
      status: () => status as CatalogStatus,
      marks: async (key) => (await catalog.kept.marksOf(key)).marks,
      shown: async () => Array.from((await catalog.query(whole, { waive: ["image", "video"] })).marks),
      close: () => {
        this.#tabs.delete(tab);
        catalog.close();
      },
    };
    this.#tabs.add(tab);
    return tab;
  }

  #lead(signal: AbortSignal): Promise<void> {
    const turn = this.#leader;
    this.#leader = turn.then(
      () => new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true })),
    );
    return turn;
  }
}
