/** A picture that waits to be asked for. */
interface Waiting {
  /** How far it is from the middle of what is visible, in pixels: the nearest goes first. */
  distance: () => number;
  start: () => void;
}

/**
 * Lets a few pictures load at a time. Browsers open six connections to a server: were all of them waiting for
 * thumbnails that have yet to be made, a click could not load what it opens.
 */
export class PictureQueue {
  readonly #limit: number;
  readonly #waiting = new Set<Waiting>();
  #loading = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Nothing starts before this moment of `performance.now()`. */
  #rested = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Starts nothing for some milliseconds; what is loading goes on. */
  rest(ms: number): void {
    this.#rested = performance.now() + ms;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#schedule();
  }

  /** Starts the picture when its turn has come. Returns what to call once it has loaded, failed or is not wanted. */
  add(picture: Waiting): () => void {
    let started = false;
    let released = false;
    const waiting: Waiting = {
      distance: picture.distance,
      start: () => {
        started = true;
        picture.start();
      },
    };
    this.#waiting.add(waiting);
    this.#schedule();
    return () => {
      if (released) return;
      released = true;
      this.#waiting.delete(waiting);
      if (!started) return;
      this.#loading--;
      this.#schedule();
    };
  }

  /**
   * After the whole screen has asked, so that the first to ask is not taken for the nearest; and in a task of its own,
   * since giving an image its address takes as long as drawing a tile and the frame need not wait for it.
   */
  #schedule(): void {
    if (this.#timer !== undefined) return;
    const left = Math.max(0, this.#rested - performance.now());
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      for (const next of this.#nearest(this.#limit - this.#loading)) {
        this.#waiting.delete(next);
        this.#loading++;
        next.start();
      }
    }, left);
  }

  /** All distances first: each start changes the document, after which asking would lay it out again. */
  #nearest(count: number): Waiting[] {
    return Array.from(this.#waiting, (waiting) => ({ waiting, distance: waiting.distance() }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, Math.max(0, count))
      .map(({ waiting }) => waiting);
  }
}
