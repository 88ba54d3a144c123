import { hashOfName, promptHash } from "#contract/prompts/prompt-name.ts";
import type { Hash } from "#shared/hash.ts";
import { type Bits, put } from "../arrays/bitset.ts";
import { Growing } from "../arrays/growing.ts";
import { HashIndex } from "../arrays/hash-index.ts";
import type { SnapshotReader, SnapshotWriter } from "../arrays/snapshot.ts";
import type { FacetIndex } from "./facet-index.ts";

/**
 * Every distinct prompt once, numbered as they come, and which one each row was made from. A prompt is known by its hash
 * alone, some 18 bytes, and a row by 4 more; its text is in the record of any of its rows. A prompt whose rows are all
 * gone keeps its number.
 */
export class PromptIndex implements FacetIndex {
  readonly values = [];
  /** The number of each row's prompt. What a removed row had stays. */
  readonly ofRow: Growing<Uint32Array<ArrayBuffer>>;
  /** How many numbers have been given. */
  size: number;
  readonly #hashes: HashIndex;

  constructor(from?: { reader: SnapshotReader; rows: number; size: number }) {
    this.ofRow = from?.reader.growing(Uint32Array, from.rows) ?? new Growing(Uint32Array);
    this.size = from?.size ?? 0;
    this.#hashes = new HashIndex(from && { reader: from.reader, entries: from.size });
  }

  /** Gives how many prompts there are, for the next `from`. */
  save(writer: SnapshotWriter): number {
    writer.growing(this.ofRow);
    this.#hashes.save(writer, this.size);
    return this.size;
  }

  write(row: number, prompt: string): void {
    const hash = promptHash(prompt);
    let number = this.#hashes.find(hash);
    if (number < 0) {
      number = this.size++;
      this.#hashes.add(number, hash);
    }
    this.ofRow.set(row, number);
  }

  uniteInto(target: Bits, value: string): void {
    this.uniteMany(target, [value]);
  }

  /** One pass over the rows, however many prompts a family has. */
  uniteMany(target: Bits, values: readonly string[]): void {
    const wanted = new Uint8Array(this.size);
    for (const value of values) {
      const number = this.find(value);
      if (number >= 0) wanted[number] = 1;
    }
    const { data, length } = this.ofRow;
    for (let row = 0; row < length; row++) if (wanted[data[row]!] === 1) put(target, row);
  }

  /** The number of a prompt by its name, or -1. */
  find(name: string): number {
    return this.#hashes.find(hashOfName(name));
  }

  hashOf(prompt: number): Hash {
    return this.#hashes.hashOf(prompt);
  }

  // It is unlisted: nothing else is ever asked of it.
  uniteMatching(): void {}
  uniteSome(): void {}
  uniteBetween(): void {}

  counts(): Uint32Array {
    return new Uint32Array(0);
  }
}
