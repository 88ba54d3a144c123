import { Listeners } from "#shared/listeners.ts";

/** "absent" is not asked for; the others speak for themselves. */
export type PictureState = "absent" | "loading" | "ready" | "failed";

interface Entry<Picture> {
  state: PictureState;
  abort: AbortController;
  /** Held so that the browser keeps the decoded picture. */
  picture?: Picture;
}

/** A few decoded pictures around the one on the stage. What is no longer wanted is aborted and released at once. */
export interface PicturePool<Picture> {
  /** Loads these, most wanted first, a few at a time, and lets go of all others. */
  want(urls: readonly string[]): void;
  state(url: string): PictureState;
  /** The picture, once it is ready. */
  picture(url: string): Picture | undefined;
  /** Begins a picture anew that has failed, or takes too long. */
  retry(url: string): void;
  /** Calls `listener` when any state has changed. Returns its undo. */
  subscribe(listener: () => void): () => void;
}

/** `load` fetches and decodes one picture, and gives up when its signal fires. */
export function createPicturePool<Picture>(
  load: (url: string, signal: AbortSignal) => Promise<Picture>,
  concurrency: number,
): PicturePool<Picture> {
  const entries = new Map<string, Entry<Picture>>();
  const listeners = new Listeners();
  let wanted: readonly string[] = [];

  function start(url: string): void {
    const entry: Entry<Picture> = { state: "loading", abort: new AbortController() };
    entries.set(url, entry);
    const settle = (state: PictureState) => {
      // A load that was given up, or begun anew, says nothing any more.
      if (entries.get(url) !== entry) return;
      entry.state = state;
      startNext();
      listeners.tell();
    };
    load(url, entry.abort.signal).then(
      (picture) => {
        entry.picture = picture;
        settle("ready");
      },
      () => settle("failed"),
    );
  }

  function startNext(): void {
    const loading = [...entries.values()].filter((e) => e.state === "loading").length;
    const next = wanted.filter((url) => !entries.has(url)).slice(0, Math.max(0, concurrency - loading));
    for (const url of next) start(url);
  }

  return {
    want(urls) {
      wanted = urls;
      for (const [url, entry] of entries) {
        if (urls.includes(url)) continue;
        entries.delete(url);
        entry.abort.abort();
      }
      startNext();
      listeners.tell();
    },
    state: (url) => entries.get(url)?.state ?? "absent",
    picture: (url) => entries.get(url)?.picture,
    retry(url) {
      const entry = entries.get(url);
      if (!entry || entry.state === "ready") return;
      entries.delete(url);
      entry.abort.abort();
      startNext();
      listeners.tell();
    },
    subscribe: listeners.add,
  };
}
