import { type Asset, type AssetKey, type Kind, kinds } from "#contract/asset.ts";
import type { Page, PageKey } from "#contract/page.ts";
import type { AssetQuery } from "#contract/query.ts";
import type { Catalog, CatalogStatus, Facets, QueryOptions, QueryResult, Row } from "../catalog.ts";
import type { Ask } from "../model/walk/ask.ts";
import { nextAsk } from "../model/walk/walk-state.ts";
import { createMemoryKeptStore } from "../store/kept/memory-kept-store.ts";
import type { OpenedStore } from "../store/open-store.ts";
import { ResilientStore } from "../store/resilient-store.ts";
import type { Checkpoint } from "../store/store.ts";
import { Answers } from "./answers.ts";
import { type DepthInFeed, depthInFeed } from "./fetching/depth-in-feed.ts";
import { KeptCatalog, type KeptPlace, type ServedOfKept } from "./keep/kept-catalog.ts";
import { LateAnswers, type ServedLate } from "./late-answers.ts";
import { CatalogWriter } from "./local-copy/catalog-writer.ts";
import { type LoadedCatalog, loadCatalog } from "./local-copy/loaded-catalog.ts";
import type { Changed } from "./local-copy/local-copy.ts";
import { PageCache } from "./local-copy/page-cache.ts";
import type { TakenPage } from "./local-copy/take-page.ts";
import type { OtherTabs, TabCall } from "./other-tabs.ts";
import { RecordReader } from "./record-reader.ts";
import { SnapshotKeeper } from "./snapshot-keeper.ts";
import { StatusBoard } from "./status-board.ts";

export interface WorkerCatalogOptions {
  opened: OpenedStore;
  onStatus: (status: CatalogStatus) => void;
  otherTabs?: OtherTabs;
  /** Where what people add is kept: for who says nothing, in memory. */
  kept?: KeptPlace | Promise<KeptPlace>;
}

function inMemory(): KeptPlace {
  const disk = createMemoryKeptStore();
  return { opened: { disk, problem: null, reopen: async () => disk }, person: "" };
}

/** The catalog, but for the worker around it: see `Catalog` for what each method does. */
export class WorkerCatalog
  implements Omit<Catalog, "getStatus" | "subscribe" | "walk" | "renew" | ServedOfKept | ServedLate>
{
  readonly #store: ResilientStore;
  readonly #loaded: LoadedCatalog;
  readonly #writer: CatalogWriter;
  readonly #reader: RecordReader;
  readonly #snapshots: SnapshotKeeper;
  readonly #answers: Answers;
  readonly #options: WorkerCatalogOptions;
  readonly #board = new StatusBoard();
  #kept: KeptCatalog | undefined;
  /** What most visits do not ask for. */
  readonly late: LateAnswers;

  /** Reads what earlier visits left. */
  static async open(options: WorkerCatalogOptions): Promise<WorkerCatalog> {
    let catalog: WorkerCatalog | undefined;
    const store = new ResilientStore(options.opened, {
      onProblem: () => catalog?.publish(),
      // All is walked again, while what is in memory stays in sight.
      onWiped: () => void catalog?.catchUp().catch(() => {}),
    });
    catalog = new WorkerCatalog(options, store, await loadCatalog(store));
    await catalog.#openKept((await options.kept) ?? inMemory());
    catalog.publish();
    return catalog;
  }

  private constructor(options: WorkerCatalogOptions, store: ResilientStore, loaded: LoadedCatalog) {
    this.#options = options;
    this.#store = store;
    this.#loaded = loaded;
    this.#answers = new Answers(loaded);
    const onChange = (before: Checkpoint, change: Changed) => this.#changed(before, change);
    const onWiped = () => {
      this.#board.wiped++;
      // All has to be walked again, by whoever walks; asked in its turn, after the change that has found it.
      void this.#ask().catch(() => {});
    };
    const cache = new PageCache((numbers) => store.pages(numbers));
    this.#writer = new CatalogWriter({ loaded, store, cache, onChange, onWiped });
    const onLost = (page: number, kind: Kind) => void this.#writer.reportLost(page, kind).catch(() => {});
    this.#reader = new RecordReader({ loaded, cache, onLost });
    this.#snapshots = new SnapshotKeeper({
      loaded,
      store,
      writer: this.#writer,
      reader: this.#reader,
      answers: this.#answers,
      settle: async () => this.#kept?.settle(),
      fetchAhead: () => this.late.fetchAhead(),
    });
    this.late = new LateAnswers({
      loaded,
      answers: this.#answers,
      reader: this.#reader,
      store,
      touch: () => this.#snapshots.touch(),
      onFolding: (share) => {
        this.#board.folding = share;
        this.publish();
      },
    });
  }

  async #openKept(place: KeptPlace): Promise<void> {
    const onMarks = () => {
      this.#answers.marked();
      this.#snapshots.marked();
      this.publish();
      return this.#answers.version;
    };
    const onStatus = () => this.publish();
    this.#kept = await KeptCatalog.open({
      ...place,
      loaded: this.#loaded,
      store: this.#store,
      onMarks,
      onStatus,
    });
  }

  /** What people add. */
  get kept(): KeptCatalog {
    if (!this.#kept) throw new Error("The catalog is not open yet.");
    return this.#kept;
  }

  /** The snapshot that rows are numbered as in, undefined where there was none. */
  get snapshot(): number | undefined {
    return this.#loaded.snapshot;
  }

  /** Takes in the page that was asked for by `ask`. */
  async ingest(kind: Kind, ask: Ask, page: Page): Promise<TakenPage> {
    this.#board.note(kind, page);
    const taken = await this.#writer.ingest(kind, ask, page);
    await this.kept.settle();
    return taken;
  }

  /** The provider has refused `key`; gives what to ask for in its place, null for nothing more now. */
  refuse(kind: Kind, key: PageKey): Promise<Ask | null> {
    return this.#writer.refuse(kind, key);
  }

  /** What to ask of a feed where no page tells; null: nothing more. */
  nextAsk(kind: Kind): Ask | null {
    return nextAsk(this.#loaded.checkpoint.feeds[kind]);
  }

  /** Takes the newer records of assets that are held from a page, and nothing else; gives their ids. */
  renewFrom(kind: Kind, page: Page): Promise<Set<string>> {
    return this.#writer.renew(kind, page);
  }

  depthInFeed(key: AssetKey): DepthInFeed | undefined {
    return depthInFeed(this.#loaded.engine, key);
  }

  async refresh(): Promise<void> {
    this.kept.wake();
    await this.#ask();
    this.#options.otherTabs?.ask();
  }

  async verify(): Promise<void> {
    await this.#writer.verify();
    await this.refresh();
  }

  /** Takes in what another tab has told. */
  async hear(call: TabCall): Promise<void> {
    await this.catchUp();
    if (call === "asked") await this.#ask();
  }

  async catchUp(): Promise<void> {
    await this.#writer.catchUp();
    await this.kept.settle();
  }

  async retryStorage(): Promise<void> {
    await Promise.all([this.#store.retry(), this.kept.retryStorage()]);
  }

  async admit(): Promise<void> {
    this.#answers.admit();
    this.publish();
  }

  async query(query: AssetQuery, options: QueryOptions = {}): Promise<QueryResult> {
    this.#snapshots.touch();
    const result = this.#answers.rows(await this.late.resolved(query, options.waive), options.waive);
    // What cannot be read is told to who asks for those rows alone.
    const records = await this.records(result.rows.subarray(0, options.records ?? 0)).catch(() => []);
    return { ...result, query, records };
  }

  async facets(query: AssetQuery, { waive }: Pick<QueryOptions, "waive"> = {}): Promise<Facets> {
    return this.#answers.facets(await this.late.resolved(query, waive), waive);
  }

  records(rows: ArrayLike<Row>): Promise<(Asset | undefined)[]> {
    this.#snapshots.touch();
    return this.#reader.read(rows);
  }

  async find(key: AssetKey): Promise<Row | undefined> {
    const row = this.#loaded.engine.find(key);
    return row < 0 ? undefined : row;
  }

  sources(sealedUrls: readonly string[]): Promise<(AssetKey | undefined)[]> {
    this.#snapshots.touch();
    return this.#reader.sources(sealedUrls);
  }

  async setColours(rows: ArrayLike<Row>, colours: ArrayLike<number>): Promise<void> {
    const { engine } = this.#loaded;
    this.#remember(rows, colours, (row, colour) => engine.setColour(row, colour));
  }

  async setShapes(rows: ArrayLike<Row>, aspects: ArrayLike<number>): Promise<void> {
    const { engine } = this.#loaded;
    this.#remember(rows, aspects, (row, aspect) => engine.setShape(row, aspect));
  }

  #remember(rows: ArrayLike<Row>, values: ArrayLike<number>, keep: (row: Row, value: number) => void): void {
    for (const [i, row] of Array.from(rows).entries()) {
      const value = values[i];
      if (value !== undefined && this.#loaded.engine.locate(row)) keep(row, value);
    }
    this.#snapshots.remember(true);
  }

  /** Writes a snapshot where there is something new to remember. Done at idle; tests ask for it. */
  async save(): Promise<void> {
    await this.#snapshots.save();
    await this.late.save();
  }

  close(): void {
    this.#snapshots.stop();
    this.late.close();
    this.#options.otherTabs?.close();
    this.#kept?.close();
    this.#store.close();
  }

  publish(): void {
    // Nothing is to be told before all of it can be asked for.
    if (!this.#kept) return;
    const { problem } = this.#store;
    this.#options.onStatus(
      this.#board.status(this.#loaded, this.#answers.version, problem, this.#kept.status),
    );
  }

  async #ask(): Promise<void> {
    await this.#writer.forgive();
    this.#board.refreshes++;
    this.publish();
  }

  #changed(before: Checkpoint, { ours, assets, records }: Changed): void {
    this.#answers.changed(before, assets);
    if (records) this.#board.renewals++;
    this.publish();
    if (!ours) return;
    if (this.#store.problem === null) this.#options.otherTabs?.announce();
    this.#snapshots.changed(kinds.some((kind) => this.nextAsk(kind) !== null));
  }
}
