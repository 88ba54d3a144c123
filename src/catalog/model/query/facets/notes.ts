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
  /** Normalised. */
  readonly #texts: Map<Row, string>;

  constructor(stored?: StoredNotes) {
    ensure(!stored || stored.rows.length === stored.texts.length, "the notes are damaged");
    this.#texts = new Map(stored?.rows.map((row, i) => [row, stored.texts[i] ?? ""]));
  }

  save(): StoredNotes {
    return { rows: [...this.#texts.keys()], texts: [...this.#texts.values()] };
  }

  /** "" is none. */
  set(row: Row, note: string): void {
    if (note === "") this.#texts.delete(row);
    else this.#texts.set(row, normalize(note));
  }

  /** Adds the rows in whose notes `part`, folded tokens joined by spaces, stands. */
  uniteMatching(target: Bits, part: string): void {
    for (const [row, text] of this.#texts) if (text.includes(part)) put(target, row);
  }
}
