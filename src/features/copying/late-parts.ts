import { lazy } from "#ui/late/lazy.tsx";

/** Not needed before somebody asks for it, and it brings a heavy layer with it. */
export const CopyAsMenu = lazy(() =>
  import("./menu/copy-as-menu.tsx").then((m) => ({ default: m.CopyAsMenu })),
);

/** Of the settings alone. */
export const TemplatesSetting = lazy(() =>
  import("./templates/templates-setting.tsx").then((m) => ({ default: m.TemplatesSetting })),
);
