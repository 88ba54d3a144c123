import { csvLine } from "#shared/files/csv.ts";
import type { Asset } from "../asset.ts";
import { sourceUrl } from "../media.ts";

export const errorsName = "errors.csv";

/** An item that could not be taken home, and why. */
export interface TakeError {
  readonly asset: Asset;
  /** In plain words. */
  readonly problem: string;
}

/** All of `errors.csv`: what is missing, and why. No cell of it is a formula where it is opened. */
export function writeErrors(errors: readonly TakeError[]): string {
  const lines = errors.map(({ asset, problem }) =>
    csvLine([asset.kind, asset.id, asset.createdDate, problem, asset.prompt, sourceUrl(asset.url)]),
  );
  return `\ufeff${csvLine(["kind", "id", "date", "problem", "prompt", "url"])}${lines.join("")}`;
}
