import type { Row } from "#catalog/index.ts";
import { LruMap } from "#shared/lru-map.ts";
import type { PictureTone } from "#ui/pictures/measure-picture.ts";
import { packTone } from "#ui/pictures/picture-tone.ts";

/** Milliseconds between a picture's arrival and its measuring: loading comes first. */
const leisure = 400;
/** Measured at a time: each is decoded once more, in a millisecond or two of the page's own thread. */
const batch = 8;
/** Kept at hand for tiles that are mounted again before the catalog's next answer tells. */
const capacity = 4_000;

interface Waiting {
  image: HTMLImageElement;
  told: (tone: PictureTone) => void;
}

/**
 * Finds the tones of pictures that have loaded, for the catalog to remember: on the next visit each frame looks like its
 * picture before anything is asked for.
 */
export class TileTones {
  readonly #keep: (rows: Row[], packed: number[]) => void;
  readonly #known = new LruMap<Row, PictureTone>(capacity);
  readonly #waiting = new Map<Row, Waiting>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(keep: (rows: Row[], packed: number[]) => void) {
    this.#keep = keep;
  }

  /** What was measured on this visit. */
  get(row: Row): PictureTone | undefined {
    return this.#known.get(row);
  }

  /** Measures a picture that has just loaded, and calls `told` a moment later. */
  add(row: Row, image: HTMLImageElement, told: (tone: PictureTone) => void): void {
    this.#waiting.set(row, { image, told });
    this.#timer ??= setTimeout(() => void this.#measure(), leisure);
  }

  async #measure(): Promise<void> {
    const rows: Row[] = [];
    const packed: number[] = [];
    // Not needed before there are pictures to look at. Without it they are looked at on another visit.
    const { measurePicture } = (await import("#ui/pictures/measure-picture.ts").catch(() => undefined)) ?? {};
    if (!measurePicture) return this.#waiting.clear();
    for (const [row, { image, told }] of [...this.#waiting].slice(0, batch)) {
      this.#waiting.delete(row);
      const tone = await measurePicture(image);
      if (!tone) continue;
      this.#known.set(row, tone);
      told(tone);
      rows.push(row);
      packed.push(packTone(tone));
    }
    if (rows.length > 0) this.#keep(rows, packed);
    this.#timer = this.#waiting.size > 0 ? setTimeout(() => void this.#measure(), leisure) : undefined;
  }
}
