import { promptName } from "../prompts/prompt-name.ts";
import type { AssetFacet } from "./facet.ts";

/** Each prompt by its name. There may be as many as assets, so that none is listed: links lead to one. */
export const promptFacet = {
  id: "prompt",
  of: "asset",
  title: "Prompt",
  chip: "Prompt",
  param: "prompt",
  values: (asset) => [promptName(asset.prompt)],
  unlisted: true,
  labels: {},
} as const satisfies AssetFacet;

/**
 * Families of near-identical prompts, each by the name of any of its prompts. Which prompts those are, no record tells
 * alone: the catalog folds them, and asks for all that a name leads to.
 */
export const familyFacet = {
  ...promptFacet,
  id: "family",
  title: "Family",
  chip: "Family",
  param: "family",
} as const satisfies AssetFacet;

/**
 * Values of the slots of families, as `writeSlotValue` has them. Which prompts have one, only the catalog knows: it asks for
 * those. Of several slots each must have one of the values that are asked for in it.
 */
export const slotFacet = {
  ...promptFacet,
  id: "slot",
  title: "Slot",
  chip: "Slot",
  param: "slot",
} as const satisfies AssetFacet;
