import { type Asset, type AssetKey, type Kind, kinds } from "#contract/asset.ts";
import type { Page, PageKey } from "#contract/page.ts";
import { type AssetQuery, everything } from "#contract/query.ts";
import {
  type Catalog,
  CatalogError,
  type CatalogStatus,
  type FeedStatus,
  type QueryOptions,
  type QueryResult,
  type Row,
  type RowsResult,
} from "../catalog.ts";
import type { Ask } from "../model/walk/ask.ts";
import { nextAsk } from "../model/walk/walk-state.ts";
import { assetAt } from "../store/json-lines.ts";
import type { OpenedStore } from "../store/open-store.ts";
import { ResilientStore } from "../store/resilient-store.ts";
import type { Checkpoint } from "../store/store.ts";
import { feedStatusOf } from "./feed-status.ts";
import { type DepthInFeed, depthInFeed } from "./fetching/depth-in-feed.ts";
import { Idle } from "./idle.ts";
import { CatalogWriter } from "./local-copy/catalog-writer.ts";
import { type LoadedCatalog, loadCatalog } from "./local-copy/loaded-catalog.ts";
import type { Changed } from "./local-copy/local-copy.ts";
import { PageCache } from "./local-copy/page-cache.ts";
import type { TakenPage } from "./local-copy/take-page.ts";
import type { OtherTabs, TabCall } from "./other-tabs.ts";
import { previewOf } from "./preview.ts";
import { Visibility } from "./visibility.ts";

export interface WorkerCatalogOptions {
  opened: OpenedStore;
  onStatus: (status: CatalogStatus) => void;
  otherTabs?: OtherTabs;
}

/** More rows than this at once are a mistake: a screen shows some sixty. */
const maxRows = 1_000;

/** Pages read together at leisure: a query that comes meanwhile waits for a few milliseconds. */
const warmedAtOnce = 16;

/** Items that may have to be replayed at the next start before a new snapshot is worth its writing. */
const replayable = (count: number) => Math.max(2_000, count / 4);

/** The catalog, but for the worker around it: see `Catalog` for what each method does. */
export class WorkerCatalog implements Omit<Catalog, "getStatus" | "subscribe" | "walk" | "renew"> {
  readonly #store: ResilientStore;
  readonly #loaded: LoadedCatalog;
  readonly #cache: PageCache;
  readonly #writer: CatalogWriter;
  readonly #visibility: Visibility;
  readonly #idle = new Idle(() => void this.#atLeisure().catch(() => {}));
  readonly #options: WorkerCatalogOptions;
  #version = 1;
  #renewals = 0;
  #refreshes = 0;
  #wiped = 0;
  /** Why an item of each kind was left out, as this visit has met it first. */
  readonly #skipped: Partial<Record<Kind, string | undefined>> = {};
  #dirty = false;
  /** What queries may show, as it was last told. */
  #shown: string;

  /** Reads what earlier visits left. */
  static async open(options: WorkerCatalogOptions): Promise<WorkerCatalog> {
    let catalog: WorkerCatalog | undefined;
    const store = new ResilientStore(options.opened, {
      onProblem: () => catalog?.publish(),
      onWiped: () => void catalog?.startAnew().catch(() => {}),
    });
    catalog = new WorkerCatalog(options, store, await loadCatalog(store));
    catalog.publish();
    return catalog;
  }

  private constructor(options: WorkerCatalogOptions, store: ResilientStore, loaded: LoadedCatalog) {
    this.#options = options;
    this.#store = store;
    this.#loaded = loaded;
    this.#cache = new PageCache((numbers) => store.pages(numbers));
    this.#visibility = new Visibility(loaded.checkpoint.feeds);
    this.#shown = this.#visibility.extent(loaded.checkpoint.feeds);
    // Rebuilt from all pages: spare the next visit that.
    if (loaded.snapshot === undefined && loaded.unsaved > 0) this.#dirty = true;
    this.#idle.want(false);
    const onChange = (before: Checkpoint, change: Changed) => this.#changed(before, change);
    const onWiped = () => {
      this.#wiped++;
      // All has to be walked again, by whoever walks; asked in its turn, after the change that has found it.
      void this.#ask().catch(() => {});
    };
    this.#writer = new CatalogWriter({ loaded, store, cache: this.#cache, onChange, onWiped });
  }

  /** The snapshot that rows are numbered as in, undefined where there was none. */
  get snapshot(): number | undefined {
    return this.#loaded.snapshot;
  }

  /** Takes in the page that was asked for by `ask`. */
  ingest(kind: Kind, ask: Ask, page: Page): Promise<TakenPage> {
    this.#skipped[kind] ??= page.skipped?.[0]?.reason;
    return this.#writer.ingest(kind, ask, page);
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

  catchUp(): Promise<void> {
    return this.#writer.catchUp();
  }

  /** What was stored is gone: all is walked again, while what is in memory stays in sight. */
  startAnew(): Promise<void> {
    return this.#writer.catchUp();
  }

  retryStorage(): Promise<void> {
    return this.#store.retry();
  }

  async admit(): Promise<void> {
    this.#visibility.admit(this.#loaded.checkpoint.feeds);
    this.#look(false);
    this.publish();
  }

  async query(query: AssetQuery, options: QueryOptions = {}): Promise<QueryResult> {
    this.#idle.touch();
    const result = this.#run(query, this.#visibility, options.waive);
    // What cannot be read is told to who asks for those rows alone.
    const records = await this.records(result.rows.subarray(0, options.records ?? 0)).catch(() => []);
    return { ...result, records };
  }

  async records(rows: ArrayLike<Row>): Promise<(Asset | undefined)[]> {
    if (rows.length > maxRows) throw new CatalogError(`At most ${maxRows} records at once.`);
    this.#idle.touch();
    const { engine } = this.#loaded;
    const locations = Array.from(rows, (row) => engine.locate(row));
    const pages = await this.#cache.get(locations.flatMap((location) => location?.page ?? []));
    return locations.map((location, i) => {
      if (!location) return undefined;
      const page = pages.get(location.page);
      const asset = page && assetAt(page.lines, location.slot);
      if (!asset) void this.#writer.reportLost(location.page, engine.kind(rows[i]!)).catch(() => {});
      return asset;
    });
  }

  async find(key: AssetKey): Promise<Row | undefined> {
    const row = this.#loaded.engine.find(key);
    return row < 0 ? undefined : row;
  }

  async sources(sealedUrls: readonly string[]): Promise<(AssetKey | undefined)[]> {
    const rows = sealedUrls.map((url) => this.#loaded.engine.findMedia(url));
    const found = await this.records(rows.filter((row) => row >= 0));
    const assets = found.values();
    return rows.map((row) => {
      const asset = row < 0 ? undefined : assets.next().value;
      return asset && { kind: asset.kind, id: asset.id };
    });
  }

  async setColours(rows: ArrayLike<Row>, colours: ArrayLike<number>): Promise<void> {
    const { engine } = this.#loaded;
    this.#remember(rows, (row, i) => engine.setColour(row, colours[i]!));
  }

  async setShapes(rows: ArrayLike<Row>, aspects: ArrayLike<number>): Promise<void> {
    const { engine } = this.#loaded;
    this.#remember(rows, (row, i) => engine.setShape(row, aspects[i]!));
  }

  #remember(rows: ArrayLike<Row>, keep: (row: Row, i: number) => void): void {
    for (let i = 0; i < rows.length; i++) if (this.#loaded.engine.locate(rows[i]!)) keep(rows[i]!, i);
    this.#dirty = true;
    this.#idle.want(false);
  }

  /** Writes a snapshot where there is something new to remember. Done at idle; tests ask for it. */
  async save(): Promise<void> {
    if (!this.#dirty || this.#store.problem !== null) return;
    this.#dirty = false;
    await this.#writer.pause(async () => {
      const snapshot = this.#loaded.save();
      // What the next visit will admit when it opens.
      const result = previewOf(this.#run(everything, new Visibility(this.#loaded.checkpoint.feeds)));
      const records = await this.records(result.rows);
      const { id, nextPage, engine } = snapshot;
      await this.#store.saveSnapshot(snapshot, { id, nextPage, format: engine.format, result, records });
    });
  }

  async #atLeisure(): Promise<void> {
    await this.save();
    await this.#warm();
  }

  /** Reads the newest pages while there is room for them, so that what people search for first is at hand. */
  async #warm(): Promise<void> {
    const { rows } = this.#run(everything, this.#visibility);
    const wanted = new Set<number>();
    for (const row of rows) {
      if (this.#cache.full) return;
      const location = this.#loaded.engine.locate(row);
      if (location) wanted.add(location.page);
      if (wanted.size < warmedAtOnce) continue;
      await this.#cache.get(wanted);
      wanted.clear();
    }
    await this.#cache.get(wanted);
  }

  close(): void {
    this.#idle.stop();
    this.#options.otherTabs?.close();
    this.#store.close();
  }

  publish(): void {
    const { problem } = this.#store;
    this.#options.onStatus({
      version: this.#version,
      ready: true,
      worker: "fine",
      renewals: this.#renewals,
      refreshes: this.#refreshes,
      count: this.#loaded.count,
      feeds: { image: this.#feedStatus("image"), video: this.#feedStatus("video") },
      storageProblem: problem,
      wiped: this.#wiped,
    });
  }

  #run(query: AssetQuery, visibility: Visibility, waived?: readonly Kind[]): RowsResult {
    const { engine, checkpoint } = this.#loaded;
    const found = engine.run(query, visibility.range(checkpoint.feeds, query.kind, waived));
    return { version: this.#version, ...found, ...engine.project(found.rows) };
  }

  #feedStatus(kind: Kind): FeedStatus {
    return feedStatusOf(this.#loaded, kind, this.#skipped[kind]);
  }

  async #ask(): Promise<void> {
    await this.#writer.forgive();
    this.#refreshes++;
    this.publish();
  }

  /** Raises the version where queries may be answered otherwise than before. */
  #look(assets: boolean): void {
    const shown = this.#visibility.extent(this.#loaded.checkpoint.feeds);
    if (assets || shown !== this.#shown) this.#version++;
    this.#shown = shown;
  }

  #changed(before: Checkpoint, { ours, assets, records }: Changed): void {
    const { checkpoint, unsaved, count } = this.#loaded;
    this.#visibility.observe(before.feeds, checkpoint.feeds);
    this.#look(assets);
    if (records) this.#renewals++;
    this.publish();
    if (!ours) return;
    if (this.#store.problem === null) this.#options.otherTabs?.announce();
    if (unsaved > 0) this.#dirty = true;
    const walking = kinds.some((kind) => this.nextAsk(kind) !== null);
    const much = unsaved > replayable(count);
    if (this.#dirty && (!walking || much)) this.#idle.want(much);
    this.#idle.touch();
  }
}
