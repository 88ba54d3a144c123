import { useSyncExternalStore } from "react";
import { Listeners } from "#shared/listeners.ts";

let asked = false;
const listeners = new Listeners();

/** Begins or ends to ask for the name of a view to be saved: by the list's own button, by the key, by the palette. */
export function askForName(ask: boolean): void {
  asked = ask;
  listeners.tell();
}

/** Whether a name is being asked for. */
export const useNameAsked = (): boolean => useSyncExternalStore(listeners.add, () => asked);
