import { align } from "#contract/prompts/alignment.ts";
import { mostSlots } from "#contract/prompts/prompt-template.ts";
import { isWord, type Tokens, worthsOf } from "./reading/tokens.ts";

/** How a prompt stands to the one it is compared with, its guide. */
export interface Likeness {
  /** Words that both have, in order. */
  readonly common: number;
  /** Where they differ: `[start, end, start, end, …]` in the guide's tokens, empty spans for what is only in the other. */
  readonly spans: readonly number[];
  /** The hashes of the other's words that the guide has not. */
  readonly words: readonly number[];
}

/** What a comparison reads of a prompt. */
export type Compared = Omit<Tokens, "bounds">;

/** The token of `other` for each of the guide's, or -1. */
export const pairsOf = (guide: Compared, other: Compared): Int32Array =>
  align(guide.hashes, other.hashes, worthsOf(guide.hashes));

/** Where two prompts differ, blanks between the same words included, and how many words they have in common. */
export function likenessOf(guide: Compared, other: Compared, pairs = pairsOf(guide, other)): Likeness {
  const spans: number[] = [];
  const words: number[] = [];
  let common = 0;
  let done = 0;
  let doneOther = 0;
  for (let token = 0; token <= pairs.length; token++) {
    const pair = token < pairs.length ? pairs[token]! : other.hashes.length;
    if (pair < 0) continue;
    if (token > done || pair > doneOther || guide.blanks[token] !== other.blanks[pair])
      spans.push(done, token);
    for (let own = doneOther; own < pair; own++)
      if (isWord(other.hashes[own]!)) words.push(other.hashes[own]!);
    if (token < pairs.length && isWord(guide.hashes[token]!)) common++;
    done = token + 1;
    doneOther = pair + 1;
  }
  return { common, spans, words };
}

/** Whether so much in common, in so many places, makes two prompts of so many words near-identical. */
export const isNear = (
  { common, spans }: Pick<Likeness, "common" | "spans">,
  words: number,
  otherWords: number,
): boolean => spans.length <= 2 * mostSlots && common > 0 && 2 * common >= Math.max(words, otherWords);
