import { useSyncExternalStore } from "react";
import { Listeners } from "#shared/listeners.ts";

let asked = false;
const listeners = new Listeners();

/** Opens or closes the list of formats at the button that is on the page: for a key, which has no button of its own. */
export function askCopyAs(open: boolean): void {
  asked = open;
  listeners.tell();
}

/** Whether the list is asked for. */
export const useCopyAsAsked = (): boolean => useSyncExternalStore(listeners.add, () => asked);
