import type { Asset } from "#contract/asset.ts";
import type { Sourced } from "#contract/take-away/sourced.ts";

/** In place of a seal: nothing that the command reads comes to a browser. */
export const leaveOpen = (url: string): string => url;

/** What is true of every asset of the command's, for those who write it down. */
export const inTheOpen = (asset: Asset): Sourced => asset as Sourced;
