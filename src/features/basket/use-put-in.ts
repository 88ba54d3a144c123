import { useChangeOwn, useReadOwn } from "#library/own/own.ts";
import { routes } from "#shared/paths.ts";
import { followLink } from "#ui/follow-link.ts";
import { showToast } from "#ui/layers/toast.tsx";
import { gatheredWords, gathering } from "./rules/gather.ts";

/** Puts prompts into the basket, from whatever page, and says what has become of it. */
export function usePutIntoBasket(): (prompts: readonly string[]) => Promise<void> {
  const read = useReadOwn("basket");
  const change = useChangeOwn("basket");
  return async (prompts) => {
    try {
      const changes = gathering(await read(), prompts);
      if (changes.length > 0) await change(changes);
      const asked = new Set(prompts).size;
      showToast({
        message: gatheredWords(changes.length, asked),
        action: { label: "Show basket", onSelect: () => followLink(routes.basket) },
      });
    } catch (error) {
      showToast({ message: error instanceof Error ? error.message : "The basket could not be kept." });
    }
  };
}
