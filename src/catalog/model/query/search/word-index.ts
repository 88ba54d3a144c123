import { type Bits, count, drop, has, intersect, put, subtract, unite } from "../arrays/bitset.ts";
import { Growing } from "../arrays/growing.ts";
import type { SnapshotReader, SnapshotWriter } from "../arrays/snapshot.ts";
import { type Text, termOf } from "./expression.ts";
import {
  buildSegment,
  denseShare,
  largestSegment,
  loadSegment,
  type Segment,
  saveSegment,
  uniteDense,
  uniteSparse,
} from "./segment.ts";
import { type Candidates, Streams } from "./streams.ts";
import { type Fit, Words } from "./words.ts";

/** The newest rows are searched in their streams; so many of them become a segment. A multiple of 32. */
const smallestSegment = 4096;
/** So many changed prompts are searched in their streams; then the index is made anew. */
const mostChanged = 2048;
const mostRemembered = 32;
/** Joining one row that has a sparse word takes as long as reading so many words: it writes where no cache expects. */
const placeCost = 4;

/** What a token of a search stands for: words by number, ascending, and how often they occur. */
interface TokenWords extends Candidates {
  words: number[];
  occurrences: number;
  /** Of the words that few prompts have. */
  sparse: number;
  /** How many words many prompts have. */
  dense: number;
}

/** So many segments of one size become one. */
const merged = 4;

/**
 * The prompts, by their words. Rows are indexed in segments of 4,096; four of a size are made into one as they come,
 * up to 65,536. So each prompt is indexed three times in all, and the page that waits for the largest waits for some
 * tens of milliseconds.
 */
export class WordIndex {
  readonly #words: Words;
  readonly #streams: Streams;
  readonly #occurrences: Growing<Uint32Array<ArrayBuffer>>;
  #segments: Segment[] = [];
  /** Indexed rows whose prompt is no longer the one in their segment. */
  #changed = new Set<number>();
  /** What recent terms stand for, as long as no word is added. */
  #remembered = new Map<string, TokenWords[]>();
  #rememberedEnd = 0;

  constructor(from?: { reader: SnapshotReader; rows: number; segments: number; changed: readonly number[] }) {
    this.#words = new Words(from?.reader);
    this.#streams = new Streams(from);
    this.#occurrences = from?.reader.growing(Uint32Array, this.#words.end) ?? new Growing(Uint32Array);
    for (let i = 0; from && i < from.segments; i++) this.#segments.push(loadSegment(from.reader));
    this.#changed = new Set(from?.changed);
  }

  /** Returns what the constructor needs to know beside the arrays. */
  save(writer: SnapshotWriter): { segments: number; changed: number[] } {
    this.#words.save(writer);
    this.#streams.save(writer);
    this.#occurrences.set(this.#words.end - 1, this.#occurrences.get(this.#words.end - 1));
    writer.growing(this.#occurrences);
    for (const segment of this.#segments) saveSegment(segment, writer);
    return { segments: this.#segments.length, changed: [...this.#changed] };
  }

  /** Adds the prompt of the next row, or replaces that of a known one. */
  write(row: number, prompt: string): void {
    if (!this.#streams.write(row, prompt, this.#words)) return;
    this.#streams.forEachWord(row, (word) => this.#occurrences.set(word, this.#occurrences.get(word) + 1));
    if (row < this.#indexed) this.#changed.add(row);
    if (this.#changed.size > mostChanged) this.#reindex();
    while (this.#streams.rows - this.#indexed >= smallestSegment) this.#addSegment(smallestSegment);
  }

  /** Roughly how many rows a text matches. */
  estimate(text: Text): number {
    return Math.min(...this.#tokenWords(text).map((token) => token.occurrences));
  }

  /** Those rows of `scope` whose prompts match. */
  find(text: Text, scope: Bits): Bits {
    const tokens = this.#tokenWords(text);
    const found = scope.slice();
    if (tokens.some((token) => token.words.length === 0)) return found.fill(0);
    const unindexed = this.#takeUnindexed(found);
    let certain = false;
    for (const token of tokens.toSorted((a, b) => a.occurrences - b.occurrences)) {
      if (count(found) * this.#readingCost(token.occurrences) <= this.#joiningCost(token)) break;
      this.#keepHaving(found, token);
      certain = tokens.length === 1;
    }
    if (!certain) this.#streams.keepHolding(found, tokens);
    for (const row of unindexed) if (this.#streams.holds(row, tokens)) put(found, row);
    return found;
  }

  /**
   * Takes the rows out of `found` that have none of a token's words. The dense words are joined first: what they leave
   * of a frequent token is often sooner read than joined from thousands of rare words.
   */
  #keepHaving(found: Bits, token: TokenWords): void {
    const rows = new Uint32Array(found.length);
    for (const segment of this.#segments) uniteDense(rows, segment, token.marks);
    const rest = found.slice();
    subtract(rest, rows);
    intersect(found, rows);
    if (count(rest) * this.#readingCost(token.sparse) <= token.sparse * placeCost)
      this.#streams.keepHolding(rest, [token]);
    else {
      rows.fill(0);
      for (const segment of this.#segments) uniteSparse(rows, segment, token.words);
      intersect(rest, rows);
    }
    unite(found, rest);
  }

  get #indexed(): number {
    const last = this.#segments.at(-1);
    return last ? last.first + last.rows : 0;
  }

  /**
   * How many words of a prompt are read until one that occurs so often turns up: few for a frequent one, else all.
   * Finding a prompt in memory costs as much as reading some words.
   */
  #readingCost(occurrences: number): number {
    const { units, rows } = this.#streams;
    return 4 + Math.min(units / rows, units / (occurrences + 1));
  }

  /** What joining the rows of a token's words costs at least, in words read. */
  #joiningCost({ sparse, dense }: TokenWords): number {
    return dense > 0 ? (dense * this.#streams.rows) / 128 : sparse * placeCost;
  }

  /** Takes the rows that no segment knows, or knows rightly, out of `scope`. */
  #takeUnindexed(scope: Bits): number[] {
    const taken: number[] = [];
    for (const row of this.#changed) if (has(scope, row)) taken.push(row);
    for (let row = this.#indexed; row < this.#streams.rows; row++) if (has(scope, row)) taken.push(row);
    for (const row of taken) drop(scope, row);
    return taken;
  }

  #tokenWords(text: Text): TokenWords[] {
    if (this.#rememberedEnd !== this.#words.end || this.#remembered.size > mostRemembered)
      this.#remembered.clear();
    this.#rememberedEnd = this.#words.end;
    const term = termOf(text);
    const tokenWords =
      this.#remembered.get(term) ?? text.tokens.map((token, i) => this.#wordsOf(token, fitOf(text, i)));
    this.#remembered.set(term, tokenWords);
    return tokenWords;
  }

  #wordsOf(token: string, fit: Fit): TokenWords {
    const words = this.#words.find(token, fit);
    const marks = new Uint8Array(this.#words.end);
    const found: TokenWords = { words, marks, occurrences: 0, sparse: 0, dense: 0 };
    for (const word of words) {
      marks[word] = 1;
      const occurrences = this.#occurrences.get(word);
      found.occurrences += occurrences;
      if (occurrences > this.#streams.rows * denseShare) found.dense++;
      else found.sparse += occurrences;
    }
    return found;
  }

  #addSegment(rows: number): void {
    this.#segments.push(buildSegment(this.#streams, this.#indexed, rows, this.#words.end));
    for (;;) {
      const last = this.#segments.slice(-merged);
      const [first] = last;
      const rows = (first?.rows ?? 0) * merged;
      if (!first || last.length < merged || rows > largestSegment || last.some((s) => s.rows !== first.rows))
        return;
      this.#segments.splice(-merged, merged, buildSegment(this.#streams, first.first, rows, this.#words.end));
      for (const row of this.#changed) if (row >= first.first) this.#changed.delete(row);
    }
  }

  #reindex(): void {
    this.#segments = this.#segments.map(({ first, rows }) =>
      buildSegment(this.#streams, first, rows, this.#words.end),
    );
    this.#changed.clear();
  }
}

function fitOf({ tokens, whole }: Text, index: number): Fit {
  if (whole || (index > 0 && index < tokens.length - 1)) return "whole";
  if (tokens.length === 1) return "part";
  return index === 0 ? "end" : "start";
}
