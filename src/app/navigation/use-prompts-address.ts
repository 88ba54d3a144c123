import { useLocation, useNavigate } from "react-router";
import type { PromptSort } from "#contract/prompts/prompt-sorts.ts";
import { writeQuery } from "#contract/query-params.ts";
import type { Edit, EntryState } from "./address-steps.ts";
import { type PromptsAddress, parsePromptsAddress, promptsAddress } from "./prompts-address.ts";
import { useTurn } from "./use-turn.ts";

/** What the window's address says now: what is rendered may be a step behind it. */
const addressNow = () => parsePromptsAddress(window.location.search);

/** The address of the list of prompts as state, and the ways to change it. */
export function usePromptsAddress() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const turn = useTurn();
  const address = parsePromptsAddress(search);

  const go = (to: PromptsAddress, replace: boolean, state: EntryState | null = null) =>
    void navigate(promptsAddress(to), { replace, state });
  const withText = (text: string) => {
    const { query, ...rest } = addressNow();
    return { query: { ...query, text }, ...rest };
  };
  const conditions = writeQuery(address.query).toString();
  return {
    ...address,
    turn: String(turn),
    /** The search part of links to lists of assets with the same conditions: "?q=fox" or "". */
    listSearch: conditions && `?${conditions}`,
    /** A committed filter: a step of its own. */
    edit: (edit: Edit) => {
      const { query, ...rest } = addressNow();
      go({ query: edit(query), ...rest }, false);
    },
    setSort: (sort: PromptSort) => go({ ...addressNow(), sort }, false),
    setFolded: (folded: boolean) => go({ ...addressNow(), folded }, false),
    typeText: (text: string) => go(withText(text), true, { goesOn: true }),
    /** Makes typed text one step, from which Back leads to what was there `before`. */
    commitText: (text: string, before: string) => {
      go(withText(before), true);
      go(withText(text), false);
    },
  };
}
