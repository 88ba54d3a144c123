import { useMemo } from "react";
import { useLocation, useNavigate } from "react-router";
import type { AssetKey } from "#contract/asset.ts";
import type { View } from "#features/gallery/index.ts";
import { useRecentSearches } from "#features/views/index.ts";
import { under, within } from "#shared/base.ts";
import { stored } from "#shared/stored-values.ts";
import { useStored } from "#ui/use-stored.ts";
import { itemSearch, listAddress } from "./address.ts";
import {
  addressOf,
  commitSteps,
  type Edit,
  type Entry,
  editStep,
  itemStep,
  listStep,
  type Showing,
  type Step,
  showStep,
  typeStep,
} from "./address-steps.ts";
import { useTurn } from "./use-turn.ts";
import { useWayBack } from "./use-way-back.ts";

export type AddressState = ReturnType<typeof useAddress>;

/** Where the window is now: what is rendered may be a step behind it. */
function entryNow(): Entry {
  const { pathname, search } = window.location;
  return { pathname: within(pathname), search, state: window.history.state?.usr ?? null };
}

/** The router's name of the entry that the window is at. */
const keyNow = (): string => window.history.state?.key ?? "default";

/** What the address of a list or an item says, as state, and the ways to change it; links change it by `followLinks`. */
export function useAddress() {
  const { pathname, search, state, key } = useLocation();
  const navigate = useNavigate();
  // The compiler takes its parameters for something that may be changed: the whole page would be drawn anew by any render.
  const address = useMemo(() => addressOf({ pathname, search, state }), [pathname, search, state]);
  const { kind } = address.query;
  const back = useWayBack(address.item);
  const [defaultSize] = useStored(stored.tileSize);
  const recent = useRecentSearches();
  const turn = useTurn();

  const go = (...steps: (Step | null)[]) => {
    for (const step of steps) if (step) void navigate(step.to, { replace: step.replace, state: step.state });
  };

  return {
    ...address,
    size: address.size ?? defaultSize,
    /** The search part of every link to an item of this list. */
    search: itemSearch(kind, address.params),
    /** The search part of links to other lists, with the same conditions. */
    listSearch: listAddress("all", address.params).slice(1),
    /** Another number once a navigation has ended what was being typed. */
    turn,
    /** Whether what is rendered is where the window is. */
    isRendered: () => keyNow() === key,
    /** The query as the window's address has it. */
    queryNow: () => addressOf(entryNow()).query,
    /** Edits the query as it is by then. */
    edit: (edit: Edit) => {
      const { query } = addressOf(entryNow());
      // Whoever narrows a search further, or looks for it in another list, has done with typing.
      if (edit(query).text === query.text) recent.add(query.text);
      go(editStep(entryNow(), edit));
    },
    typeText: (text: string) => go(typeStep(entryNow(), text)),
    commitText: (text: string, before: string) => {
      recent.add(text);
      go(...commitSteps(entryNow(), text, before));
    },
    /**
     * Leaves typed text in this entry of a list, for whoever comes Back to it, and says nothing of it to the router: what
     * is on screen stays as it is. What navigates next goes on from there.
     */
    noteText: (text: string) => {
      const entry = entryNow();
      if (addressOf(entry).item) return;
      window.history.replaceState(window.history.state, "", under(typeStep(entry, text).to));
    },
    /** Stepping replaces, so that one Back still returns. */
    stepTo: (item: AssetKey) => go(itemStep(entryNow(), item)),
    /** Goes back to the list that the item was opened from, or to it anew after a cold start. */
    close: () => {
      if (!back.go()) go(listStep(entryNow()));
    },
    /** Shows the list in another way. */
    show: (showing: Showing) => go(showStep(entryNow(), showing)),
    setView: (view: View) => go(showStep(entryNow(), { view: view === "rows" ? [] : [view] })),
    setSize: (size: number) => go(showStep(entryNow(), { size: size === defaultSize ? [] : [String(size)] })),
  };
}
