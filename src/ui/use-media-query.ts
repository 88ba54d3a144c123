import { useSyncExternalStore } from "react";

const lists = new Map<string, MediaQueryList>();

/** Made once for each query: tiles ask with every render, and a new list is parsed and matched anew. */
function listOf(query: string): MediaQueryList {
  const list = lists.get(query) ?? matchMedia(query);
  lists.set(query, list);
  return list;
}

/** Whether a media query holds, followed live. */
function useMediaQuery(query: string): boolean {
  const subscribe = (listener: () => void) => {
    const list = listOf(query);
    list.addEventListener("change", listener);
    return () => list.removeEventListener("change", listener);
  };
  return useSyncExternalStore(subscribe, () => listOf(query).matches);
}

/** Narrower than Tailwind's `md`: one column of chrome, panels as bottom sheets. */
export const useIsPhone = () => useMediaQuery("(max-width: 767px)");

export const useReducedMotion = () => useMediaQuery("(prefers-reduced-motion: reduce)");

export const useCoarsePointer = () => useMediaQuery("(pointer: coarse)");
