import { setTimeout as after } from "node:timers/promises";
import { ApiError, type Problem } from "#contract/problem.ts";
import { happened } from "../running/told.ts";
import type { Store } from "./store.ts";
import { failureOf, problemOf, type StoreFailure } from "./store-problems.ts";

/** Milliseconds between two tries where another program holds the database. */
const busyTries = [20, 50, 100, 200, 400, 800];

/** What is opened, and may be closed. */
interface Closable {
  close(): Promise<void>;
}

export interface KeeperOptions<T extends Closable = Store> {
  /** Opens the store; tried again after a failure, at the next use. */
  open: () => Promise<T>;
  /** As a person is told where the store is. */
  place: string;
  /** Told of each failure of another kind than the one before. */
  onFailure?: (problem: Problem) => void;
  /** No sooner than so many milliseconds after a failure it is opened anew. */
  retryMs?: number;
}

/**
 * The store for who uses it: opened once, and anew after a failure, so that a full disk or a database that is away ends
 * nothing. Everything that fails is thrown as the problem that a person is told.
 */
export class StoreKeeper<T extends Closable = Store> {
  readonly #options: KeeperOptions<T>;
  #opening: Promise<T> | undefined;
  #failed: { problem: Problem; at: number } | undefined;
  #told: StoreFailure | undefined;
  #closed = false;
  #dropped = 0;

  constructor(options: KeeperOptions<T>) {
    this.#options = options;
  }

  /**
   * Another number once the store was given up after a failure. What is opened in its place may hold something else, so whoever
   * remembers what it held forgets it then.
   */
  get dropped(): number {
    return this.#dropped;
  }

  /** Work with the store. It may be done again where another program was in the way. */
  async use<R>(work: (store: T) => Promise<R>): Promise<R> {
    for (const ms of busyTries) {
      const outcome = await this.#try(work);
      if ("value" in outcome) return outcome.value;
      if (outcome.failure !== "busy") throw new ApiError(outcome.problem);
      await after(ms);
    }
    const last = await this.#try(work);
    if ("value" in last) return last.value;
    throw new ApiError(last.problem);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const store = await this.#opening?.catch(() => undefined);
    this.#opening = undefined;
    await store?.close();
  }

  async #try<R>(
    work: (store: T) => Promise<R>,
  ): Promise<{ value: R } | { failure: StoreFailure; problem: Problem }> {
    const { retryMs = 1_000 } = this.#options;
    // Only a failure to open is remembered: whoever comes meanwhile is told the same.
    if (this.#failed && performance.now() - this.#failed.at < retryMs)
      throw new ApiError(this.#failed.problem);
    const opening = this.#opening ?? this.#open();
    const began = performance.now();
    const tell = (outcome: string) =>
      happened.storeWork.tell({ outcome, seconds: (performance.now() - began) / 1_000 });
    let open = false;
    try {
      const store = await opening;
      open = true;
      const value = await work(store);
      this.#told = undefined;
      tell("ok");
      return { value };
    } catch (error) {
      const failure = failureOf(error);
      tell(failure ?? "error");
      if (failure === undefined) throw error;
      const problem = problemOf(failure, this.#options.place);
      if (failure !== this.#told && failure !== "busy") this.#options.onFailure?.(problem);
      this.#told = failure;
      if (failure !== "busy" || !open) this.#drop(opening);
      if (!open && failure !== "busy") this.#failed = { problem, at: performance.now() };
      return { failure, problem };
    }
  }

  #open(): Promise<T> {
    if (this.#closed) throw new Error("The store was closed.");
    this.#failed = undefined;
    // Opening may throw at once, where the folder cannot be made.
    this.#opening = Promise.resolve().then(this.#options.open);
    return this.#opening;
  }

  /** The next use opens it anew; those who use it still fail as this one did. */
  #drop(opening: Promise<T>): void {
    if (this.#opening !== opening) return;
    this.#opening = undefined;
    this.#dropped++;
    void opening.then((store) => store.close()).catch(() => undefined);
  }
}
