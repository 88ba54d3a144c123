import type { Kind } from "#contract/asset.ts";

/** Which walk each page came from, by page number. */
export class PageTable {
  #walks: number[];
  #videos: number[];
  #count: number;

  constructor(walks: ArrayLike<number> = [], videos: ArrayLike<number> = []) {
    this.#walks = Array.from(walks);
    this.#videos = Array.from(videos);
    this.#count = this.#walks.filter((walk) => walk >= 0).length;
  }

  get count(): number {
    return this.#count;
  }

  set(page: number, kind: Kind, walk: number): void {
    // Numbers of removed pages are never used again; a hole would make the array slow.
    while (this.#walks.length < page) {
      this.#walks.push(-1);
      this.#videos.push(0);
    }
    if (this.walk(page) < 0) this.#count++;
    this.#walks[page] = walk;
    this.#videos[page] = kind === "video" ? 1 : 0;
  }

  /** -1 for a page that is not there. */
  walk(page: number): number {
    return this.#walks[page] ?? -1;
  }

  /** The numbers of a kind's pages from walks before `since`. */
  before(kind: Kind, since: number): number[] {
    const found: number[] = [];
    const video = kind === "video" ? 1 : 0;
    this.#walks.forEach((walk, page) => {
      if (walk >= 0 && walk < since && this.#videos[page] === video) found.push(page);
    });
    return found;
  }

  delete(page: number): void {
    if (this.walk(page) < 0) return;
    this.#walks[page] = -1;
    this.#count--;
  }

  /** For a snapshot. */
  save(): { walks: Int32Array; videos: Uint8Array } {
    return { walks: Int32Array.from(this.#walks), videos: Uint8Array.from(this.#videos) };
  }
}
