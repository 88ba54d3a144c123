/** A picture that waits to be asked for. */
interface Waiting {
  /** Its place in the order, as `turnOf` gives it: the lowest goes first. */
  turn: () => number;
  start: () => void;
}

/** Where something begins and how high it is, in pixels. */
interface Extent {
  top: number;
  height: number;
}

/**
 * The order in which pictures are asked for: as one reads what is in view, from its top to its bottom, and then what lies
 * around it, the nearest first, below or above. By the distance from the middle a screen would fill from its second row on.
 */
export function turnOf(box: Extent, view: Extent): number {
  const above = view.top - (box.top + box.height);
  return above < 0 ? box.top - view.top : view.height + above;
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
      turn: picture.turn,
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
   * After the whole screen has asked, so that the first to ask is not taken for the first in turn; and in a task of its own,
   * since giving an image its address takes as long as drawing a tile and the frame need not wait for it.
   */
  #schedule(): void {
    if (this.#timer !== undefined) return;
    const left = Math.max(0, this.#rested - performance.now());
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      for (const next of this.#first(this.#limit - this.#loading)) {
        this.#waiting.delete(next);
        this.#loading++;
        next.start();
      }
    }, left);
  }

  /**
   * All turns before any start: each start changes the document, after which asking would lay it out again. Of one turn, as
   * those of a line are, who asked first goes first.
   */
  #first(count: number): Waiting[] {
    return Array.from(this.#waiting, (waiting) => ({ waiting, turn: waiting.turn() }))
      .sort((a, b) => a.turn - b.turn)
      .slice(0, Math.max(0, count))
      .map(({ waiting }) => waiting);
  }
}
