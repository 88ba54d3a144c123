import { promptIdentity } from "#contract/prompts/prompt-name.ts";
import { type Hash, hashOf } from "#shared/hash.ts";
import type { Compared } from "../likeness.ts";
import { tokensOf } from "../reading/tokens.ts";
import { Guides, type Nearest } from "./guides.ts";
import { partsOfGuide } from "./parts-of-guide.ts";
import { none, PromptTable } from "./prompt-table.ts";
import { RankQueue } from "./rank-queue.ts";
import { type SavedFamilies, seal, unseal } from "./saved-families.ts";

/** A longer text is in no family. The provider takes prompts of 5,000 letters. */
const mostLetters = 20_000;

/** Prompts that are near-identical, two and more, each by its number. */
export interface Family {
  /** The one that ranks first among them: its name is the family's. */
  readonly first: number;
  /** What they were all compared with, and what their template is to be made by; not always one of them. */
  readonly guide: number;
  readonly members: readonly number[];
}

/**
 * Folds prompts into families. Which families there are follows from which prompts there are, whatever the order they
 * come and go in; one that comes or goes costs a look at the guides, and little else (decision 0020). Texts are not held:
 * where some are needed again, `settle` asks for them.
 */
export class PromptFamilies {
  readonly #table = new PromptTable();
  readonly #guides = new Guides(this.#table);
  /** Prompts that are to be placed, for the first time or anew. */
  readonly #waiting = new Set<number>();
  /** They in the order of their ranks, where `settle` was stopped: to order 20,000 anew takes longer than a turn should. */
  #queue: RankQueue | undefined;
  /** The tokens of those whose texts were told. */
  readonly #tokens = new Map<number, Compared>();
  /** For those that have a guide, new ones that they may be more like. */
  readonly #challengers = new Map<number, number[]>();
  /** Guides whose families are to be made anew. */
  readonly #touched = new Set<number>();

  /**
   * Families as `save` gave them, whichever numbers the prompts have now, and whichever of them are gone: `numberOf` tells the
   * number of each by its hash, or -1. Undefined for what this code would not have saved.
   */
  static load(saved: unknown, numberOf: (hash: Hash) => number): PromptFamilies | undefined {
    const columns = unseal(saved);
    if (!columns) return undefined;
    const { lows, ranks, guides } = columns;
    const numbers = new Int32Array(lows.length).map((_, place) =>
      numberOf({ low: lows[place]!, high: ranks[place]! }),
    );
    const families = new PromptFamilies();
    families.#table.load(columns, numbers);
    families.#guides.load(columns, numbers);
    for (const [place, prompt] of numbers.entries()) {
      const guide = numbers[guides[place]!]!;
      if (prompt < 0 && guide >= 0) families.#touched.add(guide);
      if (prompt >= 0 && guide < 0) families.#waiting.add(prompt);
    }
    return families;
  }

  /** All that is held, for `load`, after `settle` has had nothing left to do. `lowOf` tells the lower half of a prompt's hash. */
  save(lowOf: (prompt: number) => number): SavedFamilies {
    const placed: number[] = [];
    for (let prompt = 0; prompt < this.#table.length; prompt++)
      if (this.#guideOf(prompt) !== none) placed.push(prompt);
    const lows = Uint32Array.from(placed).map(lowOf);
    return seal({ lows, ...this.#table.save(placed), ...this.#guides.save() });
  }

  /** Whether a prompt has been told. */
  has(prompt: number): boolean {
    return this.#waiting.has(prompt) || this.#guideOf(prompt) !== none;
  }

  /** How many prompts `settle` has to place, as far as is known. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Tells a prompt by a small number, or its text again where `settle` asks. Two prompts are never the same text. */
  add(prompt: number, text: string): void {
    const waits = this.#waiting.has(prompt);
    if (!waits && this.#guideOf(prompt) !== none) return;
    const identity = promptIdentity(text);
    const { hashes, blanks } = tokensOf(identity.length > mostLetters ? "" : identity);
    this.#tokens.set(prompt, { hashes, blanks });
    if (waits) return;
    this.#table.set(prompt, hashOf(identity).high, hashes);
    this.#waiting.add(prompt);
  }

  /** Forgets a prompt, whose number may be another's then. */
  remove(prompt: number): void {
    const guide = this.#guideOf(prompt);
    // Its number may come back with another rank.
    this.#queue = undefined;
    this.#waiting.delete(prompt);
    this.#tokens.delete(prompt);
    this.#challengers.delete(prompt);
    if (guide === none) return;
    this.#touched.add(guide);
    this.#table.guides[prompt] = none;
    this.#table.differences.set(prompt, { spans: [], words: [] });
    if (guide !== prompt) return;
    this.#guides.delete(prompt);
    this.#touched.delete(prompt);
    for (const member of this.#scatter(prompt)) this.#waiting.add(member);
  }

  /**
   * Places what has come, and what is to be placed anew for it. Gives the prompts whose texts it has to be told by `add`
   * before it can go on; none where all is done, and undefined where `isDue` had it stop in the middle of its work, which
   * the next call goes on with. Before all is done, what is told of families is not true.
   */
  settle(): readonly number[];
  settle(isDue: () => boolean): readonly number[] | undefined;
  settle(isDue = () => false): readonly number[] | undefined {
    this.#queue ??= new RankQueue((one, other) => this.#table.before(one, other), []);
    const queue = this.#queue;
    for (const prompt of this.#waiting) queue.add(prompt);
    const lacking: number[] = [];
    // Rank by rank nothing new is placed twice. What lacks its text comes later, and moves those behind it then.
    for (let prompt = queue.first; prompt !== undefined && !isDue(); prompt = queue.first) {
      queue.shift();
      const tokens = this.#tokens.get(prompt) ?? this.#guides.get(prompt);
      if (!tokens) {
        lacking.push(prompt);
        continue;
      }
      this.#waiting.delete(prompt);
      for (const other of this.#place(prompt, tokens)) {
        this.#waiting.add(other);
        queue.add(other);
      }
    }
    if (lacking.length > 0) return lacking;
    if (this.#waiting.size > 0) return undefined;
    this.#tokens.clear();
    // The room of a great many that had waited would be kept with it.
    this.#queue = undefined;
    this.#makeParts();
    return [];
  }

  /** Every family, in no order that means anything. */
  families(): Family[] {
    const { parts } = this.#table;
    const families = new Map<number, { first: number; guide: number; members: number[] }>();
    for (let prompt = 0; prompt < this.#table.length; prompt++) {
      if (this.#guideOf(prompt) === none || parts[prompt] === 0) continue;
      const guide = this.#guideOf(prompt);
      const key = guide * 256 + parts[prompt]!;
      const family = families.get(key);
      if (!family) families.set(key, { first: prompt, guide, members: [prompt] });
      else {
        family.members.push(prompt);
        if (this.#table.before(prompt, family.first)) family.first = prompt;
      }
    }
    return [...families.values()];
  }

  /** The family of a prompt; null where it is alone, or unknown. */
  familyOf(prompt: number): Family | null {
    const guide = this.#guideOf(prompt);
    const part = this.#table.parts[prompt];
    if (guide === none || part === 0) return null;
    const members = this.#guidedBy(guide).filter((member) => this.#table.parts[member] === part);
    if (this.#table.parts[guide] === part) members.push(guide);
    const first = members.reduce((one, other) => (this.#table.before(other, one) ? other : one));
    return { first, guide, members: members.sort((one, other) => one - other) };
  }

  #guideOf(prompt: number): number {
    return prompt < this.#table.length ? this.#table.guides[prompt]! : none;
  }

  /** The prompts that a guide guides, without itself. */
  #guidedBy(guide: number): number[] {
    const { guides, length } = this.#table;
    const members: number[] = [];
    for (let prompt = 0; prompt < length; prompt++) {
      if (guides[prompt] === guide && prompt !== guide) members.push(prompt);
    }
    return members;
  }

  /** Takes the guide from all that it guides. They are to be placed anew. */
  #scatter(guide: number): number[] {
    const members = this.#guidedBy(guide);
    for (const member of members) this.#table.guides[member] = none;
    return members;
  }

  /** Puts a prompt to its guide, or makes it one. Gives those whose place hangs on that. */
  #place(prompt: number, tokens: Compared): number[] {
    const guide = this.#guideOf(prompt);
    const challengers = this.#challengers.get(prompt) ?? [];
    this.#challengers.delete(prompt);
    if (guide !== none && guide !== prompt) {
      const best = this.#guides.better(prompt, tokens, challengers);
      if (best) this.#join(prompt, best);
      return [];
    }
    const candidates = this.#guides.candidates(prompt, tokens);
    const nearest = this.#guides.nearest(prompt, tokens, candidates);
    if (nearest) {
      this.#join(prompt, nearest);
      this.#guides.delete(prompt);
      return guide === prompt ? this.#scatter(prompt) : [];
    }
    if (guide === prompt) return [];
    const drawn = this.#guides.drawnTo(prompt, tokens);
    this.#join(prompt, { guide: prompt, common: this.#table.words[prompt]!, spans: [], words: [] });
    this.#guides.add(prompt, tokens);
    for (const other of drawn)
      this.#challengers.set(other, [...(this.#challengers.get(other) ?? []), prompt]);
    return [...this.#guides.nearBehind(prompt, tokens, candidates), ...drawn];
  }

  #join(prompt: number, { guide, ...likeness }: Nearest): void {
    if (this.#guideOf(prompt) !== none) this.#touched.add(this.#guideOf(prompt));
    this.#touched.add(guide);
    this.#table.join(prompt, guide, likeness);
  }

  #makeParts(): void {
    const members = new Map<number, number[]>();
    for (const guide of this.#touched) {
      if (this.#guideOf(guide) === guide) members.set(guide, []);
    }
    const { guides, length } = this.#table;
    for (let prompt = 0; members.size > 0 && prompt < length; prompt++) {
      if (guides[prompt] !== prompt) members.get(guides[prompt]!)?.push(prompt);
    }
    for (const [guide, of] of members) partsOfGuide(this.#table, guide, this.#guides.get(guide)!, of);
    this.#touched.clear();
  }
}
