import { lazy } from "#ui/late/lazy.tsx";

// None of these is needed before the first picture.
export const DensityControl = lazy(() => import("./density/density-control.tsx"), "DensityControl");
export const ViewControl = lazy(() => import("./view-control.tsx"), "ViewControl");
export const HeldPill = lazy(() => import("./held-pill.tsx"), "HeldPill");
