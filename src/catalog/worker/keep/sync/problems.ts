import type { Problem } from "#contract/problem.ts";

/** The server behind the page's address keeps other marks than those that are open here. */
export const otherLibrary: Problem = {
  code: "library-changed",
  status: 409,
  title: "This server keeps another library now.",
  detail: "What you mark stays in this browser, and nothing is mixed. Reload the page.",
  retryable: false,
};

/** The server never takes some changes. */
export const refusedChange = (reason: string, count: number): Problem => ({
  code: "bad-request",
  status: 400,
  title: count === 1 ? "A mark was not kept." : `${count} marks were not kept.`,
  detail: `The server has refused ${count === 1 ? "it" : "them"}: ${reason}`,
  retryable: false,
});

export const unexpected: Problem = {
  code: "storage-failed",
  status: 0,
  title: "Marks could not be brought up to date.",
  detail: "Reload the page. What you have marked is kept.",
  retryable: true,
};

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
