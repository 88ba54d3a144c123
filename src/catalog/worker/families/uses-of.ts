import type { RowsResult } from "../../catalog.ts";
import { listPrompts } from "../../model/prompts/list-prompts.ts";
import { worths } from "../../model/prompts/worth.ts";
import type { QueryEngine } from "../../model/query/query-engine.ts";
import type { FamilyAttempt, FamilyPrompt } from "../../results/prompts.ts";

/** Some prompts as they were used: all of a family but the words. */
export interface Uses {
  /** By number, in the order of `prompts`. */
  numbers: readonly number[];
  prompts: readonly Omit<FamilyPrompt, "text">[];
  attempts: readonly FamilyAttempt[];
}

/** What of the rows that are shown, newest first, was made from some prompts. */
export function usesOf(engine: QueryEngine, shown: RowsResult, members: readonly number[]): Uses {
  const { ofRow, size } = engine.prompts();
  const wanted = new Uint8Array(size);
  for (const member of members) wanted[member] = 1;
  const places = shown.rows.reduce<number[]>((all, row, place) => {
    if (wanted[ofRow[row] ?? size]) all.push(place);
    return all;
  }, []);
  const found = {
    rows: Uint32Array.from(places, (place) => shown.rows[place] ?? 0),
    created: Float64Array.from(places, (place) => shown.created[place] ?? 0),
    marks: Uint16Array.from(places, (place) => shown.marks[place] ?? 0),
  };
  const marksOf = new Map(Array.from(found.rows, (row, i) => [row, found.marks[i] ?? 0]));
  const list = listPrompts(found, { ofRow, size }, "newest");
  const numbers = [...list.prompts];
  return {
    numbers,
    prompts: numbers.map((number, n) => {
      const rows = list.rows.slice(list.starts[n], list.starts[n + 1]);
      const worth = worths.of[marksOf.get(rows[0] ?? -1) ?? 0] ?? 0;
      return { name: engine.promptName(number), rows, last: list.last[n] ?? 0, worth };
    }),
    attempts: attemptsOf(engine, found, numbers),
  };
}

function attemptsOf(
  engine: QueryEngine,
  { rows, created, marks }: { rows: Uint32Array; created: Float64Array; marks: Uint16Array },
  numbers: readonly number[],
): FamilyAttempt[] {
  const { ofRow } = engine.prompts();
  const places = new Map(numbers.map((number, place) => [number, place]));
  const attempts: (Omit<FamilyAttempt, "rows" | "kept"> & { rows: number[]; kept: number })[] = [];
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i] ?? 0;
    const prompt = places.get(ofRow[row] ?? -1) ?? 0;
    const made = madeBy(engine, row);
    const kept = worths.kept[marks[i] ?? 0] ?? 0;
    const last = attempts.at(-1);
    if (last?.prompt === prompt && isSame(last.made, made)) {
      last.rows.push(row);
      last.kept += kept;
    } else attempts.push({ prompt, time: created[i] ?? 0, rows: [row], kept, made });
  }
  return attempts.map((attempt) => ({ ...attempt, rows: Uint32Array.from(attempt.rows) }));
}

function madeBy(engine: QueryEngine, row: number): FamilyAttempt["made"] {
  const statedIn = (facet: "model" | "ratio" | "style") => engine.valuesAt(row, facet)[0] ?? "";
  return { model: statedIn("model"), ratio: statedIn("ratio"), style: statedIn("style") };
}

const isSame = (one: FamilyAttempt["made"], other: FamilyAttempt["made"]): boolean =>
  one.model === other.model && one.ratio === other.ratio && one.style === other.style;
