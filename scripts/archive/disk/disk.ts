import { Worker } from "node:worker_threads";
import type { Wanted } from "#contract/take-away/archive-plan.ts";
import type { DiskBegin, DiskNews, DiskOrder, Settled } from "./messages.ts";

const bufferBytes = 1_000_000;
/** Buffers besides those that the transfers hold: what is on its way to the disk. */
const spare = 8;
/** Files that are whole and wait to be settled, beyond those that are fetched. */
const mostWaiting = 64;

/** This file alone has no place on the disk, in plain words. */
export class NotPlaced extends Error {
  override name = "NotPlaced";
}

interface Ends {
  settled: PromiseWithResolvers<Settled>;
  failed?: Error;
}

/** A file that is being fetched. It ends by `settle` or `drop`. */
export interface DiskPart {
  /** Takes some bytes, which are the caller's again at once. Throws where the disk has failed at what came before. */
  write(bytes: Uint8Array): Promise<void>;
  /**
   * All of it has been written. Resolves once it is on the disk, in its place and in the manifest; rejects with what the
   * disk says, or with a `NotPlaced`.
   */
  settle(wanted: Wanted, extension: string): Promise<Settled>;
  /** Nothing of it stays. */
  drop(): void;
}

/**
 * An archive's disk, on a thread of its own: it hashes, writes and waits there, while this one fetches what comes next.
 * In memory are `transfers` and some more megabytes.
 */
export class Disk implements AsyncDisposable {
  readonly #thread: Worker;
  readonly #buffers: readonly Uint8Array[];
  readonly #free: number[];
  readonly #parts = new Map<number, Ends>();
  readonly #mostParts: number;
  /** Who waits for a buffer, or for parts to end. */
  #waiting: (() => void)[] = [];
  #broken: Error | undefined;
  #last = 0;

  constructor(begin: Omit<DiskBegin, "buffers">, transfers: number) {
    const buffers = Array.from({ length: transfers + spare }, () => new SharedArrayBuffer(bufferBytes));
    this.#buffers = buffers.map((buffer) => new Uint8Array(buffer));
    this.#free = buffers.map((_, i) => i);
    this.#mostParts = transfers + mostWaiting;
    const workerData: DiskBegin = { ...begin, buffers };
    this.#thread = new Worker(new URL("./thread.ts", import.meta.url), { workerData })
      .on("message", (news: DiskNews) => this.#hear(news))
      .on("error", (error) => this.#break(error as Error));
  }

  /** A new file that has no place yet. Waits where very many have not ended. */
  async part(): Promise<DiskPart> {
    while (this.#parts.size >= this.#mostParts) await this.#change();
    const part = ++this.#last;
    const ends: Ends = { settled: Promise.withResolvers() };
    // Who still fetches hears of it when the next bytes are written.
    ends.settled.promise.catch(() => undefined);
    this.#parts.set(part, ends);
    let held = -1;
    let bytes = 0;
    const send = () => {
      if (held >= 0) this.#order({ do: "write", part, buffer: held, bytes });
      held = -1;
      bytes = 0;
    };
    const check = () => {
      const failed = this.#broken ?? ends.failed;
      if (failed) throw failed;
    };
    return {
      write: async (chunk) => {
        for (let at = 0; at < chunk.length; ) {
          check();
          if (held < 0) held = await this.#takeBuffer();
          const some = chunk.subarray(at, at + bufferBytes - bytes);
          this.#buffers[held]?.set(some, bytes);
          bytes += some.length;
          at += some.length;
          if (bytes === bufferBytes) send();
        }
      },
      settle: async (wanted, extension) => {
        send();
        check();
        this.#order({ do: "settle", part, wanted, extension });
        return await ends.settled.promise;
      },
      drop: () => {
        if (held >= 0) this.#giveBack(held);
        held = -1;
        this.#parts.delete(part);
        this.#order({ do: "drop", part });
      },
    };
  }

  async #takeBuffer(): Promise<number> {
    for (;;) {
      if (this.#broken) throw this.#broken;
      const buffer = this.#free.pop();
      if (buffer !== undefined) return buffer;
      await this.#change();
    }
  }

  #giveBack(buffer: number): void {
    this.#free.push(buffer);
    this.#changed();
  }

  /** Resolves once a buffer is free, a part has ended, or all is broken. */
  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #changed(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  #order(order: DiskOrder): void {
    this.#thread.postMessage(order);
  }

  #hear(news: DiskNews): void {
    if (news.tells === "free") {
      this.#giveBack(news.buffer);
      return;
    }
    const ends = this.#parts.get(news.part);
    this.#parts.delete(news.part);
    if (news.tells === "settled") ends?.settled.resolve(news.settled);
    else if (ends) {
      const { code, message } = news;
      ends.failed = code === undefined ? new NotPlaced(message) : Object.assign(new Error(message), { code });
      ends.settled.reject(ends.failed);
    }
    this.#changed();
  }

  #break(error: Error): void {
    this.#broken = error;
    for (const { settled } of this.#parts.values()) settled.reject(error);
    this.#parts.clear();
    this.#changed();
  }

  /** Ends the thread, which leaves what it has not settled half. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#thread.terminate();
  }
}
