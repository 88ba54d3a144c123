import { lazy } from "#ui/late/lazy.tsx";

// Most sheets are flat.
export const FoldGrounds = lazy(() => import("./fold-grounds.tsx"), "FoldGrounds");
export const FoldButton = lazy(() => import("./fold-button.tsx"), "FoldButton");
export const FoldKeys = lazy(() => import("./fold-keys.tsx"), "FoldKeys");
