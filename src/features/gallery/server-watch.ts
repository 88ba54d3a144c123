import { endpoints } from "#shared/paths.ts";

/** Milliseconds between looks at the server: doubling from the first to the last. */
const first = 2_000;
const last = 30_000;

/** Tells those who could not reach the network, or our own server, when it is back. Asks only while somebody waits. */
export class ServerWatch {
  readonly #network = new Set<() => void>();
  readonly #server = new Set<() => void>();
  readonly #ask: () => Promise<boolean>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = first;

  constructor(ask: () => Promise<boolean>) {
    this.#ask = ask;
  }

  /** The browser says that the network is back. */
  readonly online = (): void => {
    this.#tell(this.#network);
    this.#tell(this.#server);
  };

  /** Calls `back` once, when what it waits for has returned. Returns its undo. */
  wait(forWhat: "network" | "server", back: () => void): () => void {
    const waiting = forWhat === "server" ? this.#server : this.#network;
    waiting.add(back);
    if (forWhat === "server") this.#look();
    return () => {
      waiting.delete(back);
      if (this.#server.size > 0) return;
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#pause = first;
    };
  }

  #look(): void {
    this.#timer ??= setTimeout(async () => {
      const back = await this.#ask();
      this.#timer = undefined;
      if (this.#server.size === 0) return;
      this.#pause = Math.min(this.#pause * 2, last);
      if (back) this.#tell(this.#server);
      if (this.#server.size > 0) this.#look();
    }, this.#pause);
  }

  #tell(waiting: Set<() => void>): void {
    const told = [...waiting];
    waiting.clear();
    for (const back of told) back();
  }
}

/** The page's own watch. Nobody needs pictures that nobody sees. */
export const serverWatch = new ServerWatch(async () => {
  if (document.visibilityState === "hidden") return false;
  return fetch(endpoints.health, { cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );
});
globalThis.addEventListener?.("online", serverWatch.online);
