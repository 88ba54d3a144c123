import { bucketOf } from "../reading/sketch.ts";
import { grown } from "./grown.ts";

/** What a prompt has that its guide has not, and where it differs from it. */
export interface Difference {
  /** `[start, end, start, end, …]` in the guide's tokens. */
  readonly spans: readonly number[];
  /** The hashes of its words that are not the guide's. */
  readonly words: readonly number[];
}

/** Of so many of its words is kept what there is. */
const mostWords = 255;

/**
 * The differences of many prompts in one array of bytes, for arrays a prompt would weigh ten times as much. Each is the
 * length of its spans and the steps from number to number, which are small: a byte each, and three where one is above 254;
 * then how many words, and of each the bucket that it falls into.
 */
export class DifferencePool {
  /** Where each prompt's difference begins; 0, which none does, for one that does not differ. */
  #places = new Uint32Array(0);
  #bytes = new Uint8Array(256);
  #end = 1;
  /** Bytes that belong to no prompt any more. */
  #dead = 0;

  reserve(prompts: number): void {
    const places = new Uint32Array(prompts);
    places.set(this.#places);
    this.#places = places;
  }

  spansOf(prompt: number): number[] {
    const spans: number[] = [];
    let place = this.#places[prompt]!;
    if (place === 0) return spans;
    const count = this.#bytes[place++]!;
    for (let last = 0; spans.length < count; spans.push(last)) {
      const step = this.#bytes[place++]!;
      last += step < 255 ? step : this.#bytes[place++]! + 256 * this.#bytes[place++]!;
    }
    return spans;
  }

  /** How many of a prompt's own words fall into none of the buckets that are marked: never more than are not those of the marks. */
  outside(prompt: number, buckets: Uint8Array): number {
    const place = this.#places[prompt]!;
    if (place === 0) return 0;
    let at = this.#wordsAt(place);
    let outside = 0;
    for (let left = this.#bytes[at++]!; left > 0; left--) outside += 1 - buckets[this.#bytes[at++]!]!;
    return outside;
  }

  set(prompt: number, { spans, words }: Difference): void {
    const old = this.#places[prompt]!;
    if (old !== 0) this.#dead += this.#size(old);
    this.#places[prompt] = 0;
    if (spans.length === 0) return;
    const count = Math.min(words.length, mostWords);
    const room = 2 + 3 * spans.length + count;
    if (this.#end + room > this.#bytes.length) this.#makeRoom(room);
    this.#places[prompt] = this.#end;
    this.#bytes[this.#end++] = spans.length;
    let last = 0;
    for (const number of spans) {
      const step = number - last;
      if (step < 255) this.#bytes[this.#end++] = step;
      else {
        this.#bytes.set([255, step & 255, step >>> 8], this.#end);
        this.#end += 3;
      }
      last = number;
    }
    this.#bytes[this.#end++] = count;
    for (let i = 0; i < count; i++) this.#bytes[this.#end++] = bucketOf(words[i]!);
  }

  /** The differences of some prompts one after the other: see `SavedColumns`. */
  save(prompts: readonly number[]): Uint8Array<ArrayBuffer> {
    const saved = new Uint8Array(this.#end + prompts.length);
    let end = 0;
    for (const prompt of prompts) {
      const place = this.#places[prompt]!;
      const bytes = this.#bytes.subarray(place, place + (place === 0 ? 1 : this.#size(place)));
      saved.set(bytes, end);
      end += bytes.length;
    }
    return saved.slice(0, end);
  }

  /** Takes what was saved of as many prompts, in place of all that there is; one below 0 is passed over. */
  load(saved: Uint8Array, prompts: Int32Array): void {
    this.#bytes = new Uint8Array(saved.length + 256);
    this.#bytes.set(saved, 1);
    this.#end = 1;
    for (const prompt of prompts) {
      const place = this.#end;
      const differs = this.#bytes[place] !== 0;
      const size = differs ? this.#size(place) : 1;
      if (prompt >= 0 && differs) this.#places[prompt] = place;
      else this.#dead += size;
      this.#end += size;
    }
  }

  /** Where the words of the difference at a place begin, with their count. */
  #wordsAt(place: number): number {
    let at = place + 1;
    for (let left = this.#bytes[place]!; left > 0; left--) at += this.#bytes[at] === 255 ? 3 : 1;
    return at;
  }

  /** Bytes of the difference at a place. */
  #size(place: number): number {
    const at = this.#wordsAt(place);
    return at + 1 + this.#bytes[at]! - place;
  }

  #makeRoom(count: number): void {
    const from = this.#bytes;
    // To leave out what is dead takes a hundred times as long as to copy all.
    if (16 * this.#dead < this.#end) {
      this.#bytes = grown(from, new Uint8Array(Math.ceil((this.#end + count) * (33 / 32)) + 256));
      return;
    }
    const to = new Uint8Array(Math.ceil((this.#end - this.#dead + count) * (33 / 32)) + 256);
    let end = 1;
    for (let prompt = 0; prompt < this.#places.length; prompt++) {
      const place = this.#places[prompt]!;
      if (place === 0) continue;
      const size = this.#size(place);
      to.set(from.subarray(place, place + size), end);
      this.#places[prompt] = end;
      end += size;
    }
    this.#bytes = to;
    this.#end = end;
    this.#dead = 0;
  }
}
