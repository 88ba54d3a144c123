import { promptIdentity } from "#contract/prompts/prompt-name.ts";
import { LruMap } from "#shared/lru-map.ts";
import type { Row } from "../../catalog.ts";
import { type FamilyTemplate, familyTemplate } from "../../model/families/template/family-template.ts";
import type { FamilyDetails } from "../../results/prompts.ts";
import type { RecordReader } from "../record-reader.ts";
import type { Uses } from "./uses-of.ts";

/** Templates that are kept at hand: more than a screen of the list shows. */
const kept = 100;

/** Records that are read at once. */
const portion = 500;

interface Filled extends FamilyTemplate {
  texts: readonly string[];
}

/** Makes the templates of families, and keeps the last ones: their prompts are aligned once, not with every mark that is set. */
export class Templates {
  readonly #reader: Pick<RecordReader, "read">;
  readonly #made = new LruMap<string, Filled>(kept);

  constructor(reader: Pick<RecordReader, "read">) {
    this.#reader = reader;
  }

  /** A family with its words; null where it has no prompt, or the words of one cannot be read. `guide`: a row of it. */
  async fill(uses: Uses, guide: Row | undefined): Promise<Omit<FamilyDetails, "name"> | null> {
    if (uses.numbers.length === 0) return null;
    const filled = await this.#templateOf(uses, guide);
    if (!filled) return null;
    const { texts, ...template } = filled;
    return {
      ...template,
      size: uses.prompts.length,
      prompts: uses.prompts.map((prompt, i) => ({ ...prompt, text: texts[i] ?? "" })),
      attempts: uses.attempts,
    };
  }

  async #templateOf({ numbers, prompts }: Uses, guide: Row | undefined): Promise<Filled | undefined> {
    const key = numbers.join();
    const known = this.#made.get(key);
    if (known) return known;
    const rows = [...prompts.map(({ rows }) => rows[0] ?? -1), guide ?? -1];
    const texts = await this.#textsOf(rows);
    const [guideText = texts[0]] = texts.splice(-1);
    const told = texts.filter((text) => text !== undefined);
    if (told.length < prompts.length || guideText === undefined) return undefined;
    const made = { ...familyTemplate(told, guideText), texts: told };
    this.#made.set(key, made);
    return made;
  }

  async #textsOf(rows: readonly Row[]): Promise<(string | undefined)[]> {
    const texts: (string | undefined)[] = [];
    for (let from = 0; from < rows.length; from += portion) {
      const records = await this.#reader.read(rows.slice(from, from + portion));
      texts.push(...records.map((asset) => asset && promptIdentity(asset.prompt)));
    }
    return texts;
  }
}
