import { lazy } from "#ui/late/lazy.tsx";

/** Not needed before somebody asks for it, and it brings a heavy layer with it. */
export const CopyAsMenu = lazy(() => import("./menu/copy-as-menu.tsx"), "CopyAsMenu");

/** Of the settings alone. */
export const TemplatesSetting = lazy(() => import("./templates/templates-setting.tsx"), "TemplatesSetting");
