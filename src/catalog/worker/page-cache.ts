import { LruMap } from "#shared/lru-map.ts";
import type { StoredPage } from "../store/store.ts";

/** Pages kept decoded: 6,400 records, many screens in both directions, and a few megabytes. */
const capacity = 64;

type ReadPages = (numbers: readonly number[]) => Promise<(StoredPage | undefined)[]>;

/** The pages that were used last; reads the others together, in one transaction. */
export class PageCache {
  readonly #pages = new LruMap<number, StoredPage>(capacity);
  readonly #read: ReadPages;

  constructor(read: ReadPages) {
    this.#read = read;
  }

  set(page: StoredPage): void {
    this.#pages.set(page.number, page);
  }

  delete(number: number): void {
    this.#pages.delete(number);
  }

  /** The pages of some numbers; one that cannot be read is left out. */
  async get(numbers: Iterable<number>): Promise<Map<number, StoredPage>> {
    const found = new Map<number, StoredPage>();
    const missing: number[] = [];
    for (const number of new Set(numbers)) {
      const page = this.#pages.get(number);
      if (page) found.set(number, page);
      else missing.push(number);
    }
    if (missing.length === 0) return found;
    for (const page of await this.#read(missing)) {
      if (!page) continue;
      this.#pages.set(page.number, page);
      found.set(page.number, page);
    }
    return found;
  }
}
