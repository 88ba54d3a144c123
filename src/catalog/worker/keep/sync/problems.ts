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
