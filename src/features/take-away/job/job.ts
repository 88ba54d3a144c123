import { errorsName, type TakeError, writeErrors } from "#contract/take-away/errors-csv.ts";
import { holdLeaving } from "#library/hold-leaving.ts";
import type { Taking } from "#library/records/taking.ts";
import { formatCount } from "#shared/format.ts";
import { Listeners } from "#shared/listeners.ts";
import { Paced } from "#shared/paced.ts";
import { announce } from "#ui/keyboard/announce.ts";
import { Sizes } from "./sizes.ts";

/** How far it is; bytes are what has come. */
export interface JobState {
  readonly phase: "running" | "done" | "cancelled" | "failed";
  readonly done: number;
  readonly total: number;
  /** Items that could not be had. */
  readonly failed: number;
  readonly bytes: number;
  /** Bytes of all of it, where the sizes of all items are known. */
  readonly size: number | undefined;
  /** What has become of it, or what stopped it, for a person; "" while it runs. */
  readonly words: string;
}

/** Milliseconds between two tellings: each paints the page, on the cores that fetch and write. */
const pace = 250;

/** What is being taken home. It goes on whatever page is looked at, and the browser asks before the tab is closed. */
export class Job {
  readonly title: string;
  readonly taking: Taking;
  readonly errors: TakeError[] = [];
  readonly #sizes = new Sizes();
  readonly #stop = new AbortController();
  readonly #listeners = new Listeners();
  readonly #paced = new Paced(() => this.#listeners.tell(), pace);
  readonly subscribe = this.#listeners.add;
  #state: JobState;

  constructor(title: string, taking: Taking, total: number) {
    this.title = title;
    this.taking = taking;
    this.#state = { phase: "running", done: 0, total, failed: 0, bytes: 0, size: undefined, words: "" };
  }

  readonly state = (): JobState => this.#state;

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  cancel(): void {
    this.#stop.abort(new DOMException("It was cancelled.", "AbortError"));
  }

  /** Does the work, which resolves to what to tell of it. Whatever it throws is told as well. */
  async run(work: (job: Job) => Promise<string>): Promise<void> {
    const release = holdLeaving();
    try {
      this.#set({ words: await work(this), phase: "done" });
    } catch (error) {
      if (this.signal.aborted) this.#set({ phase: "cancelled", words: "Cancelled." });
      else this.#set({ phase: "failed", words: wordsOf(error) });
      // What is under way stops as well.
      this.cancel();
    }
    release();
    this.taking.end();
    announce(this.#state.words);
  }

  /** How many items it is, once that is known. */
  expect(total: number): void {
    this.#set({ total });
  }

  readonly countBytes = (count: number): void => this.#set({ bytes: this.#state.bytes + count });

  /** How large the item of a number is, from 0: as it is announced, and once more when it has come. */
  readonly tellSize = (item: number, bytes: number): void => {
    this.#sizes.tell(item, bytes);
    this.#set({ size: this.#sizes.sum(this.#state.total) });
  };

  /** An item is where it belongs, or cannot be had. */
  settle(error?: TakeError): void {
    if (error) this.errors.push(error);
    this.#set({ done: this.#state.done + 1, failed: this.errors.length });
  }

  #set(change: Partial<JobState>): void {
    this.#state = { ...this.#state, ...change };
    this.#paced.ask();
  }
}

/** What ends all of it, in words for a person. */
function wordsOf(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError")
    return "The disk, or what this site may use of it, is full. What is complete stays.";
  if (name === "NotAllowedError" || name === "SecurityError")
    return "The browser no longer allows writing there. Start again, and allow it when it asks.";
  if (name === "NotFoundError") return "The folder is no longer there. Choose it again.";
  return error instanceof Error && error.message ? error.message : "Something went wrong. Start it again.";
}

/** " 3 could not be had: see errors.csv.", or nothing. */
export const lackingWords = ({ errors }: Job): string =>
  errors.length === 0 ? "" : ` ${formatCount(errors.length)} could not be had: ${errorsName} says why.`;

export const errorsOf = ({ errors, taking }: Job): string =>
  writeErrors(errors, ({ url }) => {
    try {
      return taking.sourceOf(url);
    } catch {
      // What is told of the item stands beside it.
      return "";
    }
  });
