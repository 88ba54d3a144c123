import { partitionPoint } from "#shared/binary-search.ts";
import type { Compared } from "../likeness.ts";
import { bitsOfWords } from "../reading/sketch.ts";
import { countWords } from "../reading/tokens.ts";
import type { Candidate } from "./closest.ts";
import { grown } from "./grown.ts";
import type { SavedColumns } from "./saved-families.ts";
import { SketchColumns, sketchSize } from "./sketch-columns.ts";
import { TokenPool } from "./token-pool.ts";

/** Holds guides side by side, at places without a gap, so that one pass goes through all of them. */
export class GuideStore {
  #count = 0;
  /** The places in the order of the guides' numbers. */
  #order = new Uint32Array(0);
  // By place: its number, how many words it has, and how many bits these are; where its tokens lie, and how many.
  #numbers = new Uint32Array(0);
  #words = new Uint16Array(0);
  #bits = new Uint8Array(0);
  #starts = new Uint32Array(0);
  #lengths = new Uint16Array(0);
  readonly #sketches = new SketchColumns();
  #pool = new TokenPool();
  /** Tokens in the pool that belong to no guide any more. */
  #dead = 0;

  /** The tokens of a guide; undefined for any other prompt. */
  tokensOf(prompt: number): Compared | undefined {
    const place = this.#find(prompt);
    return place < 0 ? undefined : this.#pool.get(this.#starts[place]!, this.#lengths[place]!);
  }

  /** The hashes of a guide's tokens, cheaper than all of these; undefined for any other prompt. */
  hashesOf(prompt: number): Uint32Array | undefined {
    const place = this.#find(prompt);
    return place < 0 ? undefined : this.hashesAt(place);
  }

  /** The same of a candidate, by its place. */
  hashesAt(place: number): Uint32Array {
    return this.#pool.hashes(this.#starts[place]!, this.#lengths[place]!);
  }

  add(prompt: number, tokens: Compared): void {
    this.#put(prompt, tokens.hashes, this.#pool.end);
    this.#pool.add(tokens);
  }

  /** Puts a guide to the next place, whose tokens are in the pool from `start` on, or will be. */
  #put(prompt: number, hashes: Uint32Array, start: number): void {
    const place = this.#count;
    if (place === this.#numbers.length) this.#grow(32 * Math.ceil((place + 1) / 31));
    const at = this.#orderOf(prompt);
    this.#order.copyWithin(at + 1, at, this.#count++);
    this.#order[at] = place;
    const bits = bitsOfWords(hashes, sketchSize);
    this.#numbers[place] = prompt;
    this.#words[place] = countWords(hashes);
    this.#bits[place] = bits.length;
    this.#sketches.set(place, this.#words[place]!, bits);
    this.#starts[place] = start;
    this.#lengths[place] = hashes.length;
  }

  delete(prompt: number): void {
    const place = this.#find(prompt);
    if (place < 0) return;
    this.#dead += 1 + this.#lengths[place]!;
    this.#order.copyWithin(this.#orderOf(prompt), this.#orderOf(prompt) + 1, this.#count);
    this.#count--;
    this.#sketches.clear(place);
    if (place < this.#count) this.#move(this.#count, place);
    if (2 * this.#dead > this.#pool.end) this.#tidy();
  }

  /** A guide that is a candidate where it has so many words in common with a prompt; undefined for any other prompt. */
  candidate(guide: number, least: number): Candidate | undefined {
    const place = this.#find(guide);
    const words = this.#words[place]!;
    return place < 0 ? undefined : { guide, place, words, least, most: words, look: "sketch" };
  }

  /** The guides that may have half of both one's words in common with a prompt, by counts and sketches. */
  like(hashes: Uint32Array): Candidate[] {
    const candidates: Candidate[] = [];
    const own = countWords(hashes);
    const bits = bitsOfWords(hashes, sketchSize);
    // A bit that only one has is a word that only it has, or more than one.
    const alone = own - bits.length;
    const leastOf = (words: number) => Math.ceil(Math.max(own, words, 2) / 2) - alone;
    this.#sketches.eachSharing({ words: own, bits }, leastOf, (place, shared) => {
      const words = this.#words[place]!;
      const longer = Math.max(own, words, 2);
      if (2 * Math.min(own, words) < longer) return;
      const most = shared + Math.min(alone, words - this.#bits[place]!);
      if (2 * most < longer) return;
      const guide = this.#numbers[place]!;
      candidates.push({ guide, place, words, least: longer / 2, most, look: "sketch" });
    });
    return candidates;
  }

  /** The guides' tokens, in the order of their numbers: see `SavedColumns`. */
  save(): Pick<SavedColumns, "lengths" | "tokens"> {
    const places = this.#order.subarray(0, this.#count);
    const lengths = Uint16Array.from(places, (place) => this.#lengths[place]!);
    const tokens = new Uint32Array(lengths.reduce((sum, length) => sum + length + 1, 0));
    let end = 0;
    for (const place of places) {
      const packed = this.#pool.hashes(this.#starts[place]!, this.#lengths[place]! + 1);
      tokens.set(packed, end);
      end += packed.length;
    }
    return { lengths, tokens };
  }

  /** Takes over guides that were saved, by the numbers that they have now; one below 0 is passed over. */
  load({ lengths, tokens }: SavedColumns, guides: Int32Array): void {
    this.#pool = new TokenPool(tokens);
    let start = 0;
    for (const [i, guide] of guides.entries()) {
      const length = lengths[i]!;
      if (guide >= 0) this.#put(guide, this.#pool.hashes(start, length), start);
      else this.#dead += length + 1;
      start += length + 1;
    }
  }

  /** Where in the order a guide is, or would be. */
  #orderOf(prompt: number): number {
    return partitionPoint(this.#count, (at) => this.#numbers[this.#order[at]!]! >= prompt);
  }

  /** The place of a guide; -1 for any other prompt. */
  #find(prompt: number): number {
    const at = this.#orderOf(prompt);
    if (at === this.#count) return -1;
    const place = this.#order[at]!;
    return this.#numbers[place] === prompt ? place : -1;
  }

  /** Moves the last guide to the place of one that is gone. */
  #move(from: number, to: number): void {
    this.#order[this.#orderOf(this.#numbers[from]!)] = to;
    this.#sketches.move(from, to);
    for (const column of [this.#numbers, this.#words, this.#bits, this.#starts, this.#lengths])
      column[to] = column[from]!;
  }

  #grow(length: number): void {
    this.#order = grown(this.#order, new Uint32Array(length));
    this.#numbers = grown(this.#numbers, new Uint32Array(length));
    this.#words = grown(this.#words, new Uint16Array(length));
    this.#bits = grown(this.#bits, new Uint8Array(length));
    this.#starts = grown(this.#starts, new Uint32Array(length));
    this.#lengths = grown(this.#lengths, new Uint16Array(length));
    this.#sketches.reserve(length);
  }

  #tidy(): void {
    const pool = new TokenPool();
    for (let place = 0; place < this.#count; place++) {
      const tokens = this.#pool.get(this.#starts[place]!, this.#lengths[place]!);
      this.#starts[place] = pool.end;
      pool.add(tokens);
    }
    this.#pool = pool;
    this.#dead = 0;
  }
}
