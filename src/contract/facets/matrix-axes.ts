import { type FacetId, facetOf } from "../facets.ts";
import { mostSlots } from "../prompts/prompt-template.ts";
import { type AssetQuery, filterOf } from "../query.ts";

/** The facets that can lie on a side of a matrix, so that a cell is a query. */
export const facetAxes = [
  "prompt",
  "family",
  "model",
  "ratio",
  "style",
  "made",
  "length",
] as const satisfies readonly FacetId[];
export type FacetAxis = (typeof facetAxes)[number];

/** A slot of the one family that a matrix is of, by its number: the first one is 1. */
export type SlotAxis = `slot.${number}`;

export type AxisId = FacetAxis | SlotAxis;

/** What lies on the two sides of a matrix: never the same. */
export interface Sides {
  rows: AxisId;
  cols: AxisId;
}

/** What a facet is called as an axis: "Aspect ratio". */
export const axisNames = Object.fromEntries(facetAxes.map((axis) => [axis, facetOf(axis).title])) as Record<
  FacetAxis,
  string
>;

/** The axis of the slot at a place of the template. */
export const slotAxis = (place: number): SlotAxis => `slot.${place + 1}`;

export const isSlot = (axis: AxisId): axis is SlotAxis => axis.startsWith("slot.");

/** The place in the template of an axis's slot. */
export const placeOfSlot = (axis: SlotAxis): number => Number(axis.slice("slot.".length)) - 1;

/** The name of the family whose slots can lie on the sides: the one that a query asks for; null where that is not one. */
export function familyOfSlots(query: AssetQuery): string | null {
  const [name = null, ...more] = filterOf(query, "family").include;
  return more.length === 0 ? name : null;
}

/**
 * Reads the sides from an address: "rows=model&cols=ratio", "rows=slot.1&cols=model". What is unknown, a slot beyond the
 * `slots` that there are, or twice the same, is the usual one.
 */
export function parseSides(params: URLSearchParams, slots = 0): Sides {
  const named = (param: string) => axisNamed(params.get(param), slots);
  const cols = named("cols");
  const rows = named("rows") ?? beside(cols);
  return { rows, cols: cols && cols !== rows ? cols : usualCols(rows) };
}

/** As far as an address alone tells: slots are those of the one family of its query, as many as one can have. */
export const sidesOfAddress = (params: URLSearchParams, query: AssetQuery): Sides =>
  parseSides(params, familyOfSlots(query) === null ? 0 : mostSlots);

/** The sides where a family has so many slots: as they would be read. */
export const settledSides = ({ rows, cols }: Sides, slots: number): Sides =>
  parseSides(new URLSearchParams({ rows, cols }), slots);

/** Writes the sides into an address; what it says without them is left out. */
export function writeSides({ rows, cols }: Sides, params: URLSearchParams): void {
  const isUsual = cols === usualCols(rows);
  if (rows !== beside(isUsual ? undefined : cols)) params.set("rows", rows);
  if (!isUsual) params.set("cols", cols);
}

function axisNamed(name: string | null, slots: number): AxisId | undefined {
  const slot = Array.from({ length: slots }, (_, place) => slotAxis(place)).find((axis) => axis === name);
  return slot ?? facetAxes.find((axis) => axis === name);
}

/** The usual axis of the rows, beside columns that were asked for. */
const beside = (cols: AxisId | undefined): AxisId => (cols === "model" ? "family" : "model");

const usualCols = (rows: AxisId): AxisId => (rows === "ratio" ? "model" : "ratio");

/** The sides after one of them has been chosen; where it is the other one's, they change places. */
export const withSide = (sides: Sides, side: keyof Sides, axis: AxisId): Sides =>
  sides[side === "rows" ? "cols" : "rows"] === axis ? swapped(sides) : { ...sides, [side]: axis };

export const swapped = ({ rows, cols }: Sides): Sides => ({ rows: cols, cols: rows });
