import { csvLine } from "#shared/files/csv.ts";
import type { Asset } from "../asset.ts";

export const errorsName = "errors.csv";

/** An item that could not be taken home, and why. */
export interface TakeError {
  readonly asset: Asset;
  /** In plain words. */
  readonly problem: string;
}

/**
 * All of `errors.csv`: what is missing, and why. `urlOf` gives the provider's own URL, "" where it cannot be had. No cell of it
 * is a formula where it is opened.
 */
export function writeErrors(errors: readonly TakeError[], urlOf: (asset: Asset) => string): string {
  const lines = errors.map(({ asset, problem }) =>
    csvLine([asset.kind, asset.id, asset.createdDate, problem, asset.prompt, urlOf(asset)]),
  );
  return `\ufeff${csvLine(["kind", "id", "date", "problem", "prompt", "url"])}${lines.join("")}`;
}
