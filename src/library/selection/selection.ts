import type { Row } from "#catalog/index.ts";
import { paintedFirst } from "#shared/after-paint.ts";
import { Listeners } from "#shared/listeners.ts";
import { type Anchor, type Range, rangeTo } from "./range.ts";
import { RowSet } from "./row-set.ts";

/** How a tile stands to the selection, as bits of one number: selected; about to be; about to be no longer. */
export const looks = { selected: 1, coming: 2, going: 4 } as const;

/** What a box does to the rows in it: selects them all, or turns each into its opposite. */
export type BoxWay = "add" | "flip";

/** More rows than are ever on screen. */
const few = 300;

interface Heard {
  listeners: Listeners;
  look: number;
}

/**
 * What a person has selected in an open catalog, of any result and of none. It tells a tile alone of what changes for
 * that tile, and everybody else once for each act, however many rows it concerns.
 */
export class Selection {
  #rows = new RowSet();
  #anchor: Anchor | null = null;
  #preview: { rows: RowSet; on: boolean } | null = null;
  /** What a drag that is under way began with. */
  #before: RowSet | null = null;
  #version = 0;
  /** Whether the last act was about one item, or about very many. */
  #ofOne = false;
  #ofMany = false;
  /** What `rows` gave last: a hundred thousand are asked for several times after each act. */
  #read: { version: number; rows: Uint32Array<ArrayBuffer> } | null = null;
  readonly #changes = new Listeners();
  readonly #heard = new Map<Row, Heard>();

  readonly subscribe = this.#changes.add;

  /** The same a frame late: for what is no part of what a key is pressed for. */
  readonly subscribeLate = paintedFirst(this.subscribe);

  /**
   * Whether the last act was about so many that what a person waits for is their count: to draw each tile on screen as one
   * of them takes longer than a frame.
   */
  get ofMany(): boolean {
    return this.#ofMany;
  }

  /** For who counts them: at once where many have changed, which is what that is done for; else once the tile is seen. */
  readonly subscribeCount = (listener: () => void): (() => void) => {
    const late = paintedFirst((told) => this.subscribe(() => this.#ofOne && told()))(listener);
    const stop = this.subscribe(() => this.#ofOne || listener());
    return () => {
      late();
      stop();
    };
  };

  /** Another number after each change of what is selected. */
  get version(): number {
    return this.#version;
  }

  get size(): number {
    return this.#rows.size;
  }

  has(row: Row): boolean {
    return this.#rows.has(row);
  }

  /** All of them, ascending: the same array until the selection is another one. It must not be changed. */
  rows(): Uint32Array<ArrayBuffer> {
    if (this.#read?.version !== this.#version)
      this.#read = { version: this.#version, rows: this.#rows.rows() };
    return this.#read.rows;
  }

  /** How many of `rows` are selected. */
  countOf(rows: Uint32Array): number {
    return this.size === 0 ? 0 : this.#rows.countOf(rows);
  }

  /** Selects an item, or takes it out, and begins the next range there. */
  toggle(row: Row, on = !this.has(row)): void {
    this.#anchor = { row, on };
    this.#rows.set(row, on);
    this.#changed({ ofOne: true });
  }

  /** Selects rows, or takes them out. */
  set(rows: Uint32Array, on: boolean): void {
    this.#rows.setAll(rows, on);
    this.#changed({ ofMany: rows.length > few });
  }

  /** The range of a result from where the last item was selected to the one at `to`; null where there is none. */
  rangeTo(rows: Uint32Array, to: number): Range | null {
    return rangeTo(rows, this.#anchor, to);
  }

  /** Does what `rangeTo` says, and begins the next range at its end; where there is none, it toggles the item. */
  extendTo(rows: Uint32Array, to: number): void {
    const row = rows[to];
    if (row === undefined) return;
    const range = this.rangeTo(rows, to);
    if (range) {
      this.#anchor = { row, on: range.on };
      this.set(range.rows, range.on);
    } else this.toggle(row);
  }

  keepOnly(rows: Uint32Array): void {
    this.#rows.keepOnly(rows);
    this.#changed();
  }

  clear(): void {
    const ofMany = this.size > few;
    this.#anchor = null;
    this.#rows.clear();
    this.#changed({ ofMany });
  }

  /** Shows what would become of some rows; null shows nothing any more. */
  preview(range: Range | null): void {
    if (!range && !this.#preview) return;
    this.#preview = range && { rows: new RowSet(range.rows), on: range.on };
    this.#tellTiles();
  }

  /** Shows what a drag has done so far: each time anew, of what there was before it. */
  drag(rows: Uint32Array, way: BoxWay): void {
    this.#before ??= this.#rows;
    this.#rows = this.#before.copy();
    if (way === "add") this.#rows.setAll(rows, true);
    else this.#rows.flipAll(rows);
    this.#changed();
  }

  /** Ends a drag, whose work stays, or is undone. */
  drop(keep: boolean): void {
    const before = this.#before;
    this.#before = null;
    if (keep || !before) return;
    this.#rows = before;
    this.#changed();
  }

  /** The bits of `looks` that hold for a row. */
  lookOf(row: Row): number {
    const selected = this.#rows.has(row);
    const meant = this.#preview?.rows.has(row) && this.#preview.on !== selected;
    return (selected ? looks.selected : 0) | (meant ? (selected ? looks.going : looks.coming) : 0);
  }

  /** Calls `listener` when `lookOf` has changed for a row. Returns its undo. */
  subscribeRow(row: Row, listener: () => void): () => void {
    const heard = this.#heard.get(row) ?? { listeners: new Listeners(), look: this.lookOf(row) };
    this.#heard.set(row, heard);
    const stop = heard.listeners.add(listener);
    return () => {
      stop();
      if (heard.listeners.size === 0 && this.#heard.get(row) === heard) this.#heard.delete(row);
    };
  }

  #changed({ ofOne = false, ofMany = false } = {}): void {
    this.#version++;
    this.#ofOne = ofOne;
    this.#ofMany = ofMany;
    // What is about to happen is what a person saw before: the next movement shows it anew.
    this.#preview = null;
    this.#tellTiles();
    this.#changes.tell();
  }

  #tellTiles(): void {
    for (const [row, heard] of [...this.#heard]) {
      const look = this.lookOf(row);
      if (look === heard.look) continue;
      heard.look = look;
      heard.listeners.tell();
    }
  }
}
