import { html, json } from "./answers.ts";
import type { Fault, PageCall } from "./fault.ts";

/**
 * Keys that were given before this fault was set (again) are answered by `refuse`; each page gives fresh ones, which
 * work. A mark on a key tells when it was given.
 */
const staleKeys = (
  about: string,
  refuse: (call: PageCall) => ReturnType<NonNullable<Fault["api"]>>,
): Fault => ({
  about: `keys from before are ${about}; fresh ones work`,
  api: (call) => (call.key && call.mark !== call.era ? refuse(call) : undefined),
  page: (page, { marked, era }) =>
    page.nextPageKey ? { ...page, nextPageKey: marked(page.nextPageKey, era) } : page,
});

const staleKeysWith = (status: number) =>
  staleKeys(`answered with ${status}`, () => json({ message: "Invalid nextPageKey" }, status));

/** The list itself misbehaves. */
export const pagingFaults = {
  "empty-library": {
    about: "an account without any item",
    page: () => ({ items: [] }),
  },
  "empty-page": {
    about: "every other page after the first is empty and still carries a key",
    page: (page, { isOtherKey, anotherKey }) =>
      anotherKey && !isOtherKey ? { items: [], nextPageKey: anotherKey } : page,
  },
  "short-pages": {
    about: "pages hold 7 to 37 items",
    pageSize: ({ count }) => 7 + ((count * 13) % 31),
  },
  "repeated-key": {
    about: "from the second page on, the next key is the one just asked for",
    page: (page, { key }) => (key ? { ...page, nextPageKey: key } : page),
  },
  "refused-key": {
    about: "400 for every key, as when keys have expired",
    api: ({ key }) => (key ? json({ message: "Invalid nextPageKey" }, 400) : undefined),
  },
  "stale-keys-400": staleKeysWith(400),
  "stale-keys-403": staleKeysWith(403),
  "stale-keys-404": staleKeysWith(404),
  "stale-keys-410": staleKeysWith(410),
  "stale-keys-422": staleKeysWith(422),
  "stale-keys-500": staleKeysWith(500),
  "stale-keys-html": staleKeys("answered with a page of HTML", () => html(200, "Something went wrong")),
  "failing-key": {
    about: "500 for the third page's key, for good",
    api: ({ above }) => (above === 200 ? json({ message: "Internal server error" }, 500) : undefined),
  },
  circle: {
    about: "from the third page on, each page gives another key that leads to itself",
    page: (page, { above, anotherKey }) =>
      above >= 200 && anotherKey ? { ...page, nextPageKey: anotherKey } : page,
  },
  "empty-key": {
    about: 'the last page has "nextPageKey": "" (videos: null)',
    page: (page, { kind }) =>
      page.nextPageKey ? page : { ...page, nextPageKey: kind === "image" ? "" : null },
  },
  repeats: {
    about: "each page begins with the five last items of the page before",
    page: (page, call) => ({ ...page, items: [...call.newer(5), ...page.items] }),
  },
} satisfies Record<string, Fault>;
