import { everything } from "#contract/everything.ts";
import { writeQuery } from "#contract/query-params.ts";
import type { Entry } from "#features/palette/index.ts";
import { isSameView, type SavedView } from "#features/views/index.ts";
import { inOrder } from "#library/own/order.ts";
import { listAddress } from "../../navigation/address.ts";

/** A person's saved views; `here` is the address of the list on screen. */
export const viewEntries = (views: readonly SavedView[], here: string): Entry[] =>
  inOrder(views).map(({ id, name, address, first }) => ({
    id: `view ${id}`,
    group: "Views",
    icon: "bookmark",
    label: name,
    words: "view saved",
    hint: first ? "Opens first" : undefined,
    on: isSameView(address, here) || undefined,
    href: address,
  }));

/** The list of all that a search text finds, whatever else was asked for. */
export const searchAddress = (text: string): string =>
  listAddress("all", writeQuery({ ...everything, text }));

/** What was searched for last. */
export const recentEntries = (texts: readonly string[]): Entry[] =>
  texts.slice(0, 5).map((text) => ({
    id: `search ${text}`,
    group: "Recent searches",
    icon: "clock",
    label: text,
    words: "search recent",
    href: searchAddress(text),
  }));
