import type { Bits } from "../arrays/bitset.ts";
import { Growing } from "../arrays/growing.ts";
import { ensure, type SnapshotReader, type SnapshotWriter } from "../arrays/snapshot.ts";
import { fold } from "./fold.ts";
import { scanTokens } from "./tokenize.ts";
import type { Words } from "./words.ts";

const end = 0;
/** Announces a word number too large for 16 bits, in the two units that follow. */
const wide = 0xffff;

/** The words that a token of a search may stand for. */
export interface Candidates {
  /** 1 at the number of each such word. */
  marks: Uint8Array;
}

/**
 * The prompt of every row as the numbers of its words, in order: what phrases are verified with, and what the word
 * index is made from. Two bytes a word (six past the 65,534th distinct one), in one array.
 */
export class Streams {
  readonly #units: Growing<Uint16Array<ArrayBuffer>>;
  readonly #starts: Growing<Uint32Array<ArrayBuffer>>;

  constructor(from?: { reader: SnapshotReader; rows: number }) {
    this.#units = from?.reader.growing(Uint16Array) ?? new Growing(Uint16Array);
    this.#starts = from?.reader.growing(Uint32Array, from.rows) ?? new Growing(Uint32Array);
    const { length } = this.#units;
    ensure(length === 0 || this.#units.get(length - 1) === end, "a prompt is cut");
    ensure(!from || this.#starts.data.every((start) => start < length), "a prompt is missing");
  }

  save(writer: SnapshotWriter): void {
    writer.growing(this.#units);
    writer.growing(this.#starts);
  }

  get rows(): number {
    return this.#starts.length;
  }

  get units(): number {
    return this.#units.length;
  }

  /** Writes the prompt of a row, the next one or a known one. Returns false when it is the same as before. */
  write(row: number, prompt: string, words: Words): boolean {
    const start = this.#units.length;
    const folded = fold(prompt);
    scanTokens(folded, (from, to) => this.#push(words.add(folded, from, to)));
    this.#units.push(end);
    if (row < this.rows && this.#same(this.#starts.get(row), start)) {
      this.#units.length = start;
      return false;
    }
    this.#starts.set(row, start);
    return true;
  }

  /** Calls `each` with every word of a prompt, in order. */
  forEachWord(row: number, each: (word: number) => void): void {
    const units = this.#units.data;
    let at = this.#starts.data[row]!;
    for (let word = units[at++]!; word !== end; word = units[at++]!) {
      if (word === wide) {
        word = units[at]! * 0x10000 + units[at + 1]!;
        at += 2;
      }
      each(word);
    }
  }

  /**
   * The distinct words of the rows from `first` to before `last`, prompt after prompt; `ends` tells where each prompt's
   * are over. Word numbers are below `wordsEnd`.
   */
  distinct(first: number, last: number, wordsEnd: number): { words: Uint32Array; ends: Uint32Array } {
    const units = this.#units.data;
    const starts = this.#starts.data;
    // The row + 1 that had the word last.
    const seen = new Uint32Array(wordsEnd);
    const words = new Growing(
      Uint32Array,
      new Uint32Array(Math.ceil((this.units / this.rows) * (last - first))),
    );
    const ends = new Uint32Array(last - first);
    for (let row = first; row < last; row++) {
      let at = starts[row]!;
      for (let word = units[at++]!; word !== end; word = units[at++]!) {
        if (word === wide) {
          word = units[at]! * 0x10000 + units[at + 1]!;
          at += 2;
        }
        if (seen[word] === row + 1) continue;
        seen[word] = row + 1;
        words.push(word);
      }
      ends[row - first] = words.length;
    }
    return { words: words.data.subarray(0, words.length), ends };
  }

  /** Takes the rows out of `found` whose prompts do not have what `holds` looks for. */
  keepHolding(found: Bits, phrase: readonly Candidates[]): void {
    for (let i = 0; i < found.length; i++) {
      for (let word = found[i]!; word !== 0; word &= word - 1) {
        const bit = word & -word;
        if (!this.holds((i << 5) + 31 - Math.clz32(bit), phrase)) found[i]! &= ~bit;
      }
    }
  }

  /** Whether the prompt has words that the candidates stand for, one after the other. */
  holds(row: number, phrase: readonly Candidates[]): boolean {
    const units = this.#units.data;
    const first = phrase[0]!.marks;
    let at = this.#starts.data[row]!;
    for (let word = units[at++]!; word !== end; word = units[at++]!) {
      if (word === wide) {
        word = units[at]! * 0x10000 + units[at + 1]!;
        at += 2;
      }
      if (first[word] === 1 && (phrase.length === 1 || this.#continues(at, phrase))) return true;
    }
    return false;
  }

  /** Whether the rest of the phrase stands at `from`. */
  #continues(from: number, phrase: readonly Candidates[]): boolean {
    const units = this.#units.data;
    let at = from;
    for (let token = 1; token < phrase.length; token++) {
      let word = units[at++]!;
      if (word === end) return false;
      if (word === wide) {
        word = units[at]! * 0x10000 + units[at + 1]!;
        at += 2;
      }
      if (phrase[token]!.marks[word] !== 1) return false;
    }
    return true;
  }

  #push(word: number): void {
    if (word < wide) this.#units.push(word);
    else for (const unit of [wide, word >>> 16, word & 0xffff]) this.#units.push(unit);
  }

  /** Whether the prompt at `known` equals the one at `added`, which is the last. */
  #same(known: number, added: number): boolean {
    const { data, length } = this.#units;
    for (let i = 0; i < length - added; i++) if (data[known + i] !== data[added + i]) return false;
    return true;
  }
}
