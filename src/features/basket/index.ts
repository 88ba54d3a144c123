// The door of the basket: all that others may know of it.
export { BasketButton } from "./basket-button.tsx";
export { BasketLink } from "./basket-link.tsx";
export { Basket } from "./late-parts.ts";
export { usePutIntoBasket } from "./use-put-in.ts";
