import { LruMap } from "#shared/lru-map.ts";
import { LineReader } from "../../store/json-lines.ts";
import type { StoredPage } from "../../store/store.ts";

/**
 * Bytes kept at hand: some 22,000 records, since a page of a hundred is about 54 kB. A search shows its newest matches,
 * so that for all but rare words these are enough, where reading thirty pages took 10 ms of each letter's time.
 */
const capacity = 12_000_000;

type ReadPages = (numbers: readonly number[]) => Promise<(StoredPage | undefined)[]>;

/** The pages that were used last; reads the others together, in one transaction. */
export class PageCache {
  readonly #pages = new LruMap<number, StoredPage>(capacity, ({ lines }) => lines.byteLength);
  readonly #read: ReadPages;

  constructor(read: ReadPages) {
    this.#read = read;
  }

  /** Whether there is hardly room for another page without letting go of one. */
  get full(): boolean {
    return this.#pages.weight > capacity * 0.98;
  }

  /** Keeps a page while there is room: a walk goes from the newest to the oldest, and the newest are wanted soonest. */
  offer(page: StoredPage): void {
    if (!this.full) this.#pages.set(page.number, page);
  }

  delete(number: number): void {
    this.#pages.delete(number);
  }

  clear(): void {
    this.#pages.clear();
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

/** What reads the records of some pages, by the pages' numbers. */
export const readersOf = (pages: ReadonlyMap<number, StoredPage>): ReadonlyMap<number, LineReader> =>
  new Map(Array.from(pages, ([number, { lines }]) => [number, new LineReader(lines)]));
