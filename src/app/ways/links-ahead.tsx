import { useEffect, useEffectEvent } from "react";
import { matchPath } from "react-router";
import { useFetchFamily } from "#library/prompts/families.ts";
import { useFetchPrompts } from "#library/prompts/prompt-list.ts";
import { within } from "#shared/base.ts";
import { familyOfPath, routes } from "#shared/paths.ts";
import { parsePromptsAddress } from "../navigation/prompts-address.ts";
import { LatePage } from "../pages/late-page.ts";
import { pages } from "../pages/other-page.tsx";
import { onNearLinks } from "./near-link.ts";

/** Fetches the page that a link leads to when a person comes near it, so that the click finds it at hand. */
export function LinksAhead() {
  const fetchPrompts = useFetchPrompts();
  const fetchFamily = useFetchFamily();
  const fetch = useEffectEvent(({ pathname, search }: HTMLAnchorElement) => {
    const path = within(pathname);
    const page = pageAt(path);
    if (!page) return;
    void Promise.all([LatePage.ahead(), pages[page].ahead()]);
    const list = page === "prompts" && parsePromptsAddress(search);
    // To fold all prompts is no small thing to do for somebody who passes by.
    if (list && !list.folded) fetchPrompts(list);
    // A link to one is drawn once they are folded.
    if (page === "family") fetchFamily(familyOfPath(path));
  });
  useEffect(() => onNearLinks((link) => fetch(link)), []);
  return null;
}

const names = Object.keys(pages) as (keyof typeof pages)[];
const pageAt = (pathname: string) => names.find((name) => matchPath(routes[name], pathname));
