import { worth } from "#contract/prompts/alignment.ts";
import { tokenBounds, tokenKind } from "#contract/prompts/words.ts";
import { hashOf, mix } from "#shared/hash.ts";
import { variablesOf } from "./variables.ts";

/** What a prompt is aligned by with others: its words and signs, a variable being one word. */
export interface Tokens {
  /** Where each lies: `[start, end, start, end, …]` in code units. */
  readonly bounds: readonly number[];
  /** A hash of each; the lowest bit says whether it is a word. */
  readonly hashes: Uint32Array;
  /** What a pair of each is worth in an alignment. */
  readonly worths: Uint8Array;
  /** The blank before each, as a number that equal blanks share, and at last the one that ends the prompt. */
  readonly blanks: Uint8Array;
}

export const isWord = (hash: number): boolean => (hash & 1) === 1;

export function countWords(hashes: Uint32Array): number {
  let words = 0;
  for (let i = 0; i < hashes.length; i++) words += hashes[i]! & 1;
  return words;
}

export function tokensOf(text: string): Tokens {
  const bounds = boundsOf(text);
  const count = bounds.length / 2;
  const hashes = new Uint32Array(count);
  const worths = new Uint8Array(count);
  const blanks = new Uint8Array(count + 1);
  let done = 0;
  for (let i = 0; i < count; i++) {
    const start = bounds[2 * i]!;
    const end = bounds[2 * i + 1]!;
    // A bracket that is not alone begins a variable.
    const isVariable = end - start > 1 && "[{<".includes(text.charAt(start));
    const kind = isVariable ? "word" : tokenKind(text, start);
    hashes[i] = (hashOf(text, start, end).low & ~1) | (kind === "word" ? 1 : 0);
    worths[i] = worth[kind];
    blanks[i] = blankOf(text, done, start);
    done = end;
  }
  blanks[count] = blankOf(text, done, text.length);
  return { bounds, hashes, worths, blanks };
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

/** 0 for none and 1 for one plain blank, which are nearly all there are; else up to 63. */
function blankOf(text: string, start: number, end: number): number {
  if (start === end) return 0;
  if (end === start + 1 && text.charCodeAt(start) === 0x20) return 1;
  return 2 + (mix(hashOf(text, start, end).low) % 62);
}
