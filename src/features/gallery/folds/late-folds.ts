import { lazy } from "#ui/late/lazy.tsx";

// Most sheets are flat.
export const FoldGrounds = lazy(() => import("./fold-grounds.tsx").then((m) => ({ default: m.FoldGrounds })));
export const FoldButton = lazy(() => import("./fold-button.tsx").then((m) => ({ default: m.FoldButton })));
export const FoldKeys = lazy(() => import("./fold-keys.tsx").then((m) => ({ default: m.FoldKeys })));
