import { everything } from "#contract/everything.ts";
import type { ResilientStore } from "../store/resilient-store.ts";
import type { Answers } from "./answers.ts";
import { Idle } from "./idle.ts";
import type { CatalogWriter } from "./local-copy/catalog-writer.ts";
import type { LoadedCatalog } from "./local-copy/loaded-catalog.ts";
import type { RecordReader } from "./record-reader.ts";

/** Milliseconds without a request after which a snapshot is written. */
const quiet = 1_000;
/**
 * The same where it is for colours and shapes alone, or for marks: the next visit has them again in a moment, and to write a large
 * library takes the worker half a second, in which the pictures that a person scrolls by stutter.
 */
const rest = 10_000;
/** A person who goes on marking has what they have marked in a snapshot after this. */
const longest = 120_000;
/** What is much to be replayed waits no longer than this. */
const patience = 15_000;

/** Items that may have to be replayed at the next start before a new snapshot is worth its writing. */
const replayable = (count: number) => Math.max(2_000, count / 4);

interface Parts {
  loaded: LoadedCatalog;
  store: ResilientStore;
  writer: CatalogWriter;
  reader: RecordReader;
  answers: Answers;
  /** Gives new rows the marks that had been waiting for them: the snapshot says that all rows have theirs. */
  settle: () => Promise<void>;
  /** Fetches code that has not been asked for yet. */
  fetchAhead: () => Promise<void>;
}

/** Sees to it that what the next visit would have to find out again is written down, when nothing else is to be done. */
export class SnapshotKeeper {
  readonly #parts: Parts;
  readonly #idle = new Idle(() => void this.#atLeisure().catch(() => {}));
  #dirty: boolean;

  constructor(parts: Parts) {
    this.#parts = parts;
    // Rebuilt from all pages: spare the next visit that.
    this.#dirty = parts.loaded.snapshot === undefined && parts.loaded.unsaved > 0;
    this.#idle.want(quiet);
  }

  /** Something has been asked, which puts the writing off. */
  touch(): void {
    this.#idle.touch();
  }

  /** There is something new to remember that no page holds; what was only `seen` can be seen again. */
  remember(seen?: boolean): void {
    this.#dirty = true;
    this.#idle.want(seen ? rest : quiet);
  }

  /** Marks are others than before: they are kept already, and until the next snapshot a start reads what has come since. */
  marked(): void {
    this.#dirty = true;
    this.#idle.want(rest, longest);
  }

  /** This tab has changed the store. While a walk goes on the writing waits, unless there is much to be replayed. */
  changed(isWalking: boolean): void {
    const { unsaved, count } = this.#parts.loaded;
    if (unsaved > 0) this.#dirty = true;
    const much = unsaved > replayable(count);
    if (this.#dirty && (!isWalking || much)) this.#idle.want(quiet, much ? patience : undefined);
    this.#idle.touch();
  }

  /** Writes a snapshot where there is something new to remember, and the disk is well. */
  async save(): Promise<void> {
    const { loaded, store, writer, reader, answers, settle } = this.#parts;
    if (!this.#dirty || store.problem !== null) return;
    this.#dirty = false;
    await writer.pause(async () => {
      await settle();
      const snapshot = loaded.save();
      const preview = answers.preview();
      const records = await reader.read(preview.result.rows);
      const { id, nextPage, engine } = snapshot;
      await store.saveSnapshot(snapshot, { id, nextPage, format: engine.format, ...preview, records });
    });
  }

  stop(): void {
    this.#idle.stop();
  }

  async #atLeisure(): Promise<void> {
    await this.save();
    // What people search for first is then at hand.
    await this.#parts.reader.warm(this.#parts.answers.rows(everything).rows);
    // Who asks for it later hears why it could not be had.
    await this.#parts.fetchAhead().catch(() => {});
  }
}
