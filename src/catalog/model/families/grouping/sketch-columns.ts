/** Bits of a sketch. */
export const sketchSize = 128;

// Of 32 guides a column for each bit, one that stays empty, and those that have from 2^n words on to twice as many.
const empty = sketchSize;
const lengths = empty + 1;
const stride = lengths + 16;
/** Columns that are counted together. */
const together = 4;

/** How many of the bits each of 32 guides has: bit n of element k is the binary digit k of the number of guide n. */
type Counts = Uint32Array;

/**
 * The sketches of many guides turned on their side: for each bit the guides that have it, 32 of them an element. So what
 * each has in common with a prompt is counted for 32 at once, in a tenth of the time that one after the other took.
 */
export class SketchColumns {
  /** All columns of the first 32 guides, then those of the next. */
  #columns = new Uint32Array(stride);
  readonly #counts: Counts = new Uint32Array(8);

  /** Makes room for so many guides. */
  reserve(guides: number): void {
    const columns = new Uint32Array(Math.ceil(guides / 32) * stride);
    columns.set(this.#columns.subarray(0, columns.length));
    this.#columns = columns;
  }

  /** Puts a guide of so many words, 65,535 at most, that has some bits to a free place, from 0. */
  set(place: number, words: number, bits: readonly number[]): void {
    const from = (place >>> 5) * stride;
    const guide = 1 << (place & 31);
    for (const bit of bits) this.#columns[from + bit]! |= guide;
    this.#columns[from + lengths + digitsOf(words)]! |= guide;
  }

  /** Frees a place. */
  clear(place: number): void {
    const from = (place >>> 5) * stride;
    for (let column = 0; column < stride; column++) this.#columns[from + column]! &= ~(1 << (place & 31));
  }

  /** Moves what is at a place to a free one. */
  move(place: number, to: number): void {
    const [from, target] = [(place >>> 5) * stride, (to >>> 5) * stride];
    for (let column = 0; column < stride; column++)
      this.#columns[target + column]! |= ((this.#columns[from + column]! >>> (place & 31)) & 1) << (to & 31);
    this.clear(place);
  }

  /**
   * Tells the guides that have at least so many of a prompt's bits, and how many each has; none that has more than twice as
   * many words, or less than half as many, but for some that are told all the same.
   */
  eachSharing(
    { words, bits }: { words: number; bits: readonly number[] },
    least: number,
    tell: (place: number, shared: number) => void,
  ): void {
    const columns = [...bits];
    while (columns.length % together !== 0) columns.push(empty);
    const shortest = lengths + Math.max(0, digitsOf(words) - 1);
    const longest = lengths + Math.min(15, digitsOf(words) + 1);
    for (let from = 0; from < this.#columns.length; from += stride) {
      let fitting = 0;
      for (let length = shortest; length <= longest; length++) fitting |= this.#columns[from + length]!;
      if (fitting === 0) continue;
      this.#count(columns, from);
      for (let left = fitting & noLess(this.#counts, Math.max(0, least)); left !== 0; left &= left - 1) {
        const guide = 31 - Math.clz32(left & -left);
        tell((32 * from) / stride + guide, countOf(this.#counts, guide));
      }
    }
  }

  /** Adds up some columns of 32 guides, four at a time by carry-save adders: no loop over digits, none over guides. */
  #count(bits: readonly number[], from: number): void {
    const columns = this.#columns;
    let [n1, n2, n4, n8, n16, n32, n64, n128] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < bits.length; i += together) {
      const a = columns[from + bits[i]!]!;
      const b = columns[from + bits[i + 1]!]!;
      const c = columns[from + bits[i + 2]!]!;
      const d = columns[from + bits[i + 3]!]!;
      const twosOfTwo = carryOf(n1, a, b);
      n1 ^= a ^ b;
      const twosOfRest = carryOf(n1, c, d);
      n1 ^= c ^ d;
      let carry = carryOf(n2, twosOfTwo, twosOfRest);
      n2 ^= twosOfTwo ^ twosOfRest;
      n4 ^= carry;
      carry &= ~n4;
      n8 ^= carry;
      carry &= ~n8;
      n16 ^= carry;
      carry &= ~n16;
      n32 ^= carry;
      carry &= ~n32;
      n64 ^= carry;
      n128 ^= carry & ~n64;
    }
    const counts = this.#counts;
    counts[0] = n1;
    counts[1] = n2;
    counts[2] = n4;
    counts[3] = n8;
    counts[4] = n16;
    counts[5] = n32;
    counts[6] = n64;
    counts[7] = n128;
  }
}

/** One less than the binary digits of a number, and 0 for 0. */
const digitsOf = (number: number): number => 31 - Math.clz32(number | 1);

const carryOf = (one: number, two: number, three: number): number => (one & two) | (three & (one ^ two));

/** The guides whose number is not below another. */
function noLess(counts: Counts, least: number): number {
  let more = 0;
  let equal = -1;
  for (let digit = counts.length - 1; digit >= 0; digit--) {
    const has = counts[digit]!;
    if (((least >>> digit) & 1) === 1) equal &= has;
    else {
      more |= equal & has;
      equal &= ~has;
    }
  }
  return more | equal;
}

function countOf(counts: Counts, guide: number): number {
  let count = 0;
  for (let digit = 0; digit < counts.length; digit++) count |= ((counts[digit]! >>> guide) & 1) << digit;
  return count;
}
