import type { Asset, Kind } from "#contract/asset.ts";
import type { Row } from "../../catalog.ts";
import { type Bits, forEach, put, wordsFor } from "./arrays/bitset.ts";
import { Growing } from "./arrays/growing.ts";
import { ensure, type SnapshotReader, type SnapshotWriter } from "./arrays/snapshot.ts";
import type { RecordLocation } from "./query-engine.ts";

/** Bits of the flags column. */
export const live = 1;
export const video = 2;
export const lastFrame = 4;
/** No size is stated: width and height are assumed, or measured in an earlier visit. */
const unsized = 8;

const unknownColour = 0xffffffff;

const largest = 0xffffffff;
/** Wider or higher than a column can hold, or not a size at all, is unheard of; it must only not break layout. */
const clamp = (pixels: number): number => (pixels >= 1 ? Math.min(pixels, largest) : 1);

/** What is known of every row, a typed array a field, and loops that read nothing else. */
export class Columns {
  rows = 0;
  readonly flags: Growing<Uint8Array<ArrayBuffer>>;
  readonly width: Growing<Uint32Array<ArrayBuffer>>;
  readonly height: Growing<Uint32Array<ArrayBuffer>>;
  /** Milliseconds since 1970. */
  readonly created: Growing<Float64Array<ArrayBuffer>>;
  readonly page: Growing<Uint32Array<ArrayBuffer>>;
  readonly slot: Growing<Uint32Array<ArrayBuffer>>;
  /** UTF-16 units. */
  readonly promptLength: Growing<Uint32Array<ArrayBuffer>>;
  /** See `Catalog.setColours`. */
  readonly colour: Growing<Uint32Array<ArrayBuffer>>;
  /** As `packMarks` packs them; what is new has none. */
  readonly marks: Growing<Uint16Array<ArrayBuffer>>;
  /** Widths divided by heights that have been measured since the start: see `QueryEngine.setShape`. */
  readonly #shapes = new Map<Row, number>();

  constructor(from?: { reader: SnapshotReader; rows: number }) {
    const { reader, rows = 0 } = from ?? {};
    const words = () => reader?.growing(Uint32Array, rows) ?? new Growing(Uint32Array);
    this.rows = rows;
    this.flags = reader?.growing(Uint8Array, rows) ?? new Growing(Uint8Array);
    this.width = words();
    this.height = words();
    this.created = reader?.growing(Float64Array, rows) ?? new Growing(Float64Array);
    this.page = words();
    this.slot = words();
    this.promptLength = words();
    this.colour = words();
    this.marks = reader?.growing(Uint16Array, rows) ?? new Growing(Uint16Array);
    ensure(!this.created.data.subarray(0, rows).includes(Number.NaN), "a date is damaged");
  }

  save(writer: SnapshotWriter): void {
    const { flags, width, height, created, page, slot, promptLength, colour, marks } = this;
    for (const column of [flags, width, height, created, page, slot, promptLength, colour, marks])
      writer.growing(
        column === width || column === height ? this.#measured(column, column === width) : column,
      );
  }

  setShape(row: Row, aspect: number): void {
    if (this.has(row, unsized) && aspect > 0 && Number.isFinite(aspect)) this.#shapes.set(row, aspect);
  }

  /** A copy of the widths or heights, with what has been measured; the longer side stays what was assumed. */
  #measured(column: Growing<Uint32Array<ArrayBuffer>>, isWidth: boolean): Growing<Uint32Array<ArrayBuffer>> {
    if (this.#shapes.size === 0) return column;
    const copy = Growing.from(Uint32Array, column.trimmed());
    for (const [row, aspect] of this.#shapes) {
      if (!this.has(row, unsized)) continue;
      const longer = Math.max(this.width.get(row), this.height.get(row));
      const share = isWidth ? Math.min(1, aspect) : Math.min(1, 1 / aspect);
      copy.set(row, clamp(Math.round(longer * share)));
    }
    return copy;
  }

  /** Writes all but the colour and the marks, which a new row does not have yet. */
  write(row: Row, asset: Asset, location: RecordLocation): void {
    const isNew = row === this.rows;
    const isVideo = asset.kind === "video";
    // What has been measured is worth more than what is assumed anew.
    const measured = !isNew && asset.sizeUnstated && this.has(row, unsized);
    const flags =
      live |
      (isVideo ? video : 0) |
      (isVideo && asset.lastFrameImageUrl ? lastFrame : 0) |
      (asset.sizeUnstated ? unsized : 0);
    this.flags.set(row, flags);
    if (!measured) {
      this.width.set(row, clamp(asset.width));
      this.height.set(row, clamp(asset.height));
    }
    this.created.set(row, createdOf(asset));
    this.page.set(row, location.page);
    this.slot.set(row, location.slot);
    this.promptLength.set(row, asset.prompt.length);
    if (!isNew) return;
    this.colour.set(row, unknownColour);
    this.marks.set(row, 0);
    this.rows++;
  }

  /** The rows that are there, with room for some more. */
  liveRows(): Bits {
    const { data } = this.flags;
    const bits = new Uint32Array(Math.max(wordsFor(this.rows), 32));
    for (let row = 0; row < this.rows; row++) if ((data[row]! & live) !== 0) put(bits, row);
    return bits;
  }

  /** How many of the rows are of each kind. */
  countKinds(rows: Bits = new Uint32Array()): Record<Kind, number> {
    const { data } = this.flags;
    const counts = { image: 0, video: 0 };
    forEach(rows, (row) => {
      if ((data[row]! & video) === 0) counts.image++;
      else counts.video++;
    });
    return counts;
  }

  has(row: Row, flag: number): boolean {
    return (this.flags.get(row) & flag) !== 0;
  }
}

/** A date that cannot be read sorts last: NaN would break every order. */
export const createdOf = (asset: Asset): number => Date.parse(asset.createdDate) || 0;
