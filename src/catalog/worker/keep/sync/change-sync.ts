import type { Taken } from "#contract/changes.ts";
import { ApiError, type Problem } from "#contract/problem.ts";
import type { Register } from "#contract/registers.ts";
import { sentChange } from "../../../model/overlay/waiting.ts";
import type { Changes, ChangesApi } from "./changes-api.ts";
import { otherLibrary, refusedChanges, unexpected } from "./problems.ts";
import { readable, type SyncSide } from "./sync-side.ts";

/** Milliseconds between two questions where the server cannot tell by itself, and where it can: a line may go dead unnoticed. */
const pollEvery = 15_000;
const lookEvery = 60_000;
/** Milliseconds after a first failure; then twice that, and so on. */
const firstPause = 1_000;
const longestPause = 15_000;
/** Registers that are held until they are written together: each writes most of the buckets. */
const mostHeld = 50_000;
/** Registers of one request. */
const mostMerged = 2_000;

interface Parts {
  side: SyncSide;
  api: ChangesApi;
  library: string;
  person: string;
  /** What there is to tell has changed. */
  onStatus: () => void;
}

/**
 * Sends what waits to the server, and takes in what the server tells, round after round, for as long as it runs. One tab
 * does it for all of a browser; where two do, all is done twice and nothing is wrong.
 */
export class ChangeSync {
  readonly #parts: Parts;
  readonly #ended = new AbortController();
  #running = false;
  #wanted = false;
  #wake = () => {};
  #failures = 0;
  #unfollow: (() => void) | undefined;
  #follows = false;
  /** How often in a row the line has ended before it told anything, and when the next try is. */
  #ends = 0;
  #again: ReturnType<typeof setTimeout> | undefined;
  #heardClock = false;
  #problem: Problem | null = null;
  #refusal: Problem | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Why the server is out of reach for marks, or what it has refused last; null while all is well. */
  get problem(): Problem | null {
    return this.#problem ?? this.#refusal;
  }

  start(): void {
    if (this.#running || this.#ended.signal.aborted) return;
    this.#running = true;
    void this.#run();
  }

  /** There may be something to send or to read: looks at once, whatever is being waited for. */
  wake(): void {
    this.#wanted = true;
    this.#wake();
  }

  stop(): void {
    this.#ended.abort();
    this.#unfollow?.();
    clearTimeout(this.#again);
    this.#wake();
  }

  async #run(): Promise<void> {
    const { signal } = this.#ended;
    while (!signal.aborted) {
      this.#wanted = false;
      try {
        await this.#round();
        this.#failures = 0;
        this.#tell(null);
        this.#listen();
      } catch (error) {
        if (signal.aborted) return;
        this.#failures++;
        this.#tell(error instanceof ApiError ? error.problem : unexpected);
      }
      if (!this.#wanted) await this.#pause();
    }
  }

  async #round(): Promise<void> {
    const { side, api } = this.#parts;
    const { signal } = this.#ended;
    // A clock that is wrong is set right before anything is sent by it.
    if (!this.#heardClock) await this.#read();
    const refused: Taken["refused"] = [];
    for (let batch = side.next(); batch.length > 0; batch = side.next()) {
      const taken = await api.send(side.client, batch.map(sentChange), signal);
      for (const one of taken.refused) refused.push(one);
      // Of all that was sent now: a later batch that is taken leaves what an earlier one was told.
      this.#refusal = refusedChanges(refused);
      await side.heard(batch, taken);
      await side.hear(taken.now);
      this.#parts.onStatus();
    }
    await this.#read();
  }

  async #read(): Promise<void> {
    const { side } = this.#parts;
    let since = side.cursor;
    let answer = await this.#ask(since);
    // The server knows less than it did: a backup of before may have been put in its place.
    if (answer.cursor < since || since === 0) return this.#readAll(answer, answer.cursor < since);
    for (;;) {
      const from = since;
      const registers = readable(answer.registers);
      while (answer.more && registers.length < mostHeld) {
        answer = await this.#ask(answer.cursor);
        registers.push(...readable(answer.registers));
      }
      since = answer.cursor;
      await side.take({ registers, since: from, cursor: since, atEnd: !answer.more });
      if (!answer.more) return;
      answer = await this.#ask(since);
    }
  }

  /** Reads the feed from its beginning, of which the first answer is at hand, and gives the server what it lacks. */
  async #readAll(first: Changes, isOther: boolean): Promise<void> {
    const { side, api } = this.#parts;
    const all: Register[] = readable(first.registers);
    let answer = first;
    while (answer.more) {
      answer = await this.#ask(answer.cursor);
      for (const register of readable(answer.registers)) all.push(register);
    }
    const lacking = await side.lacking(all);
    for (let i = 0; i < lacking.length; i += mostMerged)
      await api.merge(lacking.slice(i, i + mostMerged), this.#ended.signal);
    await side.takeAll({ registers: all, cursor: answer.cursor }, isOther);
    if (isOther) this.#wanted = true;
  }

  async #ask(since: number): Promise<Changes> {
    const { side, api, library, person } = this.#parts;
    const answer = await api.since(since, this.#ended.signal);
    if (answer.library !== library || answer.person !== person) throw new ApiError(otherLibrary);
    this.#heardClock = true;
    await side.hear(answer.now);
    return answer;
  }

  #listen(): void {
    if (this.#follows) return;
    const { api, side } = this.#parts;
    const unfollow = api.follow(
      (cursor) => {
        this.#ends = 0;
        // A server that fails has its pause, whatever it tells.
        if (cursor !== side.cursor && this.#failures === 0) this.wake();
      },
      () => {
        this.#follows = false;
        clearTimeout(this.#again);
        this.#again = setTimeout(() => this.wake(), pauseAfter(++this.#ends));
      },
    );
    this.#follows = unfollow !== undefined;
    this.#unfollow = unfollow;
  }

  async #pause(): Promise<void> {
    const waited = Promise.withResolvers<void>();
    this.#wake = waited.resolve;
    const timer = setTimeout(waited.resolve, this.#nextIn());
    await waited.promise;
    clearTimeout(timer);
  }

  /** Milliseconds until the next round, if nothing happens before. */
  #nextIn(): number {
    if (this.#failures === 0) return this.#follows ? lookEvery : pollEvery;
    const asked = (this.#problem?.retryAfter ?? 0) * 1000;
    return Math.max(asked, pauseAfter(this.#failures));
  }

  #tell(problem: Problem | null): void {
    const before = this.#problem;
    this.#problem = problem;
    if (before?.code !== problem?.code) this.#parts.onStatus();
  }
}

const pauseAfter = (failures: number) => Math.min(firstPause * 2 ** (failures - 1), longestPause);
