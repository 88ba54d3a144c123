import { under, within } from "#shared/base.ts";
import { readStored } from "#shared/stored.ts";
import { stored } from "#shared/stored-values.ts";

/**
 * Opens the gallery with the saved view that a person has chosen for it, where it was opened with nothing in its address:
 * before anything is painted, so that nothing moves. Only a new visit: an entry of the history that the app has seen (All,
 * a reload, Back) has a state, and shows what it says.
 */
export function openFirstView(): void {
  if (within(location.pathname) !== "/" || location.search !== "" || history.state !== null) return;
  const first = readStored(stored.firstView);
  const account = document.querySelector<HTMLMetaElement>("meta[name=account]")?.content;
  if (first && (!account || first.account === account)) history.replaceState(null, "", under(first.address));
}
