import type { Kind } from "#contract/asset.ts";
import { everything } from "#contract/everything.ts";
import {
  type AxisId,
  familyOfSlots,
  isSlot,
  placeOfSlot,
  type Sides,
  type SlotAxis,
  settledSides,
} from "#contract/facets/matrix-axes.ts";
import { facetOf } from "#contract/facets.ts";
import { type AssetQuery, canonical, withFilter } from "#contract/query.ts";
import type { Row } from "../catalog.ts";
import { slotsOf } from "../model/families/slots/slot-facets.ts";
import { type Axis, axisOfNumbers, axisOfPrompts, axisOfValues } from "../model/matrix/axis.ts";
import { makeMatrix } from "../model/matrix/make-matrix.ts";
import { worths } from "../model/prompts/worth.ts";
import type { QueryEngine } from "../model/query/query-engine.ts";
import type { Matrix } from "../results/matrix.ts";
import type { FamilyDetails } from "../results/prompts.ts";
import type { Answers } from "./answers.ts";
import type { FamilyAnswers } from "./families/family-answers.ts";

/** What is hidden is there all the same: a cell that holds nothing else was tried. */
const withHidden = withFilter(everything, "hidden", { include: ["0", "1"], exclude: [] });

/** What a matrix is made from. */
interface Sources {
  engine: QueryEngine;
  answers: Answers;
  /** The prompt that stands for a prompt's family, both by number; there where families are on a side. */
  familyOf: ((prompt: number) => number) | undefined;
  /** The family whose slots can be on a side; null where there is none, or no slot is asked for. */
  family: FamilyDetails | null;
}

interface Parts extends Pick<Sources, "engine" | "answers"> {
  families: () => Promise<FamilyAnswers>;
}

/**
 * See `Catalog.matrix`: of a query as it was asked, and with prompts in the place of the families that it asks for. Its code
 * comes when it is first asked for.
 */
export async function matrixOf(
  { engine, answers, families }: Parts,
  { query, resolved }: { query: AssetQuery; resolved: AssetQuery },
  sides: Sides,
  waived?: readonly Kind[],
): Promise<Matrix> {
  const on = [sides.rows, sides.cols];
  const familyOf = on.includes("family") ? await (await families()).firsts() : undefined;
  const name = on.some(isSlot) ? familyOfSlots(query) : null;
  const family = name === null ? null : await (await families()).details(name, waived);
  return fill({ engine, answers, familyOf, family }, resolved, sides, waived);
}

function fill(sources: Sources, query: AssetQuery, asked: Sides, waived?: readonly Kind[]): Matrix {
  const { engine, answers, family } = sources;
  const sides = settledSides(asked, family ? slotsOf(family).length : 0);
  const { version, pending, notice, ...found } = answers.rows(
    canonical({ ...query, sort: "newest" }),
    waived,
  );
  const made = makeMatrix({
    found,
    everything: answers.rows(withHidden, waived).rows,
    rows: axisOf(sources, sides.rows),
    cols: axisOf(sources, sides.cols),
    worths: worths.of,
    rankOf: (row) => engine.rank(row),
  });
  const videos = (rows: Uint32Array) =>
    Uint8Array.from(rows, (row: Row) => (engine.kind(row) === "video" ? 1 : 0));
  const kinds = { rowVideos: videos(made.rowNewest), colVideos: videos(made.colNewest) };
  return { version, sides, pending, notice, ...made, ...kinds };
}

/** Prompts are numbered already, and families by one of theirs; everything else is of a few values. */
function axisOf({ engine, familyOf, family }: Sources, axis: AxisId): Axis {
  if (isSlot(axis)) return axisOfSlot(engine, family, axis);
  const { ofRow, size } = engine.prompts();
  const nameOf = (prompt: number) => engine.promptName(prompt);
  if (axis === "prompt") return axisOfNumbers(ofRow, nameOf);
  if (axis !== "family") return axisOfValues((row) => engine.valuesAt(row, axis), facetOf(axis).closed);
  const firsts = Uint32Array.from({ length: size }, (_, prompt) => familyOf?.(prompt) ?? prompt);
  return axisOfNumbers(
    ofRow.map((prompt) => firsts[prompt] ?? prompt),
    nameOf,
  );
}

/** What prompts of the family have in a slot. */
function axisOfSlot(engine: QueryEngine, family: FamilyDetails | null, axis: SlotAxis): Axis {
  const place = placeOfSlot(axis);
  const codes = (family?.prompts ?? []).map(
    ({ name }, prompt) => [engine.findPrompt(name), family?.choices[prompt]?.[place] ?? 0] as const,
  );
  const values = family ? slotsOf(family)[place]?.values : undefined;
  return axisOfPrompts(engine.prompts().ofRow, new Map(codes), values ?? []);
}
