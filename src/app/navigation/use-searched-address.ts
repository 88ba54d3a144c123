import { useLocation, useNavigate } from "react-router";
import type { AssetQuery } from "#contract/query.ts";
import { writeQuery } from "#contract/query-params.ts";
import type { Edit, EntryState } from "./address-steps.ts";
import { useTurn } from "./use-turn.ts";

/** What the address of a page beside the gallery says: of which assets it tells, and what is its own. */
interface Searched {
  query: AssetQuery;
}

/** How such an address is read from its search part, never with an error, and written whole. */
interface Written<A extends Searched> {
  parse: (search: string) => A;
  write: (address: A) => string;
}

/** Such an address as state, and the ways to change it. */
export function useSearchedAddress<A extends Searched>({ parse, write }: Written<A>) {
  const { search } = useLocation();
  const navigate = useNavigate();
  const turn = useTurn();
  const address = parse(search);

  /** What the window's address says now: what is rendered may be a step behind it. */
  const now = () => parse(window.location.search);
  const go = (to: A, replace: boolean, state: EntryState | null = null) =>
    void navigate(write(to), { replace, state });
  const withText = (text: string): A => {
    const to = now();
    return { ...to, query: { ...to.query, text } };
  };
  const conditions = writeQuery(address.query).toString();
  return {
    ...address,
    turn: String(turn),
    /** The search part of links to lists of assets with the same conditions: "?q=fox" or "". */
    listSearch: conditions && `?${conditions}`,
    /** A committed filter: a step of its own. */
    edit: (edit: Edit) => {
      const to = now();
      go({ ...to, query: edit(to.query) }, false);
    },
    /** A change of what is the page's own: a step too. */
    set: (change: Partial<A>) => go({ ...now(), ...change }, false),
    typeText: (text: string) => go(withText(text), true, { goesOn: true }),
    /** Makes typed text one step, from which Back leads to what was there `before`. */
    commitText: (text: string, before: string) => {
      go(withText(before), true);
      go(withText(text), false);
    },
  };
}

export type SearchedAddress = Omit<ReturnType<typeof useSearchedAddress<Searched>>, "set">;
