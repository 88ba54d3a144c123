import type { Asset } from "#contract/asset.ts";
import type { Marks } from "#contract/marks.ts";
import type { Manifest, ManifestEntry } from "#contract/take-away/manifest.ts";

/**
 * What is asked of a taking, which is some rows that are to be taken home: it is begun with the rows, which then stay with
 * the catalog, planned as often as a person changes the names, read in parts, and ended.
 */
export type TakingOrder =
  | { do: "begin"; rows: Uint32Array }
  | {
      do: "plan";
      taking: number;
      /** For `readNameTemplate`; what it does not read is rejected with its problem. */
      names: string;
      /** What an archive says that it has, as it was read, and the paths of the files that are there. */
      archive?: { manifest: string; files: readonly string[] };
    }
  /** What the plan wants, from a number on, and at most a thousand of it. */
  | { do: "read"; taking: number; from: number; to: number }
  | { do: "end"; taking: number };

export interface TakingAnswers {
  begin: { taking: number; images: number; videos: number };
  plan: TakingPlan;
  read: ItemToTake[];
  end: undefined;
}

export interface TakingPlan {
  /** Items to bring, and items that the archive has. A record that turns out to be lost is in neither, once it was read. */
  wanted: number;
  there: number;
  /**
   * Of the first items to bring, without their extensions. Where there is no archive they come before all have been
   * named: one that meets a name far down the list gets its id besides.
   */
  names: string[];
  /** What of the archive's manifest could not be read. */
  problems: Manifest["problems"];
  /** See `Manifest.open`. */
  open: boolean;
}

/** An item to bring, and all that is written of it. */
export interface ItemToTake {
  asset: Asset;
  marks: Marks;
  /** Where it goes, without an extension. */
  stem: string;
  /** What the manifest says of it, where its file has gone. */
  before?: ManifestEntry;
}
