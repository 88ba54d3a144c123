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
