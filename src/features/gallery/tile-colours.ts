import type { Row } from "#catalog/index.ts";

/** Milliseconds between a picture's arrival and its measuring: loading comes first. */
const leisure = 400;
/** Measured at a time: each is decoded once more, in a millisecond or two of the page's own thread. */
const batch = 8;

/**
 * Finds the average colours of pictures that have loaded, for the catalog to remember: on the next visit each frame
 * has its picture's colour before anything is asked for.
 */
export class TileColours {
  readonly #keep: (rows: Row[], colours: number[]) => void;
  readonly #waiting = new Map<Row, HTMLImageElement>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(keep: (rows: Row[], colours: number[]) => void) {
    this.#keep = keep;
  }

  add(row: Row, image: HTMLImageElement): void {
    this.#waiting.set(row, image);
    this.#timer ??= setTimeout(() => void this.#measure(), leisure);
  }

  async #measure(): Promise<void> {
    const taken = [...this.#waiting].slice(0, batch);
    const rows: Row[] = [];
    const colours: number[] = [];
    for (const [row, image] of taken) {
      this.#waiting.delete(row);
      const colour = await averageColour(image);
      if (colour === undefined) continue;
      rows.push(row);
      colours.push(colour);
    }
    if (rows.length > 0) this.#keep(rows, colours);
    this.#timer = this.#waiting.size > 0 ? setTimeout(() => void this.#measure(), leisure) : undefined;
  }
}

let pixel: OffscreenCanvasRenderingContext2D | null | undefined;

/** 0xRRGGBB; undefined for a picture that has gone meanwhile. */
async function averageColour(image: HTMLImageElement): Promise<number | undefined> {
  pixel ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  try {
    const size = { resizeWidth: 1, resizeHeight: 1, resizeQuality: "medium" } as const;
    const bitmap = await createImageBitmap(image, size);
    pixel?.drawImage(bitmap, 0, 0);
    bitmap.close();
    const [red, green, blue] = pixel?.getImageData(0, 0, 1, 1).data ?? [];
    return red === undefined ? undefined : (red << 16) | (green! << 8) | blue!;
  } catch {
    return undefined;
  }
}
