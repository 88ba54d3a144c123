import type { BasketEntry } from "#catalog/index.ts";
import { inOrder, moveTo } from "#library/own/order.ts";
import { useOwnAtOnce } from "#library/own/use-own-at-once.ts";
import { formatCount } from "#shared/format.ts";
import { announce } from "#ui/keyboard/announce.ts";
import { showToast } from "#ui/layers/toast.tsx";
import { type BasketChange, puttingBack, takingOut } from "./rules/gather.ts";

/** A person's basket, in its order, and what can be done with it; `entries` are undefined until they are known. */
export function useBasket() {
  const { things, change } = useOwnAtOnce("basket");
  const entries = things && inOrder(things);

  const enter = (changes: readonly BasketChange[]) => {
    void change(changes).catch((error: unknown) => {
      showToast({ message: error instanceof Error ? error.message : "The basket could not be kept." });
    });
  };
  return {
    entries,
    edit: (id: string, text: string) => enter([{ id, change: { text } }]),
    /** `what` is said of them: "Prompt 3". */
    takeOut: (some: readonly BasketEntry[], what: string) => {
      enter(takingOut(some));
      showToast({
        message: `${what} taken out`,
        action: { label: "Undo", undoes: true, onSelect: () => enter(puttingBack(some)) },
      });
    },
    move: (from: number, to: number) => {
      const entry = entries?.[from];
      if (!entry || to < 0 || to >= entries.length) return;
      enter(moveTo(entries, entry.id, to));
      announce(`${formatCount(to + 1)} of ${formatCount(entries.length)}`);
    },
  };
}
