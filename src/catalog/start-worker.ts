import type { Call } from "./rpc/port.ts";

/** Started ahead; undefined where nobody has done so, or it has been taken. */
let early: Worker | undefined;

const start = () =>
  new Worker(new URL("./worker/worker.ts", import.meta.url), { type: "module", name: "catalog" });

/**
 * Starts the worker that `takeWorker` will give, for the page's first script: its code is fetched and compiled while the app
 * renders for the first time, and the top of the local copy of the account is read; "" where that is not known.
 */
export function startWorker(account: string): void {
  early = start();
  early.postMessage({ id: -1, method: "prepare", args: [account] } satisfies Call);
  // Who takes it would not hear what went wrong before: it gets another one.
  early.onerror = () => {
    early = undefined;
  };
}

/** A worker that nobody else has: the one that was started ahead, or a new one. */
export function takeWorker(): Worker {
  const worker = early ?? start();
  early = undefined;
  worker.onerror = null;
  return worker;
}
