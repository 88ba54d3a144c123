import { type ComponentType, useEffect } from "react";
import type { routes } from "#shared/paths.ts";
import { endStartUp } from "#shared/start-up.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { leaveNothing } from "../offline/leave-nothing.ts";
import { NotFoundPage } from "./not-found.tsx";

/** The pages beside the gallery, by the names of their routes. */
export type OtherPageName = Exclude<keyof typeof routes, "all" | "images" | "videos" | "image" | "video">;

export const pages = {
  cull: lazy(() => import("./cull.tsx"), "CullPage"),
  family: lazy(() => import("./family.tsx"), "FamilyPage"),
  prompts: lazy(() => import("./prompts.tsx"), "PromptsPage"),
  matrix: lazy(() => import("./matrix.tsx"), "MatrixPage"),
  compare: lazy(() => import("./compare.tsx"), "ComparePage"),
  basket: lazy(() => import("./basket.tsx"), "BasketPage"),
  settings: lazy(() => import("./settings.tsx"), "SettingsPage"),
  people: lazy(() => import("./people.tsx"), "PeoplePage"),
  signIn: lazy(() => import("./sign-in.tsx"), "SignInPage"),
  open: lazy(() => import("./open.tsx"), "OpenPage"),
} satisfies Record<OtherPageName, ComponentType>;

/** A page beside the gallery, else the one of every address that is no route. Only below `Part`. */
export function OtherPage({ name }: { name?: OtherPageName | undefined }) {
  useEffect(endStartUp, []);
  useEffect(() => {
    if (name === "signIn") void leaveNothing();
  }, [name]);
  const Page = name ? pages[name] : NotFoundPage;
  return <Page />;
}
