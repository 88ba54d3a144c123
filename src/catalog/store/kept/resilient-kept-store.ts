import type { StorageProblem } from "../../catalog.ts";
import { storageProblemOf } from "../open-store.ts";
import { Retries } from "../retries.ts";
import type { Loss } from "../store.ts";
import { Turns } from "../turns.ts";
import { freshId, freshState } from "./kept-state.ts";
import type {
  KeptChange,
  KeptFound,
  KeptNews,
  KeptSelection,
  KeptState,
  KeptStore,
  Queued,
} from "./kept-store.ts";
import { createMemoryKeptStore, emptyKeptMemory } from "./memory-kept-store.ts";
import type { OpenedKept } from "./open-kept-store.ts";

interface Listener {
  /** `problem` has changed. */
  onProblem(): void;
  /** Another place has taken the old one's: what is in memory is to be compared with it, as if another tab had written. */
  onMoved(): void;
}

/**
 * A store that goes on in memory when the disk fails, and says so by `problem`. What the disk holds stays in sight, and the
 * outbox moves with whoever goes on, so that nothing that waits is lost with a disk: not by a database that somebody
 * deletes, nor by one that is full. Once the disk can be written again, the outbox is written there.
 */
export class ResilientKeptStore implements KeptStore {
  readonly #opened: OpenedKept;
  readonly #listener: Listener;
  #disk: KeptStore | undefined;
  /** In place of the disk while that fails. */
  #memory: KeptStore | undefined;
  /** As of what was read or written last. */
  #state: KeptState = freshState();
  /** `KeptState.id` as of what was read last. */
  #place: string | undefined;
  readonly #outbox = new Map<number, Queued>();
  #problem: StorageProblem | null;
  readonly #turns = new Turns();
  readonly #retries = new Retries(() => void this.retry());
  #closed = false;

  constructor(opened: OpenedKept, listener: Listener) {
    this.#opened = opened;
    this.#listener = listener;
    this.#problem = opened.problem;
    if (opened.disk) this.#use(opened.disk);
    else this.#memory = createMemoryKeptStore();
    if (this.#problem) this.#retryLater();
  }

  /** Why nothing new is kept in this browser; null while all is well. */
  get problem(): StorageProblem | null {
    return this.#problem;
  }

  async since(seq: number, outboxSeq?: number): Promise<KeptNews> {
    const news = await this.#try((store) => store.since(seq, outboxSeq));
    if (await this.#broughtBack(news.state.id)) return this.since(seq, outboxSeq);
    const there = new Set(news.orders);
    this.#state = news.state;
    for (const order of this.#outbox.keys()) if (!there.has(order)) this.#outbox.delete(order);
    for (const entry of news.outbox) this.#outbox.set(entry.order, entry);
    return news;
  }

  bucketNumbers(): Promise<number[]> {
    return this.#try((store) => store.bucketNumbers());
  }

  buckets(numbers: readonly number[]) {
    return this.#try((store) => store.buckets(numbers));
  }

  /** `decide` is called again where the disk has failed with what it had decided. */
  async update(numbers: readonly number[], decide: (found: KeptFound) => KeptChange | undefined) {
    let change: KeptChange | undefined;
    const written = await this.#try((store) =>
      store.update(numbers, (found) => {
        change = decide(found);
        return change;
      }),
    );
    await this.#broughtBack(written.before.id);
    this.#state = written.after;
    for (const order of change?.remove ?? []) this.#outbox.delete(order);
    for (const entry of written.entries) this.#outbox.set(entry.order, entry);
    return written;
  }

  /**
   * Where the place is another one than before, emptied under the open page or begun anew, what waited there is written
   * there once more; what has been sent after all is known to the server by its name. Gives whether anything was.
   */
  async #broughtBack(id: string): Promise<boolean> {
    const before = this.#place;
    this.#place = id;
    if (before === undefined || before === id) return false;
    const waited = [...this.#outbox.values()];
    this.#outbox.clear();
    const { outbox } = await this.#try((store) => store.since(Number.MAX_SAFE_INTEGER, -1));
    const there = new Set(outbox.map((entry) => entry.id));
    const add = waited.filter((entry) => !there.has(entry.id));
    if (add.length > 0) await this.#try((store) => store.update([], () => ({ add })));
    return add.length > 0;
  }

  forget(): Promise<number> {
    return this.#try((store) => store.forget());
  }

  selection(tab: string): Promise<KeptSelection | undefined> {
    return this.#try((store) => store.selection(tab));
  }

  keepSelection(tab: string, selection: KeptSelection): Promise<void> {
    return this.#try((store) => store.keepSelection(tab, selection));
  }

  close(): void {
    this.#closed = true;
    this.#retries.stop();
    this.#memory?.close();
    this.#disk?.close();
  }

  /** Tries at once to write to the disk again. Never rejects. */
  retry(): Promise<void> {
    this.#retries.stop();
    return this.#turns.take(() => this.#retry());
  }

  #use(disk: KeptStore): void {
    this.#disk = disk;
    void disk.lost?.then((loss) => {
      if (this.#disk === disk && !this.#closed) void this.#turns.take(() => this.#lose(loss));
    });
  }

  async #try<T>(ask: (store: KeptStore) => Promise<T>): Promise<T> {
    const { memory, disk } = { memory: this.#memory, disk: this.#disk };
    if (memory || !disk) return ask(memory ?? this.#goOn());
    try {
      return await ask(disk);
    } catch (error) {
      if (this.#closed) throw error;
      // A connection that is closed tells by `lost` what has become of it; whoever asks meanwhile is served from memory.
      return await ask(this.#memory ?? this.#fallBack(storageProblemOf(error)));
    }
  }

  #fallBack(problem: StorageProblem): KeptStore {
    const memory = this.#goOn(this.#disk);
    this.#tell(problem);
    return memory;
  }

  /** Goes on in memory, over what a disk still holds. */
  #goOn(below?: KeptStore): KeptStore {
    const memory = { ...emptyKeptMemory(this.#state), outbox: new Map(this.#outbox) };
    this.#memory = createMemoryKeptStore(memory, below && { ...below, close: () => {} });
    return this.#memory;
  }

  #tell(problem: StorageProblem | null): void {
    if (problem) this.#retryLater();
    else this.#retries.reset();
    if (this.#problem === problem) return;
    this.#problem = problem;
    this.#listener.onProblem();
  }

  #retryLater(): void {
    if (!this.#closed && this.#problem !== "newer") this.#retries.later();
  }

  /** The connection has been closed from outside. */
  async #lose(loss: Loss): Promise<void> {
    this.#disk = undefined;
    if (!this.#memory) this.#goOn();
    // A newer version holds what was kept, and sends what waits there, as this one does.
    if (loss === "replaced") return this.#tell("newer");
    await this.#move().catch((error) => this.#tell(storageProblemOf(error)));
  }

  async #retry(): Promise<void> {
    if (!this.#memory || this.#problem === null || this.#closed) return;
    await this.#move().catch(() => this.#retryLater());
  }

  /** Brings what only memory holds to the disk, and goes on there. */
  async #move(): Promise<void> {
    const disk = this.#disk ?? (await this.#opened.reopen());
    const there = await disk.since(Number.MAX_SAFE_INTEGER, -1).catch(() => undefined);
    const known = new Set(there?.outbox.map(({ id }) => id));
    const add = [...this.#outbox.values()].filter(({ id }) => !known.has(id));
    // What memory has confirmed meanwhile is read again: the place counts as another one.
    await disk.update([], () => ({ add, state: { id: freshId() } }));
    if (disk !== this.#disk) this.#use(disk);
    this.#memory = undefined;
    this.#place = undefined;
    this.#tell(null);
    this.#listener.onMoved();
  }
}
