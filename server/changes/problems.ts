import type { Problem } from "#contract/problem.ts";

/** A body that is no JSON, or not of the shape that is asked for; `what` says so in a sentence. */
export const badBody = (what: string): Problem => ({
  code: "bad-request",
  status: 400,
  title: "Not understood.",
  detail: what,
  retryable: false,
});

export const tooLong: Problem = {
  code: "too-large",
  status: 413,
  title: "Too much at once.",
  detail:
    "What was sent is larger than this server takes at once. Nothing of it was taken; send it in parts.",
  retryable: false,
};

export const otherLibrary = (asked: string, here: string): Problem => ({
  code: "library-changed",
  status: 409,
  title: "This server keeps another library now.",
  detail: `It was started with LIBRARY=${here}; this page is of "${asked.slice(0, 64)}". Nothing was mixed: start it with that name, or reload the page.`,
  retryable: false,
});

export const inDoubt: Problem = {
  code: "library-in-doubt",
  status: 409,
  title: "Is this the same account?",
  detail:
    "The key is another one than before, and none of the newest known items is in its list. Nothing is mixed until you say that it is yours.",
  retryable: false,
};
