import type { Hash } from "#shared/hash.ts";
import { Growing } from "./growing.ts";
import type { SnapshotReader, SnapshotWriter } from "./snapshot.ts";

const none = 0;

/** The entries of a snapshot: those from 0 to before `entries`, or of these the ones that are held. */
interface Loaded {
  reader: SnapshotReader;
  entries: number;
  isHeld?: (entry: number) => boolean;
}

/**
 * Finds entries (small whole numbers) by a 64-bit hash: open addressing over typed arrays, some 18 bytes an entry
 * against a hundred for a `Map`. Several entries may share a hash; one of them is found.
 */
export class HashIndex {
  /** The lower halves, by entry. */
  readonly low: Growing<Uint32Array<ArrayBuffer>>;
  readonly #high: Growing<Uint32Array<ArrayBuffer>>;
  /** Entry + 1, or 0 for a free slot; the length is a power of two. */
  #slots: Uint32Array<ArrayBuffer>;
  #size = 0;
  /** Those that are not in the table yet. They enter it when something is first looked for: many starts look for nothing. */
  #loaded: Loaded | undefined;

  /** `isHeld` is asked when something is first looked for, added or deleted, and must tell of what was loaded. */
  constructor(from?: Loaded) {
    this.low = from?.reader.growing(Uint32Array, from.entries) ?? new Growing(Uint32Array);
    this.#high = from?.reader.growing(Uint32Array, from.entries) ?? new Growing(Uint32Array);
    this.#slots = new Uint32Array(64);
    this.#loaded = from;
  }

  save(writer: SnapshotWriter, entries: number): void {
    for (const half of [this.low, this.#high]) {
      if (half.length < entries) half.set(entries - 1, 0);
      writer.growing(half);
    }
  }

  /** An entry with the hash, or -1. */
  find(hash: Hash): number {
    this.#enter();
    const mask = this.#slots.length - 1;
    for (let at = hash.low & mask; ; at = (at + 1) & mask) {
      const entry = (this.#slots[at] ?? none) - 1;
      if (entry < 0 || (this.low.get(entry) === hash.low && this.#high.get(entry) === hash.high))
        return entry;
    }
  }

  /** The hash of an entry that was added or loaded. */
  hashOf(entry: number): Hash {
    return { low: this.low.get(entry), high: this.#high.get(entry) };
  }

  /** `entry` must not be in the index. */
  add(entry: number, hash: Hash): void {
    this.#enter();
    this.low.set(entry, hash.low);
    this.#high.set(entry, hash.high);
    this.#reserve(this.#size + 1);
    this.#size++;
    this.#place(entry);
  }

  #reserve(size: number): void {
    if (size * 3 <= this.#slots.length * 2) return;
    const old = this.#slots;
    let length = old.length;
    while (size * 3 > length * 2) length *= 2;
    this.#slots = new Uint32Array(length);
    for (const slot of old) if (slot !== none) this.#place(slot - 1);
  }

  /** Removes an entry if it is there, and closes the gap so that what was pushed past it is still found. */
  delete(entry: number): void {
    this.#enter();
    const slots = this.#slots;
    const mask = slots.length - 1;
    let gap = this.low.get(entry) & mask;
    while (slots[gap] !== entry + 1) {
      if (slots[gap] === none) return;
      gap = (gap + 1) & mask;
    }
    this.#size--;
    for (let at = (gap + 1) & mask; slots[at] !== none; at = (at + 1) & mask) {
      const home = this.low.get((slots[at] ?? none) - 1) & mask;
      if (((at - home) & mask) < ((at - gap) & mask)) continue;
      slots[gap] = slots[at] ?? none;
      gap = at;
    }
    slots[gap] = none;
  }

  #enter(): void {
    if (!this.#loaded) return;
    const { entries, isHeld } = this.#loaded;
    this.#loaded = undefined;
    this.#reserve(entries);
    for (let entry = 0; entry < entries; entry++) {
      if (isHeld && !isHeld(entry)) continue;
      this.#size++;
      this.#place(entry);
    }
  }

  #place(entry: number): void {
    const mask = this.#slots.length - 1;
    let at = this.low.get(entry) & mask;
    while (this.#slots[at] !== none) at = (at + 1) & mask;
    this.#slots[at] = entry + 1;
  }
}
