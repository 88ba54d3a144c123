import type { MarkFacet } from "#contract/facets.ts";
import type { Marks } from "#contract/marks.ts";
import { packedEnd, unpackMarks } from "#contract/packed-marks.ts";
import type { Bits } from "../arrays/bitset.ts";
import type { Counted } from "../arrays/counted.ts";
import { RowSet } from "../arrays/row-set.ts";
import { normalize } from "../search/tokenize.ts";
import { type FacetIndex, isBetween, keptNumber } from "./facet-index.ts";
import type { RowNumbers } from "./row-numbers.ts";

const unmet = -2;

/** Marks that are packed alike: what a facet with a closed list of values says of one of them it says of all. */
function marksOf(packed: number): Marks {
  const { hasNote, hasTags, ...shown } = unpackMarks(packed);
  return { ...shown, note: hasNote ? " " : "", tags: hasTags ? [" "] : [] };
}

/**
 * A facet of marks whose values are a closed list, of which a row has one at most. Which of them a row has is told by its
 * packed marks; for filters the rows of each value are kept as well, but of the one that rows have which nobody has marked.
 */
export class ClosedMarkIndex implements FacetIndex {
  readonly #facet: MarkFacet;
  readonly values: readonly string[];
  readonly #usual: number;
  readonly #rows: readonly RowSet[];
  /** The rows that are kept with any value: what is asked for most of ratings is that there is one. */
  readonly #some: RowSet;
  /** The place in `values` by packing, -1 for none, `unmet` where it is not known yet; the kept number by place. */
  readonly #codes = new Int8Array(packedEnd).fill(unmet);
  readonly #numbers: number[] = [];
  readonly #packed: RowNumbers;

  constructor(facet: MarkFacet & { readonly closed: readonly string[] }, packed: RowNumbers) {
    const { closed, usual } = facet;
    this.#facet = facet;
    this.values = closed;
    this.#packed = packed;
    this.#usual = usual === undefined ? -1 : closed.indexOf(usual);
    this.#rows = closed.map(() => new RowSet(true));
    const kept = this.#rows.filter((_, code) => code !== this.#usual);
    this.#some = kept[0] && kept.length === 1 ? kept[0] : new RowSet(true);
  }

  /** The rows of a value, as bits; undefined for what is none, or is that of what nobody has marked. */
  rowsOf(value: string): RowSet | undefined {
    return this.#keptOf(this.values.indexOf(value));
  }

  /** Tells that a row's marks are packed otherwise than before. */
  change(row: number, before: number, after: number): void {
    const had = this.#codeOf(before);
    const has = this.#codeOf(after);
    if (had === has) return;
    const from = this.#keptOf(had);
    const to = this.#keptOf(has);
    from?.delete(row);
    to?.add(row);
    if ((from ?? to) === this.#some) return;
    if (!from) this.#some.add(row);
    else if (!to) this.#some.delete(row);
  }

  uniteInto(target: Bits, value: string): void {
    this.#unite(target, [this.values.indexOf(value)]);
  }

  uniteMatching(target: Bits, part: string): void {
    if (part === "") {
      if (this.#usual < 0) this.#uniteUsual(target);
    } else
      this.#unite(
        target,
        this.#where((value) => normalize(value).includes(part)),
      );
  }

  uniteSome(target: Bits): void {
    this.#some.uniteInto(target);
    if (this.#usual >= 0) this.#uniteUsual(target);
  }

  uniteBetween(target: Bits, _scope: Bits, from: number, to: number): void {
    this.#unite(
      target,
      this.#where((_, code) => isBetween(this.#numbers[code] ?? 0, from, to)),
    );
  }

  counts(base: Counted): Uint32Array {
    const sums = new Uint32Array(this.values.length);
    const counts = this.#packed.counts(base, packedEnd);
    // What is packed as 0 is not counted: of the value of what nobody has marked it is what the others leave.
    let left = base.size;
    for (let packed = 1; packed < packedEnd; packed++) {
      if (counts[packed] === 0) continue;
      const code = this.#codeOf(packed);
      if (code < 0 || code === this.#usual) continue;
      sums[code]! += counts[packed]!;
      left -= counts[packed]!;
    }
    if (this.#usual >= 0) sums[this.#usual] = left;
    return sums;
  }

  /** Found out when it is first met: of five hundred packings a library has some tens, and a start knows none yet. */
  #codeOf(packed: number): number {
    const known = this.#codes[packed] ?? -1;
    if (known !== unmet) return known;
    const marks = marksOf(packed);
    const [value] = this.#facet.values(marks);
    const code = value === undefined ? -1 : this.values.indexOf(value);
    if (code >= 0) this.#numbers[code] ??= keptNumber(this.#facet.number?.(marks));
    this.#codes[packed] = code;
    return code;
  }

  #keptOf(code: number): RowSet | undefined {
    return code === this.#usual ? undefined : this.#rows[code];
  }

  #where(holds: (value: string, code: number) => boolean): number[] {
    return this.values.flatMap((value, code) => (holds(value, code) ? [code] : []));
  }

  #unite(target: Bits, codes: readonly number[]): void {
    if (this.#usual >= 0 && codes.includes(this.#usual)) this.#uniteUsual(target);
    for (const code of codes) this.#rows[code]?.uniteInto(target);
  }

  /** Adds the rows that are kept with no value. */
  #uniteUsual(target: Bits): void {
    const some = this.#some.bits ?? new Uint32Array();
    const shared = Math.min(target.length, some.length);
    for (let i = 0; i < shared; i++) target[i]! |= ~some[i]!;
    target.fill(0xffff_ffff, shared);
  }
}
