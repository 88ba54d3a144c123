import type { ComponentType } from "react";
import type { routes } from "#shared/paths.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { NotFoundPage } from "./not-found.tsx";

/** The pages beside the gallery, by the names of their routes. */
export type OtherPageName = Exclude<keyof typeof routes, "all" | "images" | "videos" | "image" | "video">;

export const pages = {
  cull: lazy(() => import("./cull.tsx").then((m) => ({ default: m.CullPage }))),
  family: lazy(() => import("./family.tsx").then((m) => ({ default: m.FamilyPage }))),
  prompts: lazy(() => import("./prompts.tsx").then((m) => ({ default: m.PromptsPage }))),
  matrix: lazy(() => import("./matrix.tsx").then((m) => ({ default: m.MatrixPage }))),
  compare: lazy(() => import("./compare.tsx").then((m) => ({ default: m.ComparePage }))),
  basket: lazy(() => import("./basket.tsx").then((m) => ({ default: m.BasketPage }))),
  settings: lazy(() => import("./settings.tsx").then((m) => ({ default: m.SettingsPage }))),
} satisfies Record<OtherPageName, ComponentType>;

/** A page beside the gallery, else the one of every address that is no route. Only below `Part`. */
export function OtherPage({ name }: { name?: OtherPageName | undefined }) {
  const Page = name ? pages[name] : NotFoundPage;
  return <Page />;
}
