import { longestNote } from "#contract/marks.ts";

/** Notes as typed that are not kept yet, by asset: whoever steps on and comes back finds them. */
const drafts = new Map<string, string>();

export const draftOf = (asset: string): string | undefined => drafts.get(asset);

/** What was typed of an asset's note; undefined once that is kept. */
export function setDraft(asset: string, text: string | undefined): void {
  const before = drafts.size;
  if (text === undefined) drafts.delete(asset);
  else drafts.set(asset, text);
  if (drafts.size > 0 && before === 0) window.addEventListener("beforeunload", holdBack);
  if (drafts.size === 0) window.removeEventListener("beforeunload", holdBack);
}

/** What can be kept is on its way; a note that is too long would be lost with the page, so the browser asks. */
function holdBack(event: BeforeUnloadEvent): void {
  if ([...drafts.values()].some((text) => text.length > longestNote)) event.preventDefault();
}
