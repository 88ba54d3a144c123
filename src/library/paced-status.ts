import type { Catalog, CatalogStatus } from "#catalog/index.ts";
import { Listeners } from "#shared/listeners.ts";

/** Milliseconds between two looks at a catalog that a walk keeps changing: a page may come every five. */
const longest = 1_000;
/** The first looks follow each other sooner: the first sight is whole once both kinds have brought a page. */
const shortest = 50;

/**
 * A catalog's status for what is drawn: new at once when the catalog has been quiet, and in the end once a
 * second while pages pour in, so that a walk of a thousand pages does not draw the page a thousand times.
 */
export class PacedStatus {
  readonly #catalog: Catalog;
  readonly #listeners = new Listeners();
  #seen: CatalogStatus;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #interval = shortest;
  #unsubscribe = () => {};

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
    this.#seen = catalog.getStatus();
  }

  readonly get = (): CatalogStatus => this.#seen;

  /** Calls `listener` when there is a new status to draw. Returns its undo. */
  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) this.#open();
    const stop = this.#listeners.add(listener);
    return () => {
      stop();
      if (this.#listeners.size === 0) this.#close();
    };
  };

  #open(): void {
    this.#seen = this.#catalog.getStatus();
    this.#interval = shortest;
    this.#unsubscribe = this.#catalog.subscribe(() => {
      if (this.#timer === undefined) this.#look();
    });
  }

  #close(): void {
    this.#unsubscribe();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    this.#timer = undefined;
    const now = this.#catalog.getStatus();
    if (now === this.#seen) {
      this.#interval = shortest;
      return;
    }
    this.#seen = now;
    this.#timer = setTimeout(() => this.#look(), this.#interval);
    this.#interval = Math.min(2 * this.#interval, longest);
    this.#listeners.tell();
  }
}
