import type { Catalog, Marked, MarkTarget, Row } from "#catalog/index.ts";
import { type AssetKey, keyOf } from "#contract/asset.ts";
import type { MarkChange, Marks } from "#contract/marks.ts";
import { type PackedChange, packChange } from "#contract/packed-marks.ts";
import { afterPaint, paintedFirst } from "#shared/after-paint.ts";
import { Listeners } from "#shared/listeners.ts";
import { holdLeaving } from "./hold-leaving.ts";
import { RowSet } from "./selection/row-set.ts";

/** Actions that are remembered once the list shows them. */
const remembered = 20;

/** An action that some answer on screen does not show yet. */
interface Pending {
  change: MarkChange;
  packed: PackedChange;
  /** Those that are meant, as far as their rows are known. */
  rows: RowSet;
  /** Where the target was keys. */
  keys: ReadonlySet<string> | undefined;
  /** Answers from this version on show it; Infinity until the catalog has said so. */
  version: number;
}

/**
 * What has been marked on this page and is not in the answers yet: shown in the next frame, whatever the worker is busy
 * with. Kept by row, as bits, so that to mark 100,000 is one pass, and tiles that are not concerned are left alone.
 */
export class Marking {
  readonly #catalog: Catalog;
  readonly #rowAtHand: (key: AssetKey) => Row | undefined;
  readonly #painted: () => Promise<void>;
  readonly #listeners = new Listeners();
  #pending: readonly Pending[] = [];
  #revision = 0;
  /** The version of the answer on screen. */
  #answered = 0;

  /** `rowAtHand` gives the row of an asset that may be on screen; `painted` resolves once what was changed is seen. */
  constructor(catalog: Catalog, rowAtHand: (key: AssetKey) => Row | undefined, painted = afterPaint) {
    this.#catalog = catalog;
    this.#rowAtHand = rowAtHand;
    this.#painted = painted;
  }

  /** Grows with each change of what `shown` and `marked` give. */
  readonly revision = (): number => this.#revision;

  /** Calls `listener` when what `shown` gives may be another one. Returns its undo. */
  readonly subscribe = this.#listeners.add;

  /** The same a frame late: for what is no part of what a key is pressed for. */
  readonly subscribeLate = paintedFirst(this.subscribe);

  /** Shows the change at once, and has the catalog keep it: see `Catalog.mark`. Where that fails, it is shown no more. */
  async mark(target: MarkTarget, change: MarkChange): Promise<Marked> {
    const pending: Pending = {
      change,
      packed: packChange(change),
      version: Number.POSITIVE_INFINITY,
      ...this.#aimedAt(target),
    };
    this.#change([...this.#pending, pending]);
    // A hundred thousand take the worker some seconds, and are nowhere until then.
    const letGo = holdLeaving();
    try {
      // To wake the worker takes a part of the frame in which a person expects the mark.
      await this.#painted();
      const marked = await this.#catalog.mark(target, change);
      pending.version = marked.version;
      return marked;
    } catch (error) {
      this.#change(this.#pending.filter((one) => one !== pending));
      throw error;
    } finally {
      letGo();
    }
  }

  /** What a tile shows, packed: `packed` is what the answer says. */
  shown(row: Row, packed: number): number {
    let now = packed;
    for (const { rows, packed, version } of this.#pending)
      if (version > this.#answered && rows.has(row)) now = (now & packed.keep) | packed.set;
    return now;
  }

  /** The marks of one asset with what has been done to it since; the very same where that is nothing. */
  marked(key: string, row: Row | undefined, marks: Marks, version: number): Marks {
    let now = marks;
    for (const pending of this.#pending) {
      const meant = pending.keys?.has(key) || (row !== undefined && pending.rows.has(row));
      if (meant && pending.version > version) now = withChange(now, pending.change);
    }
    return now;
  }

  /**
   * A list of this version is on screen. What is known of one asset is an answer of its own, which may come later: the last
   * actions are remembered for it.
   */
  answered(version: number): void {
    const done = this.#pending.filter((pending) => pending.version <= version);
    const isNew = done.some((pending) => pending.version > this.#answered);
    this.#answered = version;
    if (!isNew) return;
    const old = new Set(done.slice(0, -remembered));
    this.#change(this.#pending.filter((pending) => !old.has(pending)));
  }

  #change(pending: readonly Pending[]): void {
    this.#pending = pending;
    this.#revision++;
    this.#listeners.tell();
  }

  #aimedAt(target: MarkTarget): Pick<Pending, "rows" | "keys"> {
    if ("rows" in target) return { rows: new RowSet(target.rows), keys: undefined };
    const rows = target.keys.map(this.#rowAtHand).filter((row) => row !== undefined);
    return { rows: new RowSet(Uint32Array.from(rows)), keys: new Set(target.keys.map(keyOf)) };
  }
}

/** What a change makes of marks. */
function withChange(marks: Marks, { addTags = [], removeTags = [], ...set }: MarkChange): Marks {
  const tags = [...new Set([...marks.tags, ...addTags])].filter((tag) => !removeTags.includes(tag));
  return { ...marks, ...set, tags: tags.sort() };
}
