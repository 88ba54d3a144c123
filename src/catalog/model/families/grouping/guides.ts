import { type Compared, isNear, type Likeness, likenessOf } from "../likeness.ts";
import { sharedBits, sketchWords } from "../reading/sketch.ts";
import type { PromptTable } from "./prompt-table.ts";
import { WordMasks } from "./word-masks.ts";

/** The guide that a prompt is most like. */
export interface Nearest extends Likeness {
  readonly guide: number;
}

interface Candidate {
  guide: number;
  /** The most words it may have in common with the prompt. */
  most: number;
}

const lineLength = 2 + sketchWords;

/** The prompts that others are compared with. Of them alone the tokens are held: one prompt in twenty, as people write. */
export class Guides {
  readonly #table: PromptTable;
  readonly #prompts: number[] = [];
  readonly #tokens: Compared[] = [];
  /** Where each guide is in both. */
  readonly #places = new Map<number, number>();
  /** Their sketches in the same order, each behind its counts of words and bits: one pass goes through all of them. */
  #lines = new Uint32Array(64 * lineLength);
  readonly #masks = new WordMasks();

  constructor(table: PromptTable) {
    this.#table = table;
  }

  get(prompt: number): Compared | undefined {
    const place = this.#places.get(prompt);
    return place === undefined ? undefined : this.#tokens[place];
  }

  add(prompt: number, { hashes, worths, blanks }: Compared): void {
    const place = this.#prompts.length;
    if ((place + 1) * lineLength > this.#lines.length) {
      const lines = new Uint32Array(Math.ceil(this.#lines.length * 1.25));
      lines.set(this.#lines);
      this.#lines = lines;
    }
    const { words, bits, sketches } = this.#table;
    const sketch = sketches.subarray(prompt * sketchWords, (prompt + 1) * sketchWords);
    this.#lines.set([words[prompt]!, bits[prompt]!, ...sketch], place * lineLength);
    this.#places.set(prompt, place);
    this.#prompts.push(prompt);
    this.#tokens.push({ hashes, worths, blanks });
  }

  delete(prompt: number): void {
    const place = this.#places.get(prompt);
    const lastPrompt = this.#prompts.pop();
    const lastTokens = this.#tokens.pop();
    if (place === undefined || lastPrompt === undefined || lastTokens === undefined) return;
    this.#places.delete(prompt);
    if (lastPrompt === prompt) return;
    this.#prompts[place] = lastPrompt;
    this.#tokens[place] = lastTokens;
    this.#places.set(lastPrompt, place);
    const lastLine = this.#prompts.length * lineLength;
    this.#lines.copyWithin(place * lineLength, lastLine, lastLine + lineLength);
  }

  /** Of the guides that rank before a prompt and are near it, the one most like it; of two such the one before. */
  nearest(prompt: number, tokens: Compared): Nearest | null {
    const candidates = this.#candidates(prompt, tokens, (guide) => this.#table.before(guide, prompt));
    candidates.sort((one, other) => other.most - one.most);
    let best: Nearest | null = null;
    for (const { guide, most } of candidates) {
      if (best && most < best.common) break;
      const likeness = this.#near(guide, prompt, tokens);
      if (!likeness || (best && likeness.common < best.common)) continue;
      if (best?.common === likeness.common && this.#table.before(best.guide, guide)) continue;
      best = { guide, ...likeness };
    }
    return best;
  }

  /** The guides that rank behind a prompt and are near it. */
  nearBehind(prompt: number, tokens: Compared): number[] {
    return this.#candidates(prompt, tokens, (guide) => this.#table.before(prompt, guide))
      .filter(({ guide }) => this.#near(prompt, guide, this.get(guide)!, tokens) !== null)
      .map(({ guide }) => guide);
  }

  /** How a prompt is like the one before it, where they are near. */
  #near(guide: number, prompt: number, tokens: Compared, guideTokens = this.get(guide)!): Likeness | null {
    const likeness = likenessOf(guideTokens, tokens);
    const { words } = this.#table;
    return isNear(likeness, words[guide]!, words[prompt]!) ? likeness : null;
  }

  /** Guides that are not too unlike by what can be told without aligning. */
  #candidates(prompt: number, tokens: Compared, ranks: (guide: number) => boolean): Candidate[] {
    const { words, bits, sketches } = this.#table;
    const candidates: Candidate[] = [];
    const own = words[prompt]!;
    const alone = own - bits[prompt]!;
    this.#masks.take(tokens);
    const lines = this.#lines;
    for (let place = 0, line = 0; place < this.#prompts.length; place++, line += lineLength) {
      const theirs = lines[line]!;
      if (2 * theirs < own || 2 * own < theirs) continue;
      const shared = sharedBits(lines, line + 2, sketches, prompt * sketchWords);
      const least = Math.max(own, theirs, 2) / 2;
      // A bit that only one has is a word that only it has, or more than one.
      if (shared + alone < least || shared + theirs - lines[line + 1]! < least) continue;
      const guide = this.#prompts[place]!;
      if (!ranks(guide)) continue;
      const guideTokens = this.#tokens[place]!;
      if (this.#masks.shared(guideTokens) < least) continue;
      const most = this.#masks.inOrder(guideTokens);
      if (most >= least) candidates.push({ guide, most });
    }
    return candidates;
  }
}
