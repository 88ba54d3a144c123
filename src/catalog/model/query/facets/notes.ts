import type { Row } from "../../../catalog.ts";
import { type Bits, put } from "../arrays/bitset.ts";
import { ensure } from "../arrays/snapshot.ts";
import { normalize } from "../search/tokenize.ts";

/** What a snapshot holds of the notes: as many texts as rows. */
export interface StoredNotes {
  rows: number[];
  texts: string[];
}

/** The words of the notes. People write few, so that each is looked through: some 2 ms for 20,000 of a line. */
export class Notes {
  readonly #texts = new Map<Row, string>();
  /** What has been loaded and not been asked for yet: most visits never do. */
  #stored: StoredNotes | undefined;

  constructor(stored?: StoredNotes) {
    ensure(!stored || stored.rows.length === stored.texts.length, "the notes are damaged");
    this.#stored = stored;
  }

  save(): StoredNotes {
    const texts = this.#read();
    return { rows: [...texts.keys()], texts: [...texts.values()] };
  }

  /** "" is none. */
  set(row: Row, note: string): void {
    const texts = this.#read();
    if (note === "") texts.delete(row);
    else texts.set(row, normalize(note));
  }

  /** Adds the rows in whose notes `part`, folded tokens joined by spaces, stands. */
  uniteMatching(target: Bits, part: string): void {
    for (const [row, text] of this.#read()) if (text.includes(part)) put(target, row);
  }

  /** By row, normalised. */
  #read(): Map<Row, string> {
    const { rows, texts } = this.#stored ?? { rows: [], texts: [] };
    this.#stored = undefined;
    for (const [i, row] of rows.entries()) this.#texts.set(row, texts[i] ?? "");
    return this.#texts;
  }
}
