import type { Sourced } from "#contract/take-away/sourced.ts";
import { csvLine } from "#shared/files/csv.ts";

const columns = [
  "kind",
  "id",
  "created",
  "model",
  "ratio",
  "style",
  "width",
  "height",
  "duration",
  "prompt",
  "url",
];

const cells = (asset: Sourced): string[] => [
  asset.kind,
  asset.id,
  asset.createdDate,
  asset.model,
  asset.aspectRatio,
  asset.style ?? "",
  String(asset.width),
  String(asset.height),
  asset.kind === "video" && asset.duration !== undefined ? String(asset.duration) : "",
  asset.prompt,
  asset.url,
];

/** A row for each, below a row of names where they are several: one alone is pasted into a table that has them. */
export const csvRows = (assets: readonly Sourced[]): string =>
  [...(assets.length > 1 ? [columns] : []), ...assets.map(cells)].map(csvLine).join("");
