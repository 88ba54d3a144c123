import { Growing } from "../arrays/growing.ts";
import { ensure, type SnapshotReader, type SnapshotWriter } from "../arrays/snapshot.ts";
import { LetterPairs } from "./letter-pairs.ts";

/** How a part must stand in a word: anywhere, at its start, at its end, or be all of it. */
export type Fit = "part" | "start" | "end" | "whole";

/** FNV-1a */
const seed = 0x811c9dc5;
const prime = 0x01000193;

/**
 * The distinct words of all prompts, numbered from 1 as they come. Found by an open-addressing table over their
 * letters, so that reading a prompt makes no strings.
 */
export class Words {
  readonly #letters: Growing<Uint16Array<ArrayBuffer>>;
  /** Where word n begins; the next one's start is its end. Word 0 is empty. */
  readonly #starts: Growing<Uint32Array<ArrayBuffer>>;
  /** Empty until a word is first looked for. */
  #slots = new Uint32Array(0);
  readonly #pairs = new LetterPairs();

  constructor(reader?: SnapshotReader) {
    this.#letters = reader?.growing(Uint16Array) ?? new Growing(Uint16Array);
    this.#starts = reader?.growing(Uint32Array) ?? Growing.from(Uint32Array, new Uint32Array(2));
    const { data, length } = this.#starts;
    ensure(length >= 2 && data[length - 1] === this.#letters.length, "the words are damaged");
  }

  save(writer: SnapshotWriter): void {
    writer.growing(this.#letters);
    writer.growing(this.#starts);
  }

  /** One more than the highest number in use. */
  get end(): number {
    return this.#starts.length - 1;
  }

  /** The number of a word, given as part of a folded text; a new one where it is new. */
  add(text: string, from: number, to: number): number {
    const at = this.#slotOf(text, from, to);
    const known = this.#slots[at] ?? 0;
    if (known > 0) return known;
    const word = this.end;
    for (let i = from; i < to; i++) this.#letters.push(text.charCodeAt(i));
    this.#starts.push(this.#letters.length);
    this.#slots[at] = word;
    if (word * 2 > this.#slots.length) this.#grow();
    return word;
  }

  /** The numbers of the words in which a folded token fits, ascending. */
  find(token: string, fit: Fit): number[] {
    if (fit === "whole") {
      const at = this.#slotOf(token, 0, token.length);
      const word = this.#slots[at] ?? 0;
      return word > 0 ? [word] : [];
    }
    const found: number[] = [];
    const consider = (word: number) => {
      if (this.#fits(word, token, fit)) found.push(word);
    };
    this.#pairs.update({ letters: this.#letters, starts: this.#starts }, this.end);
    const paired = token.length > 1;
    if (paired) this.#pairs.having(token).forEach(consider);
    for (let word = paired ? this.#pairs.end : 1; word < this.end; word++) consider(word);
    return found;
  }

  /** Whether a token stands in a word as `fit`, which is not "whole", says. */
  #fits(word: number, token: string, fit: Fit): boolean {
    const start = this.#starts.data[word]!;
    const last = this.#starts.data[word + 1]! - token.length;
    if (fit === "start") return start <= last && this.#stands(token, start);
    if (fit === "end") return start <= last && this.#stands(token, last);
    for (let at = start; at <= last; at++) if (this.#stands(token, at)) return true;
    return false;
  }

  #stands(token: string, at: number): boolean {
    const letters = this.#letters.data;
    for (let i = 0; i < token.length; i++) if (letters[at + i] !== token.charCodeAt(i)) return false;
    return true;
  }

  /** The slot that holds a word, or the free one where it belongs. */
  #slotOf(text: string, from: number, to: number): number {
    if (this.#slots.length === 0) this.#grow();
    let hash = seed;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), prime);
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = (hash ^ (hash >>> 15)) & mask;
    while (slots[at] !== 0 && !this.#equals(slots[at]!, text, from, to)) at = (at + 1) & mask;
    return at;
  }

  #equals(word: number, text: string, from: number, to: number): boolean {
    const letters = this.#letters.data;
    let at = this.#starts.data[word]!;
    if (this.#starts.data[word + 1]! - at !== to - from) return false;
    for (let i = from; i < to; i++) if (letters[at++] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** Makes room, and puts every word into its slot. All are distinct: nothing needs comparing. */
  #grow(): void {
    let length = Math.max(this.#slots.length, 1024);
    while (this.end * 2 > length) length *= 4;
    const slots = new Uint32Array(length);
    const letters = this.#letters.data;
    const starts = this.#starts.data;
    for (let word = 1, i = 0; word < this.end; word++) {
      let hash = seed;
      for (const end = starts[word + 1]!; i < end; i++) hash = Math.imul(hash ^ letters[i]!, prime);
      let at = (hash ^ (hash >>> 15)) & (length - 1);
      while (slots[at] !== 0) at = (at + 1) & (length - 1);
      slots[at] = word;
    }
    this.#slots = slots;
  }
}
