import type { AssetKey } from "#contract/asset.ts";
import { everything } from "#contract/everything.ts";
import type { MarkChange } from "#contract/marks.ts";
import type { Problem } from "#contract/problem.ts";
import { withFilter } from "#contract/query.ts";
import type { OwnKind } from "#contract/registers.ts";
import type { Catalog, FacetCount, Marked, MarksStatus, MarkTarget, OwnChange, Row } from "../../catalog.ts";
import type { OpenedKept } from "../../store/kept/open-kept-store.ts";
import { ResilientKeptStore } from "../../store/kept/resilient-kept-store.ts";
import type { Store } from "../../store/store.ts";
import type { LoadedCatalog } from "../local-copy/loaded-catalog.ts";
import type { OtherTabs } from "../other-tabs.ts";
import { MarkKeeper } from "./mark-keeper.ts";
import { keptNowhere, notLoaded } from "./marks-problems.ts";
import { RowSubjects } from "./row-subjects.ts";
import type { KeptServer, Speaking } from "./sync/start-sync.ts";

/** Where what people add is kept, and by whom it is added. */
export interface KeptPlace {
  opened: OpenedKept;
  person: string;
  /** Those that have the same library open, whatever its account. */
  otherTabs?: OtherTabs;
  /** Where it is sent to and heard from; nowhere where there is none. */
  server?: KeptServer;
}

interface Parts extends KeptPlace {
  loaded: LoadedCatalog;
  store: Pick<Store, "pages">;
  /** Answers are others than before: gives their version. */
  onMarks: () => number;
  /** The status is another one. */
  onStatus: () => void;
}

/** What of the catalog is about what people add. */
export type ServedOfKept =
  | "mark"
  | "undoMark"
  | "marksOf"
  | "tally"
  | "tags"
  | "keepSelection"
  | "keptSelection"
  | "own"
  | "changeOwn";

/** What people add to the catalog: see `Catalog` for what each method does. */
export class KeptCatalog implements Pick<Catalog, ServedOfKept> {
  readonly #parts: Parts;
  readonly #store: ResilientKeptStore;
  readonly #ended = new AbortController();
  #keeper: MarkKeeper | undefined;
  #speaking: Speaking | undefined;
  #loading: Promise<void> | undefined;
  #trouble: Problem | null = null;
  /** See `MarksStatus`. */
  #version = 1;
  /** The version of the catalog's answers that show all marks. */
  #shown = 0;

  static async open(parts: Parts): Promise<KeptCatalog> {
    const catalog = new KeptCatalog(parts);
    const keeper = await MarkKeeper.open({
      loaded: parts.loaded,
      subjects: new RowSubjects(parts.loaded, parts.store),
      store: catalog.#store,
      person: parts.person,
      isDurable: () => catalog.#store.problem === null,
      onChange: () => catalog.#changed(),
      onWritten: () => catalog.#written(),
    });
    catalog.#keeper = keeper;
    void catalog.#speak();
    return catalog;
  }

  private constructor(parts: Parts) {
    this.#parts = parts;
    this.#store = new ResilientKeptStore(parts.opened, {
      onProblem: () => {
        // What is kept here alone nobody else can send.
        if (this.#store.problem) this.#speaking?.sync.start();
        parts.onStatus();
      },
      onMoved: () => void this.catchUp().catch(() => {}),
    });
  }

  get status(): MarksStatus {
    const trouble = this.#trouble ?? this.#speaking?.sync.problem ?? null;
    const problem = trouble && this.#store.problem ? keptNowhere : trouble;
    const unsent = this.#speaking?.side.unsent ?? this.#keeper?.waiting ?? 0;
    return { version: this.#version, unsent, problem };
  }

  async mark(target: MarkTarget, change: MarkChange): Promise<Marked> {
    return { ...(await this.#open.mark(target, change)), version: this.#shown };
  }

  undoMark(action: string): Promise<void> {
    return this.#open.undo(action);
  }

  marksOf(key: AssetKey) {
    return this.#open.marksOf(key);
  }

  tally(rows: ArrayLike<Row>) {
    return this.#open.tally(rows);
  }

  async tags(): Promise<FacetCount[]> {
    const { engine } = this.#parts.loaded;
    const whole = withFilter(everything, "hidden", { include: ["0", "1"], exclude: [] });
    const forever = Number.POSITIVE_INFINITY;
    const all = { floor: -forever, ceiling: { image: forever, video: forever } };
    return engine.counts(whole, all, "tag").values;
  }

  keepSelection(tab: string, rows: ArrayLike<Row>): Promise<void> {
    return this.#open.keepSelection(tab, rows);
  }

  keptSelection(tab: string) {
    return this.#open.keptSelection(tab);
  }

  own<K extends OwnKind>(kind: K) {
    return this.#open.own(kind);
  }

  changeOwn<K extends OwnKind>(kind: K, changes: readonly OwnChange<K>[]): Promise<void> {
    return this.#open.changeOwn(kind, changes);
  }

  /** Takes in what other tabs have written. */
  async catchUp(): Promise<void> {
    await this.#keeper?.catchUp();
    // Another tab has something to be sent, or what was kept is gone and to be had of the server.
    const side = this.#speaking?.side;
    if (side && (side.next().length > 0 || side.cursor === 0)) this.wake();
    this.#parts.onStatus();
  }

  /** Gives rows that have come since the marks that had been waiting for them. */
  async settle(): Promise<void> {
    await this.#keeper?.settle();
  }

  retryStorage(): Promise<void> {
    return this.#store.retry();
  }

  /** The server, or the network, may be there again. */
  wake(): void {
    this.#speaking?.sync.wake();
    void this.#speak();
  }

  close(): void {
    this.#ended.abort();
    this.#parts.otherTabs?.close();
    this.#store.close();
  }

  get #open(): MarkKeeper {
    if (!this.#keeper) throw new Error("What people add has not been read yet.");
    return this.#keeper;
  }

  /** Nothing of this is needed for what a person sees first. */
  #speak(): Promise<void> {
    const { server } = this.#parts;
    if (!server || this.#speaking || this.#ended.signal.aborted) return Promise.resolve();
    this.#loading ??= this.#load(server).finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #load(server: KeptServer): Promise<void> {
    const { person, onStatus } = this.#parts;
    try {
      const { startSync } = await import("./sync/start-sync.ts");
      const { signal } = this.#ended;
      if (signal.aborted) return;
      const onWritten = () => this.#announce();
      this.#trouble = null;
      this.#speaking = startSync({ server, keeper: this.#open, person, onWritten, onStatus, signal });
      if (this.#store.problem) this.#speaking.sync.start();
    } catch {
      this.#trouble = notLoaded;
    }
    onStatus();
  }

  #changed(): void {
    this.#version++;
    this.#shown = this.#parts.onMarks();
  }

  #written(): void {
    this.wake();
    this.#announce();
  }

  #announce(): void {
    this.#parts.otherTabs?.announce();
    this.#parts.onStatus();
  }
}
