import { useLocation, useNavigate } from "react-router";
import type { Sides } from "#contract/facets/matrix-axes.ts";
import { writeQuery } from "#contract/query-params.ts";
import type { Edit, EntryState } from "./address-steps.ts";
import { type MatrixAddress, matrixAddress, parseMatrixAddress } from "./matrix-address.ts";
import { useTurn } from "./use-turn.ts";

/** What the window's address says now: what is rendered may be a step behind it. */
const addressNow = () => parseMatrixAddress(window.location.search);

/** The address of the matrix as state, and the ways to change it. */
export function useMatrixAddress() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const turn = useTurn();
  const address = parseMatrixAddress(search);

  const go = (to: MatrixAddress, replace: boolean, state: EntryState | null = null) =>
    void navigate(matrixAddress(to), { replace, state });
  const withText = (text: string) => {
    const { query, sides } = addressNow();
    return { query: { ...query, text }, sides };
  };
  const conditions = writeQuery(address.query).toString();
  return {
    ...address,
    turn: String(turn),
    /** The search part of links to lists of assets with the same conditions: "?q=fox" or "". */
    listSearch: conditions && `?${conditions}`,
    /** A committed filter: a step of its own. */
    edit: (edit: Edit) => {
      const { query, sides } = addressNow();
      go({ query: edit(query), sides }, false);
    },
    setSides: (sides: Sides) => go({ ...addressNow(), sides }, false),
    typeText: (text: string) => go(withText(text), true, { goesOn: true }),
    /** Makes typed text one step, from which Back leads to what was there `before`. */
    commitText: (text: string, before: string) => {
      go(withText(before), true);
      go(withText(text), false);
    },
  };
}
