import type { ToServiceWorker } from "../../service-worker/messages.ts";

/** The build that the page is of; "" where none was made, as in development. */
export const buildOfPage = (): string =>
  document.querySelector<HTMLMetaElement>("meta[name=build]")?.content ?? "";

/** Tells a service worker. `port` is for its answer. */
export function tell(worker: ServiceWorker | null, told: ToServiceWorker, port?: MessagePort): void {
  worker?.postMessage(told, port ? [port] : []);
}

/** Milliseconds that an answer is waited for: a service worker may have to start first. */
const patience = 5_000;

/** The build whose files a service worker holds; "" where it does not say. */
export function buildOf(worker: ServiceWorker): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => resolve(String(data));
  setTimeout(() => resolve(""), patience);
  tell(worker, { tells: "which build" }, port2);
  return promise.finally(() => port1.close());
}
