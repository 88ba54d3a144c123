import { flushSync } from "react-dom";
import { bandHeight, bandsFor } from "./layout/bands.ts";
import { segmentFor } from "./layout/segments.ts";

/** Movement has calmed down when it has been slow for this long, in milliseconds. */
const calm = 90;

/**
 * The scroll position of a sheet of any height, in pixels from its top, over an element that holds one segment of
 * it. Listeners are called on each scroll, before the virtualiser mounts what has come into view.
 */
export class SheetScroller {
  #element: HTMLElement | null = null;
  #height = 0;
  #viewport = 0;
  #segment = 0;
  // Kept, not asked for: asking in the middle of a change lays the whole page out once more.
  #position = 0;
  #fast = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether this very call scrolls, and not the browser. */
  #moving = false;
  readonly #moves = new Set<() => void>();
  readonly #looks = new Set<() => void>();
  readonly #calms = new Set<() => void>();
  readonly #segments = new Set<() => void>();

  /** Takes up the scrolling element when it is mounted, before the virtualiser itself listens to it; null lets go. */
  readonly attach = (element: HTMLElement | null): void => {
    this.#element?.removeEventListener("scroll", this.#scrolled);
    this.#element = element;
    element?.addEventListener("scroll", this.#scrolled, { passive: true });
    if (element) this.#position = this.#read();
    else clearTimeout(this.#timer);
  };

  /** Pixels from the top of the sheet to the upper edge of what is visible. */
  get position(): number {
    return this.#position;
  }

  /** Pixels of the sheet that are visible. */
  get viewport(): number {
    return this.#viewport;
  }

  /** True while more than half a viewport passes in a frame: too fast to see a picture, so none is asked for. */
  get fast(): boolean {
    return this.#fast;
  }

  /** The first band of the segment in the document. */
  readonly getSegment = (): number => this.#segment;

  readonly onSegment = (listener: () => void): (() => void) => listen(this.#segments, listener);

  readonly onMove = (listener: () => void): (() => void) => listen(this.#moves, listener);

  /**
   * Calls `listener` when a person has scrolled, or something on their behalf: not when a place was restored, nor when
   * the browser had to move up because the sheet has become shorter.
   */
  readonly onLook = (listener: () => void): (() => void) => listen(this.#looks, listener);

  /** Calls `listener` when movement has calmed down, each time. */
  readonly onCalm = (listener: () => void): (() => void) => listen(this.#calms, listener);

  /** To be told before a layout of another height, or in a viewport of another, is scrolled. In pixels. */
  setHeights(height: number, viewport: number): void {
    this.#height = height;
    this.#viewport = viewport;
  }

  /**
   * Scrolls and mounts what is there, both before it returns, so that no frame shows anything else. Not to be called
   * while React renders or commits. `quiet` is for a restored position: no wish of a person's, and no fast movement.
   */
  moveTo(position: number, options?: { quiet: boolean }): void {
    const element = this.#element;
    if (!element) return;
    const target = Math.max(0, Math.min(position, this.#height - this.#viewport));
    if (target === this.#position) return;
    this.#show(segmentFor(target, bandsFor(this.#height), this.#segment));
    element.scrollTop = target - this.#segment * bandHeight;
    if (options?.quiet) this.#position = this.#read();
    this.#moving = true;
    // The browser's own event comes a frame later: a frame of blank sheet.
    element.dispatchEvent(new Event("scroll"));
    this.#moving = false;
  }

  #read(): number {
    return this.#segment * bandHeight + (this.#element?.scrollTop ?? 0);
  }

  readonly #scrolled = (): void => {
    const position = this.#read();
    const segment = segmentFor(position, bandsFor(this.#height), this.#segment);
    if (segment !== this.#segment) {
      this.#show(segment);
      this.#element!.scrollTop = position - segment * bandHeight;
    }
    const looked = position !== this.#position && !this.#isCut(position);
    this.#pace(Math.abs(position - this.#position));
    this.#position = position;
    for (const listener of this.#moves) listener();
    if (looked) for (const listener of this.#looks) listener();
  };

  /** Whether the browser has moved up since the sheet now ends above where it stood: nobody scrolls up to an end. */
  #isCut(position: number): boolean {
    if (this.#moving || position > this.#position) return false;
    const { scrollTop, clientHeight, scrollHeight } = this.#element!;
    return scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1;
  }

  #show(segment: number): void {
    if (segment === this.#segment) return;
    this.#segment = segment;
    flushSync(() => {
      for (const listener of this.#segments) listener();
    });
  }

  #pace(distance: number): void {
    this.#fast = distance > this.#viewport / 2;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#fast = false;
      for (const listener of [...this.#calms]) listener();
    }, calm);
  }
}

function listen(set: Set<() => void>, listener: () => void): () => void {
  set.add(listener);
  return () => set.delete(listener);
}
