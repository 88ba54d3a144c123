import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Order } from "./pictures.ts";

type Bytes = Uint8Array<ArrayBuffer>;
type Answer = { bytes: Bytes } | { error: unknown };

interface Job {
  order: Order;
  resolve(bytes: Bytes): void;
  reject(error: unknown): void;
}

/*
 * Drawing takes a tenth of a second of pure computing, so it is done in threads, one for each core up to two: the server
 * that embeds the emulator stays responsive. The threads are shared by all emulators of the process, start when first
 * needed, and keep no idle process alive.
 */
const waiting: Job[] = [];
const idle: Worker[] = [];
let started = 0;

/** Draws a picture and encodes it; pictures are drawn in the order in which they were asked for. */
export function draw(order: Order): Promise<Bytes> {
  return new Promise((resolve, reject) => {
    waiting.push({ order, resolve, reject });
    const worker = idle.pop() ?? (started < Math.min(2, availableParallelism()) ? start() : undefined);
    if (worker) work(worker);
  });
}

function start(): Worker {
  started++;
  return new Worker(new URL("./draw-worker.ts", import.meta.url));
}

function work(worker: Worker): void {
  const job = waiting.shift();
  if (!job) {
    worker.unref();
    idle.push(worker);
    return;
  }
  const settle = (answer: Answer) => {
    worker.off("error", fail);
    if ("bytes" in answer) job.resolve(answer.bytes);
    else job.reject(answer.error);
    work(worker);
  };
  // A thread that dies takes its picture with it; the next picture gets a new thread.
  const fail = (error: unknown) => {
    worker.off("message", settle);
    started--;
    job.reject(error);
    if (waiting.length > 0) work(start());
  };
  worker.ref();
  worker.once("message", settle);
  worker.once("error", fail);
  worker.postMessage(job.order);
}
