import { worth } from "#contract/prompts/alignment.ts";
import { type TokenKind, tokenBounds, tokenKind } from "#contract/prompts/words.ts";
import { hashOf, mix } from "#shared/hash.ts";
import { variablesOf } from "./variables.ts";

/** What a prompt is aligned by with others: its words and signs, a variable being one word. */
export interface Tokens {
  /** Where each lies: `[start, end, start, end, …]` in code units. */
  readonly bounds: readonly number[];
  /** 27 bits of a hash of each, then three that are 0, and its kind in the lowest two. */
  readonly hashes: Uint32Array;
  /** The blank before each, as a number below 8 that equal blanks share, and at last the one that ends the prompt. */
  readonly blanks: Uint8Array;
}

const kinds = ["sign", "word", "separator"] as const satisfies TokenKind[];
const kindMask = 3;
/** Where others may put three bits of their own into a hash. */
export const freeShift = 2;
const hashShift = 5;

export const isWord = (hash: number): boolean => (hash & kindMask) === 1;

/** What of a hash tells one word from another. */
export const wordBits = (hash: number): number => hash >>> hashShift;

const worths = Uint8Array.from(kinds, (kind) => worth[kind]);

/** What a pair of each token is worth in an alignment. */
export function worthsOf(hashes: Uint32Array): Uint8Array {
  const all = new Uint8Array(hashes.length);
  for (let i = 0; i < hashes.length; i++) all[i] = worths[hashes[i]! & kindMask]!;
  return all;
}

export function countWords(hashes: Uint32Array): number {
  let words = 0;
  for (let i = 0; i < hashes.length; i++) if (isWord(hashes[i]!)) words++;
  return words;
}

export function tokensOf(text: string): Tokens {
  const bounds = boundsOf(text);
  const count = bounds.length / 2;
  const hashes = new Uint32Array(count);
  const blanks = new Uint8Array(count + 1);
  let done = 0;
  for (let i = 0; i < count; i++) {
    const start = bounds[2 * i]!;
    const end = bounds[2 * i + 1]!;
    // A bracket that is not alone begins a variable.
    const isVariable = end - start > 1 && "[{<".includes(text.charAt(start));
    const kind = kinds.indexOf(isVariable ? "word" : tokenKind(text, start));
    hashes[i] = ((hashOf(text, start, end).low >>> hashShift) << hashShift) | kind;
    blanks[i] = blankOf(text, done, start);
    done = end;
  }
  blanks[count] = blankOf(text, done, text.length);
  return { bounds, hashes, blanks };
}

function boundsOf(text: string): number[] {
  const bounds = tokenBounds(text);
  for (const { start, end } of variablesOf(text)) {
    const first = bounds.findIndex((place, i) => i % 2 === 0 && place >= start);
    const after = bounds.findIndex((place, i) => i % 2 === 0 && place >= end);
    bounds.splice(first, (after < 0 ? bounds.length : after) - first, start, end);
  }
  return bounds;
}

/** 0 for none and 1 for one plain blank, which are nearly all there are; else up to 7. */
function blankOf(text: string, start: number, end: number): number {
  if (start === end) return 0;
  if (end === start + 1 && text.charCodeAt(start) === 0x20) return 1;
  return 2 + (mix(hashOf(text, start, end).low) % 6);
}
