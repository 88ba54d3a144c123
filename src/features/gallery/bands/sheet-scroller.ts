import { flushSync } from "react-dom";
import { Listeners } from "#shared/listeners.ts";
import { bandHeight, bandsFor } from "../layout/bands.ts";
import { segmentFor } from "../layout/segments.ts";

/** Movement has calmed down when it has been slow for this long, in milliseconds. */
const calm = 90;

/** Whose doing a scroll is: a person's, or the page's own (a place is restored, or the sheet has become shorter). */
export type Mover = "person" | "page";

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
  /** Who scrolls in this very call; null when it is the browser. */
  #mover: Mover | null = null;
  readonly #moves = new Listeners<[by: Mover]>();
  readonly #calms = new Listeners();
  readonly #segments = new Listeners();

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

  readonly onSegment = this.#segments.add;

  /** Calls a listener on each scroll, with whose doing it was. */
  readonly onMove = this.#moves.add;

  /** Calls a listener when movement has calmed down, each time. */
  readonly onCalm = this.#calms.add;

  /** To be told before a layout of another height, or in a viewport of another, is scrolled. In pixels. */
  setHeights(height: number, viewport: number): void {
    this.#height = height;
    this.#viewport = viewport;
  }

  /**
   * Scrolls and mounts what is there, both before it returns, so that no frame shows anything else. Not to be called
   * while React renders or commits. `still` is for a restored position: no fast movement for a person.
   */
  moveTo(position: number, { by = "person", still = false }: { by?: Mover; still?: boolean } = {}): void {
    const element = this.#element;
    if (!element) return;
    const target = Math.max(0, Math.min(position, this.#height - this.#viewport));
    if (target === this.#position) return;
    this.#show(segmentFor(target, bandsFor(this.#height), this.#segment));
    element.scrollTop = target - this.#segment * bandHeight;
    if (still) this.#position = this.#read();
    this.#mover = by;
    // The browser's own event comes a frame later: a frame of blank sheet.
    element.dispatchEvent(new Event("scroll"));
    this.#mover = null;
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
    const by = this.#mover ?? (position === this.#position || this.#isCut(position) ? "page" : "person");
    this.#pace(Math.abs(position - this.#position));
    this.#position = position;
    this.#moves.tell(by);
  };

  /** Whether the browser has moved up since the sheet now ends above where it stood: nobody scrolls up to an end. */
  #isCut(position: number): boolean {
    if (position > this.#position) return false;
    const { scrollTop, clientHeight, scrollHeight } = this.#element!;
    return scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1;
  }

  #show(segment: number): void {
    if (segment === this.#segment) return;
    this.#segment = segment;
    flushSync(() => this.#segments.tell());
  }

  #pace(distance: number): void {
    this.#fast = distance > this.#viewport / 2;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#fast = false;
      this.#calms.tell();
    }, calm);
  }
}
