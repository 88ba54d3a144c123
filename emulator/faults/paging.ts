import { json } from "./answers.ts";
import type { Fault } from "./fault.ts";

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
