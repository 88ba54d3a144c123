import type { StorageProblem } from "#catalog/index.ts";

/** Why nothing is kept in this browser, and what to do about it. */
export const storageWords: Record<StorageProblem, string> = {
  full: "This browser's storage is full. Free some space: what is fetched meanwhile is kept as soon as there is room.",
  refused:
    "This browser stores nothing here, as in a private window or with storage blocked for this site. All is fetched again on the next visit.",
  blocked:
    "Another tab, or a page that this one has left, holds the library. Close it, or open the gallery in a new tab.",
  newer: "This library is kept by a newer version of Contact Sheet. Reload this tab.",
  divided: "Another tab has gone on with the library meanwhile. Reload this one.",
};
