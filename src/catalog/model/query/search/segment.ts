import { type Bits, unite, wordsFor } from "../arrays/bitset.ts";
import { ensure, type SnapshotReader, type SnapshotWriter } from "../arrays/snapshot.ts";
import type { Streams } from "./streams.ts";

/** A row's place in its segment must fit in 16 bits. */
export const largestSegment = 0x10000;

/** A word in more than this share of the rows is smaller as bits (1 a row) than as a list (16 a row that has it). */
export const denseShare = 1 / 16;

/**
 * Which rows of a range of rows have which words. Made once from the streams and never changed: a row that
 * changes later is looked up in its stream instead.
 */
export interface Segment {
  first: number;
  rows: number;
  /** Where the rows of word n begin in `places`; those of the next word are its end. Empty for dense words. */
  offsets: Uint32Array<ArrayBuffer>;
  /** Rows less `first`, ascending for each word. */
  places: Uint16Array<ArrayBuffer>;
  /** The dense words, ascending, and the bits of each, `wordsFor(rows)` long, one after the other. */
  dense: Uint32Array<ArrayBuffer>;
  bits: Bits;
}

/** `first` is a multiple of 32; `rows` at most `largestSegment`; word numbers are below `wordsEnd`. */
export function buildSegment(streams: Streams, first: number, rows: number, wordsEnd: number): Segment {
  const { words, ends } = streams.distinct(first, first + rows, wordsEnd);
  const counts = new Uint32Array(wordsEnd);
  for (let i = 0; i < words.length; i++) counts[words[i]!]!++;
  const dense: number[] = [];
  const offsets = new Uint32Array(wordsEnd + 1);
  for (let word = 0; word < wordsEnd; word++) {
    const isDense = counts[word]! > rows * denseShare;
    if (isDense) dense.push(word);
    offsets[word + 1] = offsets[word]! + (isDense ? 0 : counts[word]!);
  }
  const length = wordsFor(rows);
  const bits = new Uint32Array(dense.length * length);
  const places = new Uint16Array(offsets[wordsEnd]!);
  // From here on: where the next row of a word goes, or for a dense one where its bits begin, as a negative number.
  const next = Int32Array.from(offsets);
  for (const [index, word] of dense.entries()) next[word] = -1 - index * length;
  for (let place = 0, i = 0; place < rows; place++) {
    for (const end = ends[place]!; i < end; i++) {
      const word = words[i]!;
      const at = next[word]!;
      if (at < 0) bits[(place >>> 5) - 1 - at]! |= 1 << (place & 31);
      else {
        places[at] = place;
        next[word] = at + 1;
      }
    }
  }
  return { first, rows, offsets, places, dense: Uint32Array.from(dense), bits };
}

/** Adds the rows that have one of the marked words, as far as those are dense, to `target`. */
export function uniteDense(target: Bits, { first, rows, dense, bits }: Segment, marks: Uint8Array): void {
  const length = wordsFor(rows);
  for (let i = 0; i < dense.length; i++) {
    if (marks[dense[i]!] === 1) unite(target, bits.subarray(i * length, (i + 1) * length), first >>> 5);
  }
}

/** Adds the rows that have one of the words, by number and ascending, as far as those are not dense, to `target`. */
export function uniteSparse(target: Bits, segment: Segment, words: ArrayLike<number>): void {
  const { first, offsets, places } = segment;
  const from = first >>> 5;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word + 1 >= offsets.length) return;
    const end = offsets[word + 1]!;
    for (let at = offsets[word]!; at < end; at++) {
      const place = places[at]!;
      target[from + (place >>> 5)]! |= 1 << (place & 31);
    }
  }
}

export function saveSegment(segment: Segment, writer: SnapshotWriter): void {
  writer.frozen(Uint32Array.of(segment.first, segment.rows));
  for (const array of [segment.offsets, segment.places, segment.dense, segment.bits]) writer.frozen(array);
}

export function loadSegment(reader: SnapshotReader): Segment {
  const [first = 0, rows = 0] = reader.array(Uint32Array, 2);
  const offsets = reader.array(Uint32Array);
  const places = reader.array(Uint16Array, offsets.at(-1) ?? 0);
  const dense = reader.array(Uint32Array);
  const bits = reader.array(Uint32Array, dense.length * wordsFor(rows));
  ensure(first % 32 === 0 && rows <= largestSegment, "the word index is damaged");
  return { first, rows, offsets, places, dense, bits };
}
