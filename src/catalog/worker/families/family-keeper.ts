import { nameOfHash, promptHash, promptIdentity } from "#contract/prompts/prompt-name.ts";
import type { Hash } from "#shared/hash.ts";
import { PromptFamilies } from "../../model/families/grouping/prompt-families.ts";
import type { QueryEngine } from "../../model/query/query-engine.ts";
import type { ResilientStore } from "../../store/resilient-store.ts";
import { Idle } from "../idle.ts";
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

/** Milliseconds without a question after which what is folded is saved; and how long that waits while questions go on. */
const quiet = 1_000;
const patience = 15_000;

export interface FamilyParts {
  engine: QueryEngine;
  reader: Pick<RecordReader, "read">;
  store: Pick<ResilientStore, "families" | "saveFamilies" | "problem">;
  /** See `CatalogStatus.folding`. */
  onFolding: (share: number | null) => void;
}

/**
 * Folds the prompts of all that the catalog holds, shown or not, when somebody asks. What has come and gone since the last
 * time is folded in, be that in an earlier visit; texts are read from records as they are needed, and let go.
 */
export class FamilyKeeper {
  readonly #parts: FamilyParts;
  readonly #idle = new Idle(() => void this.save().catch(() => {}));
  #families = new PromptFamilies();
  #loading: Promise<void> | undefined;
  #isUnsaved = false;
  #folding: Promise<Folded> | undefined;
  #last: { version: number; folded: Folded } | undefined;

  constructor(parts: FamilyParts) {
    this.#parts = parts;
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

  /** Saves what has been folded since it was saved last, where the disk is well; nothing while it folds. */
  async save(): Promise<void> {
    const { engine, store } = this.#parts;
    if (!this.#isUnsaved || this.#folding || store.problem !== null) return;
    this.#isUnsaved = false;
    await store.saveFamilies(this.#families.save((prompt) => engine.promptHash(prompt).low));
  }

  close(): void {
    this.#idle.stop();
  }

  /** Takes up what was saved: by an earlier visit or another tab, with other numbers maybe, and other prompts. */
  async #load(): Promise<void> {
    const { engine, store } = this.#parts;
    try {
      const saved = await store.families();
      this.#families = PromptFamilies.load(saved, numberingOf(engine)) ?? this.#families;
    } catch {
      // It is only ever a shortcut.
    }
  }

  async #fold(): Promise<Folded> {
    this.#loading ??= this.#load();
    await this.#loading;
    const rows = this.#rowsOfPrompts();
    const come: number[] = [];
    for (const [prompt, row] of rows.entries()) {
      const known = this.#families.has(prompt);
      if (row === none && known) this.#forget(prompt);
      if (row !== none && !known) come.push(prompt);
    }
    const progress = new FoldProgress(come.length + this.#families.waiting, this.#parts.onFolding);
    try {
      await this.#tell(come, rows, progress);
      await this.#settle(rows, progress);
    } finally {
      progress.end();
    }
    if (this.#isUnsaved) this.#idle.want(quiet, patience);
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
    const { engine } = this.#parts;
    const { ofRow, size } = engine.prompts();
    const rows = new Int32Array(size).fill(none);
    for (const row of engine.rows()) rows[ofRow[row] ?? 0] = row;
    return rows;
  }

  /** Reads the prompts of some rows. What cannot be read, or is another prompt's by now, is in no family until the next time. */
  async #tell(prompts: readonly number[], rows: Int32Array, progress: FoldProgress): Promise<void> {
    // Neighbours lie on the same page.
    const inOrder = prompts.toSorted((one, other) => (rows[one] ?? none) - (rows[other] ?? none));
    const { engine, reader } = this.#parts;
    const breath = new Breath();
    for (let from = 0; from < inOrder.length; from += portion) {
      const some = inOrder.slice(from, from + portion);
      const records = await reader.read(some.map((prompt) => rows[prompt] ?? none));
      for (const [i, prompt] of some.entries()) {
        const text = records[i]?.prompt;
        if (text !== undefined && isSame(promptHash(text), engine.promptHash(prompt))) {
          this.#families.add(prompt, promptIdentity(text));
          this.#isUnsaved = true;
        } else this.#forget(prompt);
        if (!breath.isDue) continue;
        progress.left(inOrder.length - from - i, this.#families.waiting);
        await breath.take();
      }
    }
  }

  #forget(prompt: number): void {
    this.#isUnsaved ||= this.#families.has(prompt);
    this.#families.remove(prompt);
  }
}

const isSame = (one: Hash, other: Hash): boolean => one.low === other.low && one.high === other.high;

/** Tells the number of a prompt by its hash, or -1: of one after the other without a search, where they are as they were. */
function numberingOf(engine: QueryEngine): (hash: Hash) => number {
  let number = -1;
  return (hash) => {
    number = isSame(engine.promptHash(number + 1), hash) ? number + 1 : engine.findPrompt(nameOfHash(hash));
    return number;
  };
}
