import { useEffect, useRef } from "react";
import { NavigationType, useLocation, useNavigate, useNavigationType, useSearchParams } from "react-router";
import type { AssetKey } from "#contract/asset.ts";
import type { AssetQuery } from "#contract/query.ts";
import { writeQuery } from "#contract/query-params.ts";
import { sizes } from "#features/gallery/layout/density.ts";
import type { View } from "#features/gallery/layout/sheet-layout.ts";
import { itemPath } from "#shared/paths.ts";
import { itemSearch, listAddress, parseAddress } from "./address.ts";

/** Marks an entry of the history that typing pushed over an open item, whose list had this search text. */
interface TypedOver {
  typedOver: string;
}

export type AddressState = ReturnType<typeof useAddress>;

/** The address as state, and every way in which the app changes it. */
export function useAddress() {
  const { pathname, state } = useLocation();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const address = parseAddress(pathname, params);
  const { kind } = address.query;
  const search = itemSearch(kind, params);
  const depth = useItemDepth(address.item);

  const setParam = (name: string, value: string | null) => {
    const next = new URLSearchParams(params);
    if (value === null) next.delete(name);
    else next.set(name, value);
    navigate({ search: next.toString() }, { replace: true });
  };

  const goToList = (next: AssetQuery, replace: boolean, mark: TypedOver | null = null) =>
    navigate(listAddress(next.kind, writeQuery(next, params)), { replace, state: mark });

  return {
    ...address,
    /** The search part of every link to an item of this list. */
    search,
    /** The search part of links to other lists, with the same conditions. */
    listSearch: listAddress("all", params).slice(1),
    /** A committed filter pushes; typing replaces. Either leads back to the list when an item is open. */
    setQuery: (query: AssetQuery, commit: "push" | "replace") => {
      if (commit === "push") goToList(query, false);
      else if (address.item) goToList(query, false, { typedOver: address.query.text });
      else goToList(query, true, state);
    },
    /** Makes typed text one step of the history, from which Back leads to what was there `before` the typing. */
    commitText: (text: string, before: string) => {
      const typed = { ...address.query, text };
      // Typing over an item has pushed already.
      const pushed = !address.item && (state as TypedOver | null)?.typedOver === before;
      // Else it has replaced the step it began on, which is put back.
      if (!address.item && !pushed) goToList({ ...typed, text: before }, true);
      goToList(typed, pushed);
    },
    /** Opening pushes, so that one Back returns. */
    open: (key: AssetKey) => navigate(itemPath(key, search)),
    /** Stepping replaces, so that one Back still returns. */
    stepTo: (key: AssetKey) => navigate(itemPath(key, search), { replace: true }),
    /** Goes back to the list that the item was opened from, or to it anew after a cold start. */
    close: () => {
      if (depth.current > 0) navigate(-depth.current);
      else navigate(listAddress(kind, params), { replace: true });
    },
    setView: (view: View) => setParam("view", view === "rows" ? null : view),
    setSize: (size: number) => setParam("size", size === sizes.initial ? null : String(size)),
  };
}

/** How many entries of the history lie between the list and the item on screen; 0 after a cold start. */
function useItemDepth(item: AssetKey | null) {
  const depth = useRef(0);
  const type = useNavigationType();
  const { key } = useLocation();
  const seen = useRef<{ key: string; item: boolean } | null>(null);
  useEffect(() => {
    const before = seen.current;
    if (before?.key === key) return;
    seen.current = { key, item: item !== null };
    if (!item) depth.current = 0;
    else if (type === NavigationType.Push && before) depth.current = before.item ? depth.current + 1 : 1;
    // Back and forward between items: where the list lies is no longer known for certain.
    else if (type === NavigationType.Pop) depth.current = 0;
  }, [key, item, type]);
  return depth;
}
