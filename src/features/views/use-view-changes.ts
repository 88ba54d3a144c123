import { useChangeOwn } from "#library/own/own.ts";
import { showToast } from "#ui/layers/toast.tsx";
import type { ViewChange } from "./rules/saved-view.ts";

/** Changes saved views, and says so where that cannot be kept. */
export function useViewChanges(): (changes: readonly ViewChange[]) => void {
  const change = useChangeOwn("view");
  return (changes) => {
    void change(changes).catch((error: unknown) => {
      showToast({ message: error instanceof Error ? error.message : "The view could not be kept." });
    });
  };
}
