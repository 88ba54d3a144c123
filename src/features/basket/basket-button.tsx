import { IconButton } from "#ui/controls/button.tsx";
import { usePutIntoBasket } from "./use-put-in.ts";

/** Puts one prompt into the basket. */
export function BasketButton({ prompt }: { prompt: string }) {
  const putIn = usePutIntoBasket();
  return <IconButton label="Put into the basket" icon="basket" onClick={() => void putIn([prompt])} />;
}
