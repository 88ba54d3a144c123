import { lazy } from "#ui/late/lazy.tsx";

// None of these is needed before the first picture.
export const DensityControl = lazy(() =>
  import("./density/density-control.tsx").then((m) => ({ default: m.DensityControl })),
);
export const ViewControl = lazy(() => import("./view-control.tsx").then((m) => ({ default: m.ViewControl })));
export const HeldPill = lazy(() => import("./held-pill.tsx").then((m) => ({ default: m.HeldPill })));
