import type { Kind } from "#contract/asset.ts";
import { subjectOf } from "#contract/registers.ts";
import type { Row } from "../../catalog.ts";
import type { Store, StoredPage } from "../../store/store.ts";
import type { LoadedCatalog } from "../local-copy/loaded-catalog.ts";
import { Breath } from "./breath.ts";

/** Pages read together: some two megabytes. */
const batch = 32;

/**
 * Which assets rows are. The engine knows them by a hash alone, because ids would make a fifth of all that is read at a
 * start; they are in the pages, and are read from there when something is said of them, once a visit.
 */
export class RowSubjects {
  readonly #loaded: LoadedCatalog;
  readonly #store: Pick<Store, "pages">;
  readonly #known: string[] = [];
  /** Another number with each question: who reads ahead goes on for as long as there is no other. */
  asked = 0;

  constructor(loaded: LoadedCatalog, store: Pick<Store, "pages">) {
    this.#loaded = loaded;
    this.#store = store;
  }

  /** Parallel to `rows`; undefined for one that is gone, or whose page cannot be read. */
  async read(rows: ArrayLike<Row>): Promise<(string | undefined)[]> {
    const { engine } = this.#loaded;
    this.asked++;
    const missing = this.missing(rows);
    const numbers = [...missing.keys()];
    for (let first = 0; first < numbers.length; first += batch)
      await this.readPages(missing, numbers.slice(first, first + batch));
    return Array.from(rows, (row) => (engine.locate(row) ? this.#known[row] : undefined));
  }

  /** Rows of which is not known yet what they are, by their pages. */
  missing(rows: ArrayLike<Row>): Map<number, Row[]> {
    const { engine } = this.#loaded;
    const missing = new Map<number, Row[]>();
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? -1;
      const page = engine.locate(row)?.page;
      if (page === undefined || this.#known[row] !== undefined) continue;
      const others = missing.get(page);
      if (others) others.push(row);
      else missing.set(page, [row]);
    }
    return missing;
  }

  /** Finds out what the rows of some of these pages are. */
  async readPages(missing: ReadonlyMap<number, Row[]>, numbers: readonly number[]): Promise<void> {
    const breath = new Breath();
    for (const page of await this.#store.pages(numbers)) {
      if (page) this.#take(page, missing.get(page.number) ?? []);
      if (breath.isDue) await breath.take();
    }
  }

  #take(page: StoredPage, rows: readonly Row[]): void {
    const { engine } = this.#loaded;
    const ids = idsOf(page);
    for (const row of rows) {
      const location = engine.locate(row);
      const id = location?.page === page.number ? ids[location.slot] : undefined;
      const kind: Kind = engine.kind(row);
      if (id !== undefined) this.#known[row] = subjectOf({ kind, id });
    }
  }
}

const decoder = new TextDecoder();
/** Within a text a quote has a backslash before it, so that this is found where the field is and nowhere else. */
const idField = /"id":("(?:[^"\\]|\\.)*")/;
/** Bytes of a line in which its id stands, unless it is an unusual one: the prompt, which is the most of it, is not decoded. */
const head = 160;

/** The id in each line of a page, read without the rest of the record. */
function idsOf({ lines }: StoredPage): (string | undefined)[] {
  const ids: (string | undefined)[] = [];
  for (let from = 0; from < lines.length; ) {
    const end = lines.indexOf(10, from);
    const to = end < 0 ? lines.length : end;
    const idIn = (until: number) => idField.exec(decoder.decode(lines.subarray(from, until)))?.[1];
    const text = idIn(Math.min(to, from + head)) ?? idIn(to);
    ids.push(text === undefined ? undefined : JSON.parse(text));
    from = to + 1;
  }
  return ids;
}
