import { grown } from "./grown.ts";
import { LengthClass, paddedColumns } from "./length-class.ts";

/** Bits of a sketch. */
export const sketchSize = 128;

/** A place's class in the highest bits, its slot there in the others. */
const classShift = 26;
const slotMask = 2 ** classShift - 1;

/**
 * The sketches of many guides, by how many words they have: those that are too long or too short for a prompt are not looked
 * at, and the longer ones must have the more of its words.
 */
export class SketchColumns {
  /** Guides of about as many words: sixty-four classes, four from each power of two to the next. */
  readonly #classes = new Map<number, LengthClass>();
  /** Where each guide is, by its place. */
  #slots = new Uint32Array(0);

  /** Makes room for so many guides. */
  reserve(guides: number): void {
    this.#slots = grown(this.#slots.subarray(0, guides), new Uint32Array(guides));
  }

  /** Puts a guide of so many words, 65,535 at most, that has some bits to a free place, from 0. */
  set(place: number, words: number, bits: readonly number[]): void {
    const number = classOf(words);
    const of = this.#classes.get(number) ?? new LengthClass();
    this.#classes.set(number, of);
    this.#slots[place] = ((number << classShift) | of.add(place, bits)) >>> 0;
  }

  /** Frees a place. */
  clear(place: number): void {
    const [of, slot] = this.#find(place);
    if (of === undefined || of.places[slot] !== place) return;
    const moved = of.remove(slot);
    if (moved !== undefined) this.#slots[moved] = this.#slots[place]!;
  }

  /** Moves what is at a place to a free one. */
  move(place: number, to: number): void {
    const [of, slot] = this.#find(place);
    if (of === undefined) return;
    of.places[slot] = to;
    this.#slots[to] = this.#slots[place]!;
  }

  /**
   * Tells the guides that have enough of a prompt's bits, and how many each has; none that has more than twice as many words,
   * or less than half as many, but for some that are told all the same. `leastOf` says how many bits are enough for a guide
   * of so many words: no fewer for more words.
   */
  eachSharing(
    { words, bits }: { words: number; bits: readonly number[] },
    leastOf: (words: number) => number,
    tell: (place: number, shared: number) => void,
  ): void {
    const longest = classOf(Math.min(2 * words, 65_535));
    const columns = paddedColumns(bits);
    for (let number = classOf(Math.ceil(words / 2)); number <= longest; number++)
      this.#classes.get(number)?.eachSharing(columns, leastOf(shortestOf(number)), tell);
  }

  #find(place: number): [of: LengthClass | undefined, slot: number] {
    const slot = this.#slots[place]!;
    return [this.#classes.get(slot >>> classShift), slot & slotMask];
  }
}

/** Exact up to seven words. */
function classOf(words: number): number {
  if (words < 4) return words;
  const digits = 31 - Math.clz32(words);
  return 4 * digits + ((words >>> (digits - 2)) & 3);
}

/** The fewest words of a class. */
const shortestOf = (number: number): number =>
  number < 4 ? number : (4 + (number & 3)) << ((number >>> 2) - 2);
