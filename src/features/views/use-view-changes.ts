import { useChangeView } from "#library/saved-views.ts";
import { showToast } from "#ui/layers/toast.tsx";
import type { ViewChange } from "./rules/saved-view.ts";

/** Changes saved views, and says so where that cannot be kept. */
export function useViewChanges(): (changes: readonly ViewChange[]) => void {
  const change = useChangeView();
  return (changes) => {
    void Promise.all(changes.map((one) => change(one.id, one.change))).catch((error: unknown) => {
      showToast({ message: error instanceof Error ? error.message : "The view could not be kept." });
    });
  };
}
