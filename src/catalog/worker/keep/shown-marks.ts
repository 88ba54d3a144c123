import { type Marks, noMarks } from "#contract/marks.ts";
import { assetOfSubject } from "#contract/registers.ts";
import type { Row } from "../../catalog.ts";
import type { LoadedCatalog } from "../local-copy/loaded-catalog.ts";
import { Breath } from "./breath.ts";

/** Marks where queries see them: in the engine. Others get their turn while many are put there. */
export class ShownMarks {
  readonly #loaded: LoadedCatalog;

  constructor(loaded: LoadedCatalog) {
    this.#loaded = loaded;
  }

  /** The row of a subject; -1 for what is no asset, or one that the list has not brought. */
  row(subject: string): Row {
    const key = assetOfSubject(subject);
    return key ? this.#loaded.engine.find(key) : -1;
  }

  /** Row -1 is left out. */
  async put(marks: ReadonlyMap<Row, Marks>): Promise<void> {
    const { engine } = this.#loaded;
    const breath = new Breath();
    for (const [row, its] of marks) {
      if (row >= 0) engine.setMarks(row, its);
      if (breath.isDue) await breath.take();
    }
  }

  /** Takes all away: they are of a store that is there no more. False where there were none. */
  async clear(): Promise<boolean> {
    const marked = this.#loaded.engine.markedRows();
    await this.put(new Map(marked.map((row) => [row, noMarks])));
    return marked.length > 0;
  }
}
