import type { Kind } from "#contract/asset.ts";
import { everything } from "#contract/everything.ts";
import { promptName } from "#contract/prompts/prompt-name.ts";
import type { PromptSort } from "#contract/prompts/prompt-sorts.ts";
import { type AssetQuery, canonical, type FacetFilter, filterOf } from "#contract/query.ts";
import { listPrompts } from "../../model/prompts/list-prompts.ts";
import type { QueryEngine } from "../../model/query/query-engine.ts";
import type { FamilyDetails, FamilyFace, FamilyList, FamilyRows } from "../../results/prompts.ts";
import type { Answers } from "../answers.ts";
import { FamilyKeeper, type FamilyParts } from "./family-keeper.ts";
import type { Folded } from "./folded.ts";
import { sizesOf } from "./sizes-of.ts";
import { Templates } from "./templates.ts";
import { usesOf } from "./uses-of.ts";

/** Answers what is asked of families, from all that the catalog holds. */
export class FamilyAnswers {
  readonly #engine: QueryEngine;
  readonly #answers: Answers;
  readonly #keeper: FamilyKeeper;
  readonly #templates: Templates;

  constructor(parts: FamilyParts & { answers: Answers }) {
    this.#engine = parts.engine;
    this.#answers = parts.answers;
    this.#keeper = new FamilyKeeper(parts);
    this.#templates = new Templates(parts.reader);
  }

  /** See `FamilyKeeper.save`. */
  save(): Promise<void> {
    return this.#keeper.save();
  }

  close(): void {
    this.#keeper.close();
  }

  /** See `Catalog.families`. */
  async list(query: AssetQuery, sort: PromptSort, waived?: readonly Kind[]): Promise<FamilyList> {
    const folded = await this.#fold();
    const asked = canonical({ ...this.#named(query, folded), sort: "newest" });
    const { version, terms, notice, ...found } = this.#answers.rows(asked, waived);
    const { ofRow, size } = this.#engine.prompts();
    const listed = listPrompts(found, { ofRow: this.#familyOfRow(folded), size }, sort);
    return { version, terms, notice, ...listed, sizes: sizesOf(listed, ofRow, size) };
  }

  /** See `Catalog.familyRows`. */
  async rows(): Promise<FamilyRows> {
    const folded = await this.#fold();
    const { size } = this.#engine.prompts();
    const ofRow = this.#familyOfRow(folded);
    const blank = this.#engine.findPrompt(promptName(""));
    return { ofRow: blank < 0 ? ofRow : ofRow.map((family) => (family === blank ? size : family)), size };
  }

  /** See `Catalog.familyFace`. */
  async face(name: string, waived?: readonly Kind[]): Promise<FamilyFace | null> {
    const family = await this.details(name, waived);
    return family && { name: family.name, template: family.template, size: family.size };
  }

  /** See `Catalog.family`. */
  async details(name: string, waived?: readonly Kind[]): Promise<FamilyDetails | null> {
    const folded = await this.#fold();
    const prompt = this.#engine.findPrompt(name);
    if (prompt < 0) return null;
    const uses = usesOf(this.#engine, this.#answers.rows(everything, waived), folded.membersOf(prompt));
    const filled = await this.#templates.fill(uses, folded.rowOfGuide(prompt));
    return filled && { ...filled, name: this.#engine.promptName(folded.firstOf(prompt)) };
  }

  /** By the number of a prompt that of the one which stands for its family: itself where it is alone. */
  async firsts(): Promise<(prompt: number) => number> {
    const folded = await this.#fold();
    return (prompt) => folded.firstOf(prompt);
  }

  /** The query with the names of all prompts of the families that it asks for. */
  async resolve(query: AssetQuery): Promise<AssetQuery> {
    return this.#named(query, await this.#fold());
  }

  #named(query: AssetQuery, folded: Folded): AssetQuery {
    const { include, exclude } = filterOf(query, "family");
    const names = (name: string): string[] => {
      const prompt = this.#engine.findPrompt(name);
      if (prompt < 0) return [name];
      return folded.membersOf(prompt).map((member) => this.#engine.promptName(member));
    };
    const family: FacetFilter = { include: include.flatMap(names), exclude: exclude.flatMap(names) };
    return query.filters.family ? { ...query, filters: { ...query.filters, family } } : query;
  }

  #familyOfRow(folded: Folded): Uint32Array<ArrayBuffer> {
    const { ofRow, size } = this.#engine.prompts();
    const firsts = Uint32Array.from({ length: size }, (_, prompt) => folded.firstOf(prompt));
    return ofRow.map((prompt) => firsts[prompt] ?? 0);
  }

  #fold(): Promise<Folded> {
    return this.#keeper.fold(() => this.#answers.version);
  }
}
