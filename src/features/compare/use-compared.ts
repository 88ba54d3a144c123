import type { Asset, AssetKey } from "#contract/asset.ts";
import { type Marks, noMarks } from "#contract/marks.ts";
import { type FoundAsset, useAsset } from "#library/asset.ts";
import { useMarksOf } from "#library/marks-of.ts";

/** One of what is compared, as far as it is known. */
export interface Item {
  readonly key: AssetKey;
  /** "A" for the first. */
  readonly letter: string;
  readonly asset: Asset | undefined;
  readonly state: FoundAsset["state"];
  readonly marks: Marks;
}

/** What an address names, by its letters. A page compares four at most, so each has its hooks, used or not. */
export function useCompared(keys: readonly AssetKey[]): Item[] {
  const all = [useOne(keys[0]), useOne(keys[1]), useOne(keys[2]), useOne(keys[3])];
  return keys.map((key, i) => ({
    key,
    letter: letterOf(i),
    asset: all[i]?.asset,
    state: all[i]?.state ?? "pending",
    marks: all[i]?.marks ?? noMarks,
  }));
}

const letterOf = (index: number): string => String.fromCharCode(65 + index);

function useOne(key: AssetKey | undefined) {
  const { asset, state } = useAsset(key ?? null);
  const { marks } = useMarksOf(key ?? null);
  return { asset, state, marks };
}

/** Which video is heard: the one that was chosen, or the first where nobody has chosen; null where none is. */
export function heardOf(items: readonly Item[], chosen: number | null | undefined): number | null {
  const isVideo = (index: number) => items[index]?.key.kind === "video";
  if (chosen === null) return null;
  if (chosen !== undefined && isVideo(chosen)) return chosen;
  const first = items.findIndex((_, i) => isVideo(i));
  return first < 0 ? null : first;
}
