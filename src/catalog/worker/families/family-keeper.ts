import { promptIdentity, promptName } from "#contract/prompts/prompt-name.ts";
import { PromptFamilies } from "../../model/families/grouping/prompt-families.ts";
import type { QueryEngine } from "../../model/query/query-engine.ts";
import { Breath } from "../keep/breath.ts";
import type { RecordReader } from "../record-reader.ts";
import { FoldProgress } from "./fold-progress.ts";
import { Folded } from "./folded.ts";

/** Records that are read at once. */
const portion = 250;

/** In the place of a row: no record has the prompt any more. */
const none = -1;

/** Milliseconds of folding after which others get their turn: to put what waits in order anew takes a few each time. */
const turn = 30;

/**
 * Folds the prompts of all that the catalog holds, shown or not, when somebody asks. What has come and gone since the last
 * time is folded in; texts are read from records as they are needed, and let go.
 */
export class FamilyKeeper {
  readonly #engine: QueryEngine;
  readonly #reader: Pick<RecordReader, "read">;
  readonly #onProgress: (share: number | null) => void;
  readonly #families = new PromptFamilies();
  /** The prompts that the families have been told. */
  readonly #told = new Set<number>();
  #folding: Promise<Folded> | undefined;
  #last: { version: number; folded: Folded } | undefined;

  /** `onProgress`: see `CatalogStatus.folding`. */
  constructor(
    engine: QueryEngine,
    reader: Pick<RecordReader, "read">,
    onProgress: (share: number | null) => void,
  ) {
    this.#engine = engine;
    this.#reader = reader;
    this.#onProgress = onProgress;
  }

  /**
   * The families as of now or later; `versionNow` grows whenever assets come or go. Who asks while it folds waits for that, and
   * then with all who wait for what came since: each for itself, they would be served ever later while pages pour in.
   */
  async fold(versionNow: () => number): Promise<Folded> {
    const asked = versionNow();
    while (this.#folding) await this.#folding.catch(() => {});
    if (this.#last && this.#last.version >= asked) return this.#last.folded;
    const version = versionNow();
    this.#folding = this.#fold();
    try {
      const folded = await this.#folding;
      this.#last = { version, folded };
      return folded;
    } finally {
      this.#folding = undefined;
    }
  }

  async #fold(): Promise<Folded> {
    const rows = this.#rowsOfPrompts();
    const come: number[] = [];
    for (const [prompt, row] of rows.entries()) {
      const known = this.#told.has(prompt);
      if (row === none && known) this.#forget(prompt);
      if (row !== none && !known) come.push(prompt);
    }
    const progress = new FoldProgress(come.length, this.#onProgress);
    try {
      await this.#tell(come, rows, progress);
      await this.#settle(rows, progress);
    } finally {
      progress.end();
    }
    return new Folded(this.#families.families(), rows);
  }

  async #settle(rows: Int32Array, progress: FoldProgress): Promise<void> {
    const breath = new Breath(turn);
    for (;;) {
      const lacking = this.#families.settle(() => breath.isDue);
      if (lacking?.length === 0) return;
      progress.left(0, this.#families.waiting);
      if (lacking) await this.#tell(lacking, rows, progress);
      else await breath.take();
    }
  }

  /** By prompt a row that was made from it, or `none`. */
  #rowsOfPrompts(): Int32Array {
    const { ofRow, size } = this.#engine.prompts();
    const rows = new Int32Array(size).fill(none);
    for (const row of this.#engine.rows()) rows[ofRow[row] ?? 0] = row;
    return rows;
  }

  /** Reads the prompts of some rows. What cannot be read, or is another prompt's by now, is in no family until the next time. */
  async #tell(prompts: readonly number[], rows: Int32Array, progress: FoldProgress): Promise<void> {
    // Neighbours lie on the same page.
    const inOrder = prompts.toSorted((one, other) => (rows[one] ?? none) - (rows[other] ?? none));
    const breath = new Breath();
    for (let from = 0; from < inOrder.length; from += portion) {
      const some = inOrder.slice(from, from + portion);
      const records = await this.#reader.read(some.map((prompt) => rows[prompt] ?? none));
      for (const [i, prompt] of some.entries()) {
        const text = records[i]?.prompt;
        if (text !== undefined && promptName(text) === this.#engine.promptName(prompt)) {
          this.#told.add(prompt);
          this.#families.add(prompt, promptIdentity(text));
        } else this.#forget(prompt);
        if (!breath.isDue) continue;
        progress.left(inOrder.length - from - i, this.#families.waiting);
        await breath.take();
      }
    }
  }

  #forget(prompt: number): void {
    this.#told.delete(prompt);
    this.#families.remove(prompt);
  }
}
