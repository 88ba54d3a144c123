import { type Compared, isNear, type Likeness, likenessOf } from "../likeness.ts";
import { bitsIn, bucketOf, buckets } from "../reading/sketch.ts";
import { isWord } from "../reading/tokens.ts";
import { covers } from "../spans.ts";
import { type Candidate, Closest } from "./closest.ts";
import { GuideStore } from "./guide-store.ts";
import { none, type PromptTable } from "./prompt-table.ts";
import type { SavedColumns } from "./saved-families.ts";
import { WordMasks } from "./word-masks.ts";

/** The guide that a prompt is most like. */
export interface Nearest extends Likeness {
  readonly guide: number;
}

/** The prompts that others are compared with. Of them alone the tokens are held: one prompt in twenty, as people write. */
export class Guides {
  readonly #table: PromptTable;
  readonly #store = new GuideStore();
  readonly #masks = new WordMasks();

  constructor(table: PromptTable) {
    this.#table = table;
  }

  /** The tokens of a guide; undefined for any other prompt. */
  get(prompt: number): Compared | undefined {
    return this.#store.tokensOf(prompt);
  }

  add(prompt: number, tokens: Compared): void {
    this.#store.add(prompt, tokens);
  }

  delete(prompt: number): void {
    this.#store.delete(prompt);
  }

  /** See `SavedColumns`. */
  save(): Pick<SavedColumns, "lengths" | "tokens"> {
    return this.#store.save();
  }

  /** Takes the guides of what was saved; `numbers` are those that the prompts have now, -1 for one that is gone. */
  load(saved: SavedColumns, numbers: Int32Array): void {
    const guides = numbers.filter((_, place) => saved.guides[place] === place);
    this.#store.load(saved, guides);
  }

  /** The guides that may be near a prompt, by what can be told without looking at their words: all that are, and others. */
  candidates(prompt: number, tokens: Compared): Candidate[] {
    return this.#store.like(tokens.hashes).filter(({ guide }) => guide !== prompt);
  }

  /** Of the candidates that rank before a prompt and are near it, the one most like it; of two such the one before. */
  nearest(prompt: number, tokens: Compared, candidates: readonly Candidate[]): Nearest | null {
    const before = candidates.filter(({ guide }) => this.#table.before(guide, prompt));
    return this.#best(prompt, tokens, before, null);
  }

  /** Of the candidates those that rank behind a prompt and are near it. */
  nearBehind(prompt: number, tokens: Compared, candidates: readonly Candidate[]): number[] {
    const behind = candidates.filter(({ guide }) => this.#table.before(prompt, guide));
    const near: number[] = [];
    const closest = this.#closest(tokens, behind);
    for (let next = closest.next(0); next; next = closest.next(0))
      if (this.#near(prompt, next.guide, this.get(next.guide)!, tokens)) near.push(next.guide);
    return near;
  }

  /** Of some guides the one most like a prompt, where it is more like it than the guide that it has. */
  better(prompt: number, tokens: Compared, among: readonly number[]): Nearest | null {
    const { guides, common } = this.#table;
    const own = { guide: guides[prompt]!, common: common[prompt]!, spans: [], words: [] };
    const before = among.flatMap((guide) =>
      this.#table.before(guide, prompt) ? (this.#store.candidate(guide, own.common) ?? []) : [],
    );
    const best = this.#best(prompt, tokens, before, own);
    return best === own ? null : best;
  }

  #best(prompt: number, tokens: Compared, candidates: Candidate[], than: Nearest | null): Nearest | null {
    let best = than;
    const closest = this.#closest(tokens, candidates);
    for (let next = closest.next(than?.common ?? 0); next; next = closest.next(best?.common ?? 0)) {
      const { guide } = next;
      const likeness = this.#near(guide, prompt, tokens);
      if (!likeness || (best && likeness.common < best.common)) continue;
      if (best?.common === likeness.common && this.#table.before(best.guide, guide)) continue;
      best = { guide, ...likeness };
    }
    return best;
  }

  #closest(tokens: Compared, candidates: Candidate[]): Closest {
    if (candidates.length > 0) this.#masks.take(tokens.hashes);
    return new Closest(this.#store, this.#masks, candidates);
  }

  /** Prompts behind a new guide that may be more like it than like their own: most that are given are. */
  drawnTo(guide: number, { hashes }: Compared): number[] {
    const { ranks, guides, common, words, sketches, differences, length, lastRank } = this.#table;
    const rank = ranks[guide]!;
    const drawn: number[] = [];
    // Where all come at once, by rank, none is behind.
    if (rank > lastRank) return drawn;
    this.#masks.take(hashes);
    const [low, high] = [sketches[2 * guide]!, sketches[2 * guide + 1]!];
    const marked = new Uint8Array(buckets);
    for (const hash of hashes) if (isWord(hash)) marked[bucketOf(hash)] = 1;
    /** The most words that other guides have in common with this one: hundreds of prompts may share a guide. */
    const shared = new Map<number, number>();
    const sharedBy = (own: number): number => {
      const known = shared.get(own);
      if (known !== undefined) return known;
      const most = this.#masks.inOrder(this.#store.hashesOf(own)!);
      shared.set(own, most);
      return most;
    };
    for (let prompt = 0; prompt < length; prompt++) {
      // First what tells most apart at least cost.
      const own = guides[prompt]!;
      if (ranks[prompt]! < rank || own === prompt || own === none) continue;
      const lacking = bitsIn(sketches[2 * prompt]! & ~low, sketches[2 * prompt + 1]! & ~high);
      if (words[prompt]! - lacking < common[prompt]!) continue;
      if (!this.#table.before(guide, prompt)) continue;
      const least = Math.max(
        common[prompt]! + (this.#table.before(own, guide) ? 1 : 0),
        Math.max(words[guide]!, words[prompt]!) / 2,
      );
      if (this.#table.mostCommon(guide, prompt) < least) continue;
      // What a prompt shares with the new guide, it shares with its own one, or it is a word that this has not.
      const apart = words[prompt]! - common[prompt]! - differences.outside(prompt, marked);
      if (sharedBy(own) + apart >= least && this.#keptBy(prompt) + apart >= least) drawn.push(prompt);
    }
    return drawn;
  }

  /** How many words of what the masks hold are, in order, among those that a prompt has in common with its guide. */
  #keptBy(prompt: number): number {
    const { guides, differences } = this.#table;
    const spans = differences.spansOf(prompt);
    return this.#masks.inOrder(this.#store.hashesOf(guides[prompt]!)!, (token) => !covers(spans, token));
  }

  /** How a prompt is like the one before it, where they are near. */
  #near(guide: number, prompt: number, tokens: Compared, guideTokens = this.get(guide)!): Likeness | null {
    const likeness = likenessOf(guideTokens, tokens);
    const { words } = this.#table;
    return isNear(likeness, words[guide]!, words[prompt]!) ? likeness : null;
  }
}
