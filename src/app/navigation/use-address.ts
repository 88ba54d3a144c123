import { useLayoutEffect, useRef, useState } from "react";
import { NavigationType, useLocation, useNavigate, useNavigationType } from "react-router";
import type { AssetKey } from "#contract/asset.ts";
import type { View } from "#features/gallery/index.ts";
import { stored } from "#shared/stored-values.ts";
import { useStored } from "#ui/use-stored.ts";
import { itemSearch, listAddress } from "./address.ts";
import {
  addressOf,
  commitSteps,
  type Edit,
  type Entry,
  type EntryState,
  editStep,
  itemStep,
  listStep,
  type Step,
  showStep,
  typeStep,
} from "./address-steps.ts";

export type AddressState = ReturnType<typeof useAddress>;

/** Where the window is now: what is rendered may be a step behind it. */
function entryNow(): Entry {
  const { pathname, search } = window.location;
  return { pathname, search, state: window.history.state?.usr ?? null };
}

/** The router's name of the entry that the window is at. */
const keyNow = (): string => window.history.state?.key ?? "default";

/** The address as state, and every way in which the app changes it. */
export function useAddress() {
  const { pathname, search, state, key } = useLocation();
  const type = useNavigationType();
  const navigate = useNavigate();
  const address = addressOf({ pathname, search, state });
  const { kind } = address.query;
  const back = useWayBack(address.item);
  const [defaultSize] = useStored(stored.tileSize);

  // Typing, and what may happen by itself during it, go on; all else is somewhere else to be.
  const [turn, setTurn] = useState(0);
  const [seen, setSeen] = useState(key);
  if (seen !== key) {
    setSeen(key);
    const goesOn = type !== NavigationType.Pop && (state as EntryState | null)?.goesOn;
    if (!goesOn) setTurn(turn + 1);
  }

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
    edit: (edit: Edit) => go(editStep(entryNow(), edit)),
    typeText: (text: string) => go(typeStep(entryNow(), text)),
    commitText: (text: string, before: string) => go(...commitSteps(entryNow(), text, before)),
    /**
     * Leaves typed text in this entry of a list, for whoever comes Back to it, and says nothing of it to the router: what
     * is on screen stays as it is. What navigates next goes on from there.
     */
    noteText: (text: string) => {
      const entry = entryNow();
      if (addressOf(entry).item) return;
      window.history.replaceState(window.history.state, "", typeStep(entry, text).to);
    },
    /** Stepping replaces, so that one Back still returns. */
    stepTo: (item: AssetKey) => go(itemStep(entryNow(), item)),
    /** Goes back to the list that the item was opened from, or to it anew after a cold start. */
    close: () => {
      if (!back.go()) go(listStep(entryNow()));
    },
    setView: (view: View) => go(showStep(entryNow(), "view", view === "rows" ? null : view)),
    setSize: (size: number) => go(showStep(entryNow(), "size", size === defaultSize ? null : String(size))),
  };
}

/** Milliseconds after which a way back that leads nowhere is taken for closed: browsers forget old entries. */
const patience = 500;

/** The way back from an item to the list it was opened from, over all items that were opened from it in between. */
function useWayBack(item: AssetKey | null): { go: () => boolean } {
  /** How many entries of the history lie between them; 0 after a cold start. */
  const depth = useRef(0);
  const type = useNavigationType();
  const { key } = useLocation();
  const seen = useRef<{ key: string; item: boolean } | null>(null);
  /** When going back was asked for: the browser goes later, and a second Escape in between must not leave the list. */
  const asked = useRef(Number.NEGATIVE_INFINITY);
  useLayoutEffect(() => {
    const before = seen.current;
    if (before?.key === key) return;
    seen.current = { key, item: item !== null };
    asked.current = Number.NEGATIVE_INFINITY;
    if (!item) depth.current = 0;
    else if (type === NavigationType.Push && before) depth.current = before.item ? depth.current + 1 : 1;
    // Back and forward between items: where the list lies is no longer known for certain.
    else if (type === NavigationType.Pop) depth.current = 0;
  }, [key, item, type]);
  return {
    /** Goes, unless it is going already; false where no way is known. */
    go: () => {
      if (depth.current === 0) return false;
      const waited = performance.now() - asked.current;
      if (waited < patience) return true;
      // It was asked for before, and led nowhere.
      if (waited < Number.POSITIVE_INFINITY) return false;
      asked.current = performance.now();
      window.history.go(-depth.current);
      return true;
    },
  };
}
