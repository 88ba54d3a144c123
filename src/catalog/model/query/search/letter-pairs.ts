import type { Growing } from "../arrays/growing.ts";

/** Pairs share a place in the table by the low bits of their letters: Latin ones hardly ever, and all is looked at again. */
const pairs = 4096;
const pairOf = (first: number, second: number) => ((first & 63) << 6) | (second & 63);

/** The letters of all words, one after the other, and where word n begins; the next one's start is its end. */
export interface Letters {
  letters: Growing<Uint16Array<ArrayBuffer>>;
  starts: Growing<Uint32Array<ArrayBuffer>>;
}

/**
 * Which words have which two letters side by side: a part of a word is looked for among those that have its rarest
 * pair, a hundredth of all. Made anew when an eighth more words have come; until then those are looked at one by one.
 */
export class LetterPairs {
  /** Where the words of a pair begin in `#words`, ascending; those of the next pair are their end. */
  #offsets = new Uint32Array(pairs + 1);
  #words = new Uint32Array(0);
  #end = 1;

  /** One more than the highest word that is known here. */
  get end(): number {
    return this.#end;
  }

  /** Takes in the words below `end`, if they have become many more. */
  update({ letters, starts }: Letters, end: number): void {
    if (end - this.#end <= this.#end >>> 3) return;
    const offsets = new Uint32Array(pairs + 1);
    // Twice over all pairs: to count, and to write. A word that has a pair twice is listed once.
    const pass = (each: (pair: number, word: number) => void) => {
      const last = new Uint32Array(pairs);
      for (let word = 1; word < end; word++) {
        const to = starts.data[word + 1]!;
        for (let at = starts.data[word]! + 1; at < to; at++) {
          const pair = pairOf(letters.data[at - 1]!, letters.data[at]!);
          if (last[pair] === word) continue;
          last[pair] = word;
          each(pair, word);
        }
      }
    };
    pass((pair) => {
      offsets[pair + 1]!++;
    });
    for (let pair = 0; pair < pairs; pair++) offsets[pair + 1]! += offsets[pair]!;
    const next = offsets.slice();
    const words = new Uint32Array(offsets[pairs]!);
    pass((pair, word) => {
      words[next[pair]!++] = word;
    });
    this.#offsets = offsets;
    this.#words = words;
    this.#end = end;
  }

  /** The known words that a token of two letters or more may be a part of, ascending. */
  having(token: string): Uint32Array {
    let rarest = this.#words;
    for (let i = 1; i < token.length; i++) {
      const pair = pairOf(token.charCodeAt(i - 1), token.charCodeAt(i));
      const words = this.#words.subarray(this.#offsets[pair], this.#offsets[pair + 1]);
      if (words.length < rarest.length || i === 1) rarest = words;
    }
    return rarest;
  }
}
