import { useEffect, useSyncExternalStore } from "react";

function subscribe(listener: () => void) {
  document.addEventListener("fullscreenchange", listener);
  return () => document.removeEventListener("fullscreenchange", listener);
}

export interface FullScreen {
  on: boolean;
  toggle: () => void;
}

// Refused now and then (no user gesture, already left): the screen then stays as it is.
const leave = () => document.exitFullscreen().catch(() => {});

/**
 * Full screen while the component is mounted; undefined where the platform has none (iPhone). It is the whole page
 * that fills the screen, and what wants to covers it: dialogs and toasts would lie unseen behind a single element.
 */
export function useFullScreen(): FullScreen | undefined {
  const on = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
  useEffect(
    () => () => {
      if (document.fullscreenElement) leave();
    },
    [],
  );
  if (!document.fullscreenEnabled) return undefined;
  const toggle = () => {
    if (on) leave();
    else document.documentElement.requestFullscreen().catch(() => {});
  };
  return { on, toggle };
}
