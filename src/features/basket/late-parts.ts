import { lazy } from "#ui/late/lazy.tsx";

/** Not needed by the other pages, which lead to it and put prompts in. */
export const Basket = lazy(() => import("./basket.tsx"), "Basket");
