import type { StorageProblem } from "../catalog.ts";
import { createMemoryStore, emptyMemory } from "./memory-store.ts";
import { isClosed, type OpenedStore, storageProblemOf } from "./open-store.ts";
import { Retries } from "./retries.ts";
import type { Change, Checkpoint, Loss, Snapshot, Store, StoredPreview } from "./store.ts";
import { Turns } from "./turns.ts";

interface Listener {
  /** `problem` has changed. */
  onProblem(): void;
  /** All that was stored is gone, and an empty store has taken its place. */
  onWiped(): void;
}

/**
 * A store that goes on in memory when the disk fails, says so by `problem`, and writes what came meanwhile to the disk
 * once that can be written again. What the disk holds already stays in sight, and is where the next visit goes on.
 */
export class ResilientStore implements Store {
  readonly #reopen: OpenedStore["reopen"];
  readonly #listener: Listener;
  #disk: Store | undefined;
  /** In place of the disk while that fails. */
  #memory: Store | undefined;
  /** What the disk has missed, in order. */
  #missed: Change[] = [];
  #problem: StorageProblem | null;
  #recovery: Promise<void> | undefined;
  readonly #turns = new Turns();
  readonly #retries = new Retries(() => void this.retry());
  #closed = false;

  constructor(opened: OpenedStore, listener: Listener) {
    this.#reopen = opened.reopen;
    this.#listener = listener;
    this.#problem = opened.problem;
    if (opened.disk) this.#use(opened.disk);
    else this.#memory = createMemoryStore();
    if (this.#problem) this.#retryLater();
  }

  /** Why nothing new is kept; null while all is well. */
  get problem(): StorageProblem | null {
    return this.#problem;
  }

  async load() {
    try {
      return await this.#store.load();
    } catch {
      // Unreadable: the provider still has it all.
      await this.#store.clear().catch((error) => this.#fallBack(undefined, storageProblemOf(error)));
      return undefined;
    }
  }

  commit(change: Change, accepted?: () => void): Promise<boolean> {
    let told = false;
    const tell = () => {
      if (!told) accepted?.();
      told = true;
    };
    return this.#turns.take(async () => {
      try {
        if (!this.#memory) return await this.#store.commit(change, tell);
      } catch (error) {
        const before = { ...change.checkpoint, revision: change.checkpoint.revision - 1 };
        this.#fallBack(before, isClosed(error) ? null : storageProblemOf(error));
        // Closed from outside: what has been lost with it is told by `onWiped`.
        if (isClosed(error)) void this.#recover("deleted");
      }
      const written = await this.#store.commit(change, tell);
      if (written && this.#memory) this.#missed.push(change);
      return written;
    });
  }

  checkpoint(): Promise<Checkpoint | undefined> {
    return this.#read((store) => store.checkpoint());
  }

  pages(numbers: readonly number[]) {
    return this.#read((store) => store.pages(numbers));
  }

  pagesFrom(first: number, limit: number) {
    return this.#read((store) => store.pagesFrom(first, limit));
  }

  saveSnapshot(snapshot: Snapshot, preview: StoredPreview): Promise<void> {
    return this.#turns.take(() => this.#store.saveSnapshot(snapshot, preview));
  }

  families(): Promise<unknown> {
    return this.#read((store) => store.families());
  }

  saveFamilies(saved: object): Promise<void> {
    return this.#turns.take(() => this.#store.saveFamilies(saved));
  }

  clear(): Promise<void> {
    return this.#store.clear();
  }

  close(): void {
    this.#closed = true;
    this.#retries.stop();
    this.#store.close();
    this.#disk?.close();
  }

  /** Tries at once to write to the disk again. Never rejects. */
  retry(): Promise<void> {
    this.#retries.stop();
    return this.#turns.take(() => this.#retry());
  }

  get #store(): Store {
    const store = this.#memory ?? this.#disk;
    if (!store) throw new Error("There is neither disk nor memory.");
    return store;
  }

  #use(disk: Store): void {
    this.#disk = disk;
    void disk.lost?.then((loss) => {
      if (this.#disk === disk && !this.#closed) void this.#recover(loss);
    });
  }

  async #read<T>(from: (store: Store) => Promise<T>): Promise<T> {
    try {
      return await from(this.#store);
    } catch (error) {
      if (!isClosed(error) || this.#closed) throw error;
      await this.#recover("deleted");
      return from(this.#store);
    }
  }

  #fallBack(checkpoint: Checkpoint | undefined, problem: StorageProblem | null): void {
    this.#memory = createMemoryStore({ ...emptyMemory(), checkpoint }, this.#disk);
    if (problem) this.#tell(problem);
  }

  #tell(problem: StorageProblem | null): void {
    if (problem) this.#retryLater();
    else this.#retries.reset();
    if (this.#problem === problem) return;
    this.#problem = problem;
    this.#listener.onProblem();
  }

  /** The disk's connection has been closed from outside: begins a new store in its place, or goes on in memory. */
  #recover(loss: Loss): Promise<void> {
    this.#recovery ??= this.#begin(loss).finally(() => {
      this.#recovery = undefined;
    });
    return this.#recovery;
  }

  async #begin(loss: Loss): Promise<void> {
    // A newer version holds the database now, and would be deleted by opening it from here.
    if (loss === "replaced") return this.#leave("newer");
    try {
      this.#use(await this.#reopen());
    } catch (error) {
      return this.#leave(storageProblemOf(error));
    }
    this.#memory = undefined;
    this.#missed = [];
    this.#tell(null);
    this.#listener.onWiped();
  }

  /** Goes on without any disk; what it held is out of reach. */
  #leave(problem: StorageProblem): void {
    this.#disk = undefined;
    this.#missed = [];
    this.#memory = createMemoryStore();
    this.#tell(problem);
    this.#listener.onWiped();
  }

  #retryLater(): void {
    this.#retries.stop();
    if (this.#closed || this.#problem === "newer" || this.#problem === "divided") return;
    this.#retries.later();
  }

  async #retry(): Promise<void> {
    if (!this.#memory || this.#problem === null || this.#closed) return;
    const disk = this.#disk ?? (await this.#reopen().catch(() => undefined));
    if (!disk) return this.#retryLater();
    if (disk !== this.#disk) this.#use(disk);
    try {
      for (let change = this.#missed[0]; change; change = this.#missed[0]) {
        if (!(await disk.commit(change))) return this.#tell("divided");
        this.#missed.shift();
      }
      this.#memory = undefined;
      this.#tell(null);
    } catch (error) {
      if (isClosed(error)) await this.#recover("deleted");
      else this.#retryLater();
    }
  }
}
