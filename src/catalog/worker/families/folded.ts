import type { Row } from "../../catalog.ts";
import type { Family } from "../../model/families/grouping/prompt-families.ts";

/** Which family each prompt is in, at one moment. Prompts are told by their numbers in the engine. */
export class Folded {
  readonly #families: readonly Family[];
  readonly #rows: Int32Array;
  /** By prompt one more than the place of its family; 0 for a prompt alone. */
  readonly #places: Uint32Array;

  /** `rows`: by prompt one that was made from it, or less than 0. */
  constructor(families: readonly Family[], rows: Int32Array) {
    this.#families = families;
    this.#rows = rows;
    this.#places = new Uint32Array(rows.length);
    for (const [place, { members }] of families.entries())
      for (const prompt of members) this.#places[prompt] = place + 1;
  }

  /** The prompt that stands for a prompt's family: itself where it is alone. */
  firstOf(prompt: number): number {
    return this.#familyOf(prompt)?.first ?? prompt;
  }

  membersOf(prompt: number): readonly number[] {
    return this.#familyOf(prompt)?.members ?? [prompt];
  }

  /** A row of the prompt that the family's template is made by; undefined where it has none any more. */
  rowOfGuide(prompt: number): Row | undefined {
    const row = this.#rows[this.#familyOf(prompt)?.guide ?? prompt] ?? -1;
    return row < 0 ? undefined : row;
  }

  #familyOf(prompt: number): Family | undefined {
    return this.#families[(this.#places[prompt] ?? 0) - 1];
  }
}
