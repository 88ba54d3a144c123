import { keyCaps } from "#shared/keys/keys.ts";
import type { MenuItem } from "#ui/layers/menu.tsx";

/** The entry of a menu that puts what is meant into the basket. */
export const toBasket = (onSelect: () => void): MenuItem => ({
  id: "to basket",
  label: "Put into the basket",
  icon: "basket",
  keys: keyCaps(["k"]),
  parted: true,
  onSelect,
});
