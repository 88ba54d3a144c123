import { Idle } from "./idle.ts";
import type { LoadedCatalog } from "./local-copy/loaded-catalog.ts";

/** Items that may have to be replayed at the next start before a new snapshot is worth its writing. */
const replayable = (count: number) => Math.max(2_000, count / 4);

interface Parts {
  loaded: LoadedCatalog;
  /** Writes a snapshot; false where it cannot be kept now. */
  write: () => Promise<boolean>;
  /** What else is to be done when nothing is asked. */
  atLeisure: () => Promise<void>;
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
    this.#idle.want(false);
  }

  /** Something has been asked, which puts the writing off. */
  touch(): void {
    this.#idle.touch();
  }

  /** There is something new to remember that no page holds. */
  remember(): void {
    this.#dirty = true;
    this.#idle.want(false);
  }

  /** This tab has changed the store. While a walk goes on the writing waits, unless there is much to be replayed. */
  changed(isWalking: boolean): void {
    const { unsaved, count } = this.#parts.loaded;
    if (unsaved > 0) this.#dirty = true;
    const much = unsaved > replayable(count);
    if (this.#dirty && (!isWalking || much)) this.#idle.want(much);
    this.#idle.touch();
  }

  /** Writes a snapshot where there is something new to remember. */
  async save(): Promise<void> {
    if (!this.#dirty) return;
    this.#dirty = false;
    if (!(await this.#parts.write())) this.#dirty = true;
  }

  stop(): void {
    this.#idle.stop();
  }

  async #atLeisure(): Promise<void> {
    await this.save();
    await this.#parts.atLeisure();
  }
}
