import type { Problem } from "#contract/problem.ts";

/** The code that speaks to the server has not come. */
export const notLoaded: Problem = {
  code: "server-unreachable",
  status: 0,
  title: "Marks are not sent yet.",
  detail: "What you mark is kept in this browser. Reload the page once the server answers.",
  retryable: true,
};

/** Neither this browser nor the server keeps what is marked. */
export const keptNowhere: Problem = {
  code: "storage-failed",
  status: 0,
  title: "Your marks are kept nowhere yet.",
  detail:
    "This browser stores nothing, and the server does not take them. Leave this page open: they are sent as soon as it does.",
  retryable: true,
};
