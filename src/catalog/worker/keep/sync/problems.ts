import type { Taken } from "#contract/changes.ts";
import type { Problem } from "#contract/problem.ts";

/** The server behind the page's address keeps other marks than those that are open here. */
export const otherLibrary: Problem = {
  code: "library-changed",
  status: 409,
  title: "This server keeps another library now.",
  detail: "What you mark stays in this browser, and nothing is mixed. Reload the page.",
  retryable: false,
};

/** The server never takes some changes; null where it has taken all. What the person may not do is told as such. */
export function refusedChanges(refused: Taken["refused"]): Problem | null {
  const first = refused.find(({ code }) => code !== undefined) ?? refused[0];
  if (!first) return null;
  const one = refused.length === 1;
  return {
    code: first.code ?? "bad-request",
    status: first.code ? 403 : 400,
    title: one ? "A mark was not kept." : `${refused.length} marks were not kept.`,
    detail: `The server has refused ${one ? "it" : "them"}: ${first.reason}`,
    retryable: false,
  };
}

export const unexpected: Problem = {
  code: "storage-failed",
  status: 0,
  title: "Marks could not be brought up to date.",
  detail: "Reload the page. What you have marked is kept.",
  retryable: true,
};
