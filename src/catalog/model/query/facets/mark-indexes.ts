import { allFacets, type FacetId, leftOut, type MarkFacet } from "#contract/facets.ts";
import type { Marks } from "#contract/marks.ts";
import { packedEnd, packMarks } from "#contract/packed-marks.ts";
import type { Growing } from "../arrays/growing.ts";
import type { RowSet } from "../arrays/row-set.ts";
import { ensure, type SnapshotReader, type SnapshotWriter } from "../arrays/snapshot.ts";
import { ClosedMarkIndex } from "./closed-mark-index.ts";
import type { FacetDictionary } from "./combinations.ts";
import type { FacetIndex } from "./facet-index.ts";
import { MarkedRows } from "./marked-rows.ts";
import { Notes, type StoredNotes } from "./notes.ts";
import { OpenMarkIndex } from "./open-mark-index.ts";
import { RowNumbers } from "./row-numbers.ts";

/** What a snapshot holds of marks beside arrays. */
export interface StoredMarks {
  facets: Partial<Record<FacetId, FacetDictionary>>;
  notes: StoredNotes;
}

const hasClosed = (facet: MarkFacet): facet is MarkFacet & { readonly closed: readonly string[] } =>
  facet.closed !== undefined;

/** All that queries ask of marks, kept in step with a column of packed ones. */
export class MarkIndexes {
  readonly #facets = new Map<FacetId, FacetIndex>();
  readonly notes: Notes;
  readonly #marked = new MarkedRows();
  readonly #packed: RowNumbers;
  readonly #closed = new Map<FacetId, ClosedMarkIndex>();
  readonly #open: [FacetId, OpenMarkIndex][] = [];

  /** The column is filled already where there is a snapshot. */
  constructor(
    column: Growing<Uint16Array<ArrayBuffer>>,
    from?: { reader: SnapshotReader; rows: number; stored: StoredMarks },
  ) {
    this.#packed = new RowNumbers(column, this.#marked);
    for (const facet of allFacets) {
      if (facet.of !== "marks") continue;
      const index = hasClosed(facet)
        ? new ClosedMarkIndex(facet, this.#packed)
        : openIndex(facet, this.#marked, from);
      this.#facets.set(facet.id, index);
      if (index instanceof ClosedMarkIndex) this.#closed.set(facet.id, index);
      else this.#open.push([facet.id, index]);
    }
    this.notes = new Notes(from?.stored.notes);
    if (from) this.#restore();
  }

  /** Throws for a facet of what records say. */
  of(id: FacetId): FacetIndex {
    const index = this.#facets.get(id);
    if (!index) throw new RangeError(`"${id}" is no facet of marks`);
    return index;
  }

  /** What no query finds unless it asks for it: always bits, for nearly every query takes it away. */
  get leftOut(): RowSet {
    const rows = this.#closed.get(leftOut.facet)?.rowsOf(leftOut.value);
    if (!rows) throw new RangeError("what is left out is no value of a closed facet");
    return rows;
  }

  save(writer: SnapshotWriter): StoredMarks {
    return {
      facets: Object.fromEntries(this.#open.map(([id, index]) => [id, index.save(writer)])),
      notes: this.notes.save(),
    };
  }

  set(row: number, marks: Marks): void {
    this.setShown(row, packMarks(marks));
    for (const [, index] of this.#open) index.set(row, marks);
    this.notes.set(row, marks.note);
  }

  /** As `set`, where neither tags nor note are others than before. */
  setShown(row: number, after: number): void {
    const before = this.#packed.column.get(row);
    if (before === after) return;
    if ((before === 0) !== (after === 0)) this.#marked.change(row, after !== 0);
    this.#packed.set(row, after);
    for (const index of this.#closed.values()) index.change(row, before, after);
  }

  #restore(): void {
    const { data, length } = this.#packed.column;
    for (let row = 0; row < length; row++) {
      const packed = data[row]!;
      if (packed === 0) continue;
      ensure(packed < packedEnd, "marks are damaged");
      this.#marked.change(row, true);
      this.#packed.restore(row);
      for (const index of this.#closed.values()) index.change(row, 0, packed);
    }
  }
}

function openIndex(
  facet: MarkFacet & { readonly id: FacetId },
  marked: MarkedRows,
  from: { reader: SnapshotReader; rows: number; stored: StoredMarks } | undefined,
): OpenMarkIndex {
  const dictionary = from?.stored.facets[facet.id];
  ensure(!from || dictionary !== undefined, "a facet is missing");
  return new OpenMarkIndex(facet, marked, from && dictionary && { ...from, dictionary });
}
