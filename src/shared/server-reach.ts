import { under } from "./base.ts";
import { Listeners } from "./listeners.ts";
import { endpoints } from "./paths.ts";

/** Milliseconds between two questions to a server that does not answer; then twice that, and so on. */
const firstPause = 1_000;
const longestPause = 15_000;
/** Milliseconds that an answer is waited for. */
const patience = 5_000;

/** Asks our own server once, and waits for so many milliseconds. Never rejects. */
export async function serverAnswers(ms = patience): Promise<boolean> {
  try {
    const answer = await fetch(under(endpoints.health), {
      cache: "no-store",
      signal: AbortSignal.timeout(ms),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * Whether our own server answers. Who finds that it does not says so by `report`; it is then asked until it does, so
 * that all who wait can go on by themselves.
 */
export class ServerReach {
  readonly #ask: (ms?: number) => Promise<boolean>;
  readonly #changes = new Listeners();
  readonly #returns = new Listeners();
  #silent = false;
  #pause = firstPause;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<boolean> | undefined;

  constructor(question = serverAnswers) {
    this.#ask = question;
  }

  readonly isSilent = (): boolean => this.#silent;

  /** Calls `listener` whenever `isSilent` has changed. Returns its undo. */
  readonly subscribe = this.#changes.add;

  /** Calls `listener` each time the server answers again after it did not. Returns its undo. */
  readonly whenBack = this.#returns.add;

  /** A request has had no answer: perhaps that one alone, so the server is asked before anything is said of it. */
  report(): void {
    if (!this.#silent) void this.check();
  }

  /** Asks at once, and waits for so many milliseconds. Resolves to whether the server answers; never rejects. */
  check(ms?: number): Promise<boolean> {
    this.#asking ??= this.#ask(ms).then((answers) => {
      this.#asking = undefined;
      this.#hear(answers);
      return answers;
    });
    return this.#asking;
  }

  #hear(answers: boolean): void {
    clearTimeout(this.#timer);
    const before = this.#silent;
    this.#silent = !answers;
    if (answers) this.#pause = firstPause;
    else {
      this.#timer = setTimeout(() => void this.check(), this.#pause);
      this.#pause = Math.min(2 * this.#pause, longestPause);
    }
    if (before === this.#silent) return;
    this.#changes.tell();
    if (answers) this.#returns.tell();
  }
}

/** The server that this page came from. */
export const server = new ServerReach();
