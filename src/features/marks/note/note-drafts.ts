import { longestNote } from "#contract/marks.ts";
import { holdLeaving } from "#library/hold-leaving.ts";

/** Notes as typed that are not kept yet, by asset: whoever steps on and comes back finds them. */
const drafts = new Map<string, string>();

let letGo: (() => void) | undefined;

export const draftOf = (asset: string): string | undefined => drafts.get(asset);

/** What was typed of an asset's note; undefined once that is kept. */
export function setDraft(asset: string, text: string | undefined): void {
  if (text === undefined) drafts.delete(asset);
  else drafts.set(asset, text);
  // What can be kept is on its way; a note that is too long would be lost with the page.
  if ([...drafts.values()].some((text) => text.length > longestNote)) letGo ??= holdLeaving();
  else {
    letGo?.();
    letGo = undefined;
  }
}
