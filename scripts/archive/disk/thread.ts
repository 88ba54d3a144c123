import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { DiskBegin, DiskNews, DiskOrder, Settled } from "./messages.ts";
import { Part } from "./part.ts";
import { NoPlace, settleAll, type Whole } from "./settle.ts";

// The thread that writes: it may wait for the disk at every step, which costs a fraction of being called back, while
// the other fetches and is never held up.
const { parts: partsFolder, buffers: shared, ...options } = workerData as DiskBegin;
const buffers = shared.map((buffer) => new Uint8Array(buffer));
/** Null is one that has failed, of which more may be on its way here. */
const parts = new Map<number, Part | null>();
/** Most files that are settled together: so many are open at once. */
const mostTogether = 32;

const tell = (news: DiskNews) => parentPort?.postMessage(news);

/** Ends a part that failed, and tells of it. What is no failure of the disk ends this thread. */
function fail(part: number, error: unknown): void {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined && !(error instanceof NoPlace)) throw error;
  drop(part);
  parts.set(part, null);
  tell({ tells: "failed", part, message, code });
}

function drop(number: number): void {
  const part = parts.get(number);
  parts.delete(number);
  try {
    part?.drop();
  } catch {
    // It lies where the next archive begins by removing it.
  }
}

const whole: Whole[] = [];
let settling = false;

/** While a group waits for the disk the next one gathers, so that a slow disk is asked less often, and a fast one at once. */
async function settleOn(): Promise<void> {
  if (settling) return;
  settling = true;
  while (whole.length > 0) await settleAll(whole.splice(0, mostTogether), options);
  settling = false;
}

/** A part, which is begun where it was not; null where it has failed, which was told. */
function begun(number: number): Part | null {
  const part = parts.get(number);
  if (part !== undefined) return part;
  try {
    const made = new Part(join(partsFolder, `${number}.part`));
    parts.set(number, made);
    return made;
  } catch (error) {
    fail(number, error);
    return null;
  }
}

function write(number: number, bytes: Uint8Array): void {
  const part = begun(number);
  try {
    part?.write(bytes);
  } catch (error) {
    fail(number, error);
  }
}

function settle({ part: number, wanted, extension }: DiskOrder & { do: "settle" }): void {
  const part = begun(number);
  if (!part) return;
  const end = (how: Settled | { error: unknown }) => {
    if ("error" in how) return fail(number, how.error);
    parts.delete(number);
    tell({ tells: "settled", part: number, settled: how });
  };
  whole.push({ part, wanted, extension, end });
  void settleOn();
}

parentPort?.on("message", (order: DiskOrder) => {
  if (order.do === "drop") drop(order.part);
  else if (order.do === "settle") settle(order);
  else {
    write(order.part, (buffers[order.buffer] as Uint8Array).subarray(0, order.bytes));
    tell({ tells: "free", buffer: order.buffer });
  }
});
