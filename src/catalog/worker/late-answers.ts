import type { Kind } from "#contract/asset.ts";
import { everything } from "#contract/everything.ts";
import type { Sides } from "#contract/facets/matrix-axes.ts";
import type { PromptSort } from "#contract/prompts/prompt-sorts.ts";
import type { AssetQuery } from "#contract/query.ts";
import { late } from "#shared/late.ts";
import type { Catalog, FirstEntries, ListOptions, MadeWith, QueryOptions } from "../catalog.ts";
import type { Matrix } from "../results/matrix.ts";
import type { FamilyDetails, FamilyFace, FamilyList, FamilyRows, PromptList } from "../results/prompts.ts";
import type { TakingAnswers, TakingOrder } from "../results/taking.ts";
import type { ResilientStore } from "../store/resilient-store.ts";
import type { Answers } from "./answers.ts";
import type { FamilyAnswers } from "./families/family-answers.ts";
import type { LoadedCatalog } from "./local-copy/loaded-catalog.ts";
import type { RecordReader } from "./record-reader.ts";
import type { Takings } from "./taking/takings.ts";

/** What of a `Catalog` is answered by this. */
export type ServedLate =
  | "prompts"
  | "families"
  | "familyRows"
  | "familyFace"
  | "family"
  | "madeWith"
  | "matrix"
  | "taking";

interface Parts {
  loaded: LoadedCatalog;
  answers: Answers;
  reader: RecordReader;
  /** A person is at work. */
  touch: () => void;
  store: ResilientStore;
  /** See `CatalogStatus.folding`. */
  onFolding: (share: number | null) => void;
}

/** Entries that are read in a rehearsal: as many as most windows show. */
const rehearsedEntries = 8;

/**
 * What the catalog tells of prompts, their families and pairs of properties: see `Catalog` for what each method does. Most
 * visits ask for none of it, so that its code is fetched when it is first asked for.
 */
export class LateAnswers implements Pick<Catalog, Exclude<ServedLate, "taking">> {
  readonly #parts: Parts;
  readonly #prompts = late(() => import("./prompt-answers.ts"));
  readonly #families = late(async () => {
    const { FamilyAnswers } = await import("./families/family-answers.ts");
    this.#folded = new FamilyAnswers({ ...this.#parts, engine: this.#parts.loaded.engine });
    return this.#folded;
  });
  #rehearsed = false;
  #takings: Takings | undefined;
  /** The same, once somebody has asked. */
  #folded: FamilyAnswers | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Fetches the code of what is asked for most, and lists every prompt once to nobody: code that runs for the first time, and
   * pages that have not been read yet, made a person's first list take three times as long as the next.
   */
  async fetchAhead(): Promise<void> {
    const { promptsOf } = await this.#prompts();
    if (this.#rehearsed) return;
    this.#rehearsed = true;
    const { loaded, answers } = this.#parts;
    await this.#withFirst(promptsOf(loaded.engine, answers, everything, "uses"), rehearsedEntries);
  }

  /** Saves what is folded, where that is new. Done at idle; tests ask for it. */
  async save(): Promise<void> {
    await this.#folded?.save();
  }

  close(): void {
    this.#folded?.close();
  }

  /** A query with the prompts of the families, and of their slots' values, that it asks for in their places. */
  async resolved(query: AssetQuery, waived?: readonly Kind[]): Promise<AssetQuery> {
    const asked = await this.#withSlots(query, waived);
    return asked.filters.family ? (await this.#families()).resolve(asked) : asked;
  }

  async #withSlots(query: AssetQuery, waived?: readonly Kind[]): Promise<AssetQuery> {
    if (!query.filters.slot) return query;
    const families = await this.#families();
    const { withSlotsResolved } = await import("./families/slot-queries.ts");
    return withSlotsResolved(query, (name) => families.details(name, waived));
  }

  async prompts(
    query: AssetQuery,
    sort: PromptSort,
    { waive, entries }: ListOptions = {},
  ): Promise<PromptList & FirstEntries> {
    const { loaded, answers, touch } = this.#parts;
    touch();
    const { promptsOf } = await this.#prompts();
    const list = promptsOf(loaded.engine, answers, await this.resolved(query, waive), sort, waive);
    return this.#withFirst(list, entries);
  }

  async families(
    query: AssetQuery,
    sort: PromptSort,
    { waive, entries }: ListOptions = {},
  ): Promise<FamilyList & FirstEntries> {
    this.#parts.touch();
    const list = await (await this.#families()).list(await this.#withSlots(query, waive), sort, waive);
    return this.#withFirst(list, entries);
  }

  async #withFirst<L extends PromptList>(list: L, most?: number): Promise<L & FirstEntries> {
    const { withFirst } = await this.#prompts();
    return withFirst(this.#parts.loaded.engine, this.#parts.reader, list, most);
  }

  async familyRows(): Promise<FamilyRows> {
    this.#parts.touch();
    return (await this.#families()).rows();
  }

  async familyFace(name: string, { waive }: QueryOptions = {}): Promise<FamilyFace | null> {
    this.#parts.touch();
    return (await this.#families()).face(name, waive);
  }

  async family(name: string, { waive }: QueryOptions = {}): Promise<FamilyDetails | null> {
    this.#parts.touch();
    return (await this.#families()).details(name, waive);
  }

  async madeWith(rows: Uint32Array): Promise<MadeWith> {
    const { madeWith } = await this.#prompts();
    return madeWith(this.#parts.loaded.engine, rows);
  }

  /** See `Catalog.taking`. What people have put on assets is in `kept`. */
  async taking(
    order: TakingOrder,
    kept: Pick<Catalog, "marksOf">,
  ): Promise<TakingAnswers[keyof TakingAnswers]> {
    const { loaded, reader, touch } = this.#parts;
    touch();
    const { Takings } = await import("./taking/takings.ts");
    const marksOf: Catalog["marksOf"] = (key) => kept.marksOf(key);
    this.#takings ??= new Takings({ engine: loaded.engine, reader, marksOf });
    return this.#takings.answer(order);
  }

  async matrix(query: AssetQuery, sides: Sides, { waive }: QueryOptions = {}): Promise<Matrix> {
    const { loaded, answers, touch } = this.#parts;
    touch();
    const { matrixOf } = await import("./matrix-answers.ts");
    const parts = { engine: loaded.engine, answers, families: this.#families };
    return matrixOf(parts, { query, resolved: await this.resolved(query, waive) }, sides, waive);
  }
}
