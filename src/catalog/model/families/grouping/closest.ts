import type { GuideStore } from "./guide-store.ts";
import type { WordMasks } from "./word-masks.ts";

/** A guide that may be near a prompt. */
export interface Candidate {
  readonly guide: number;
  /** Where the store has it. */
  readonly place: number;
  /** How many words it has. */
  readonly words: number;
  /** With fewer words in common they are not near. */
  readonly least: number;
  /** The most words that it may have in common with the prompt, by what is known. */
  most: number;
  /** How closely it was looked at. */
  look: Look;
}

type Look = "sketch" | "words" | "order";

/**
 * The candidates for one prompt, the one first that may have the most words in common with it. Each is looked at no closer
 * than it takes to tell which is the next: a sketch says least and costs nothing, their words in order say most.
 */
export class Closest {
  readonly #store: GuideStore;
  readonly #masks: WordMasks;
  readonly #candidates: Candidate[];

  /** `masks` hold the prompt. The candidates are used up. */
  constructor(store: GuideStore, masks: WordMasks, candidates: Candidate[]) {
    this.#store = store;
    this.#masks = masks;
    this.#candidates = candidates;
  }

  /** Takes out the next one; undefined where none is left that may have so many words in common with the prompt. */
  next(enough: number): Candidate | undefined {
    const candidates = this.#candidates;
    for (;;) {
      let at = 0;
      for (let i = 1; i < candidates.length; i++) if (candidates[i]!.most > candidates[at]!.most) at = i;
      const first = candidates[at];
      if (!first || first.most < enough) return undefined;
      const isKnown = first.look === "order";
      if (!isKnown) this.#lookCloser(first, Math.max(first.least, enough));
      if (!isKnown && first.most >= first.least) continue;
      const last = candidates.pop()!;
      if (last !== first) candidates[at] = last;
      if (isKnown) return first;
    }
  }

  /** What has less than `least` may be told to have nothing. */
  #lookCloser(candidate: Candidate, least: number): void {
    const hashes = this.#store.hashesAt(candidate.place);
    const inWords = candidate.look === "sketch";
    const most = inWords
      ? this.#masks.inAnyOrder(hashes, candidate.words, least)
      : this.#masks.inOrder(hashes);
    candidate.most = Math.min(candidate.most, most);
    candidate.look = inWords ? "words" : "order";
  }
}
