import type { AssetKey } from "#contract/asset.ts";
import type { AssetQuery } from "#contract/query.ts";
import { writeQuery } from "#contract/query-params.ts";
import { itemPath } from "#shared/paths.ts";
import { type Address, itemSearch, listAddress, parseAddress } from "./address.ts";

/** What an entry of the history knows beside its address. */
export interface EntryState {
  /** Typing pushed this entry over an open item, whose list had this search text. */
  typedOver?: string;
  /** This entry came about without ending a turn of typing: by the typing itself, by a step or by another size. */
  goesOn?: true;
}

/** Where the window is: an entry of the history. */
export interface Entry {
  pathname: string;
  /** With its question mark, or "". */
  search: string;
  state: EntryState | null;
}

/** One change of the history. */
export interface Step {
  to: string;
  replace: boolean;
  state: EntryState | null;
}

export type Edit = (query: AssetQuery) => AssetQuery;

/** Read anew for each step: a copy of the address, however young, would undo what has changed since. */
export function addressOf({ pathname, search }: Entry): Address & { params: URLSearchParams } {
  const params = new URLSearchParams(search);
  return { ...parseAddress(pathname, params), params };
}

function toList(entry: Entry, edit: Edit): string {
  const { query, params } = addressOf(entry);
  const next = edit(query);
  return listAddress(next.kind, writeQuery(next, params));
}

/** A committed filter, or another list: a step of its own, which leads back to the list where an item is open. */
export function editStep(entry: Entry, edit: Edit): Step {
  const to = toList(entry, edit);
  return { to, replace: to === entry.pathname + entry.search, state: null };
}

/** Typed text: replaces, save over an item, which Back leads to again. */
export function typeStep(entry: Entry, text: string): Step {
  const { item, query } = addressOf(entry);
  const to = toList(entry, (q) => ({ ...q, text }));
  if (item) return { to, replace: false, state: { typedOver: query.text, goesOn: true } };
  return { to, replace: true, state: { ...entry.state, goesOn: true } };
}

/** Makes typed text one step of the history, from which Back leads to what was there `before` the typing. */
export function commitSteps(entry: Entry, text: string, before: string): Step[] {
  const { item } = addressOf(entry);
  // Typing over an item has pushed already.
  const pushed = !item && entry.state?.typedOver === before;
  const typed = { to: toList(entry, (q) => ({ ...q, text })), replace: pushed, state: null };
  if (item || pushed) return [typed];
  // Else it has replaced the step it began on, which is put back.
  return [{ to: toList(entry, (q) => ({ ...q, text: before })), replace: true, state: null }, typed];
}

/** Parameters that say how the list is shown, each with all of its values. */
export type Showing = Partial<Record<"view" | "size" | "fold" | "open", readonly string[]>>;

/** Shows the list in another way. */
export function showStep(entry: Entry, showing: Showing): Step {
  const { params } = addressOf(entry);
  for (const [name, values] of Object.entries(showing)) {
    params.delete(name);
    for (const value of values) params.append(name, value);
  }
  const search = params.toString();
  const to = entry.pathname + (search && `?${search}`);
  return { to, replace: true, state: { ...entry.state, goesOn: true } };
}

/** To another item of the list; null where no item is open any more, which a late answer must not undo. */
export function itemStep(entry: Entry, key: AssetKey): Step | null {
  const { item, query, params } = addressOf(entry);
  if (!item) return null;
  const to = itemPath(key, itemSearch(query.kind, params));
  return { to, replace: true, state: { ...entry.state, goesOn: true } };
}

/** To the list of an item that was not opened from it. */
export function listStep(entry: Entry): Step {
  const { query, params } = addressOf(entry);
  return { to: listAddress(query.kind, params), replace: true, state: null };
}
