import { matchPath } from "react-router";
import { within } from "#shared/base.ts";
import { routes } from "#shared/paths.ts";

type Press = Pick<MouseEvent, "button" | "metaKey" | "ctrlKey" | "shiftKey" | "altKey">;

/** Whether a click asks for a tab, a window or a download. */
export const opensAside = (press: Press): boolean =>
  press.button !== 0 || press.metaKey || press.ctrlKey || press.shiftKey || press.altKey;

type Link = Pick<HTMLAnchorElement, "target" | "origin" | "pathname" | "hasAttribute">;

/** Whether a link leads to a page of ours, in the window where it stands. */
export function leadsToPage(link: Link, origin: string): boolean {
  if (link.target || link.hasAttribute("download") || link.origin !== origin) return false;
  return Object.values(routes).some((route) => matchPath(route, within(link.pathname)));
}

/**
 * Follows plain links to pages within the app, for the whole document: parts show an `<a href>` and know of no router,
 * whose own link in each tile would be a sixth of what a new result costs. Returns the undo.
 */
export function followLinks(go: (to: string, how: { replace: boolean }) => void): () => void {
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || opensAside(event)) return;
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[href]");
    if (!link || !leadsToPage(link, location.origin)) return;
    event.preventDefault();
    go(within(link.pathname) + link.search, { replace: link.href === location.href });
  };
  document.addEventListener("click", follow);
  return () => document.removeEventListener("click", follow);
}
