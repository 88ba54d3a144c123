import type { Kind } from "#contract/asset.ts";
import type { PromptSort } from "#contract/prompts/prompt-sorts.ts";
import { type AssetQuery, canonical } from "#contract/query.ts";
import type { FirstEntries, MadeWith, Row } from "../catalog.ts";
import { countValues } from "../model/prompts/count-values.ts";
import { listPrompts } from "../model/prompts/list-prompts.ts";
import type { QueryEngine } from "../model/query/query-engine.ts";
import type { PromptList } from "../results/prompts.ts";
import type { Answers } from "./answers.ts";
import type { RecordReader } from "./record-reader.ts";

/** See `Catalog.prompts`. Its code comes when it is first asked for. */
export function promptsOf(
  engine: QueryEngine,
  answers: Answers,
  query: AssetQuery,
  sort: PromptSort,
  waived?: readonly Kind[],
): PromptList {
  const newest = canonical({ ...query, sort: "newest" });
  const { version, terms, notice, ...found } = answers.rows(newest, waived);
  return { version, terms, notice, ...listPrompts(found, engine.prompts(), sort) };
}

/** A list with what its first entries are drawn from, of so many at most: see `FirstEntries`. */
export async function withFirst<L extends PromptList>(
  engine: QueryEngine,
  reader: RecordReader,
  list: L,
  most = 0,
): Promise<L & FirstEntries> {
  const { rows, starts } = list;
  const firsts = starts.slice(0, Math.min(most, starts.length - 1));
  // What cannot be read is told to who asks for those rows alone.
  const records = await reader.read(firsts.map((from) => rows[from] ?? -1)).catch(() => []);
  const made = Array.from(firsts, (from, n) => madeWith(engine, rows.subarray(from, starts[n + 1])));
  return { ...list, records, made };
}

/** See `Catalog.madeWith`. */
export function madeWith(engine: QueryEngine, rows: Uint32Array): MadeWith {
  const live = rows.filter((row: Row) => engine.locate(row));
  return {
    models: countValues(live, (row) => engine.valuesAt(row, "model")),
    ratios: countValues(live, (row) => engine.valuesAt(row, "ratio")),
    styles: countValues(live, (row) => engine.valuesAt(row, "style")),
  };
}
