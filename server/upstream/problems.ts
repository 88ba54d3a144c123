import type { Problem } from "#contract/problem.ts";
import { retryAfterSeconds } from "../http/retry-after.ts";

/** Statuses by which a provider may tell that a page key is expired, unknown, gone or unreadable. */
const keyRefused = [400, 404, 410, 422];

/**
 * The provider's failure in words of our own. Its own text is never passed on: it may be a page of HTML, and it
 * may repeat the key. `keyed`: the request held a page key, which may be what is refused. `visitors`: the API key is the
 * visitor's own.
 */
export function problemOfAnswer(response: Response, keyed: boolean, visitors = false): Problem {
  const { status } = response;
  const retryAfter = retryAfterSeconds(response.headers);
  const again = retryAfter === undefined ? {} : { retryAfter };
  if (keyed && keyRefused.includes(status)) {
    return {
      code: "page-key-refused",
      status,
      title: "Pictory does not know this page.",
      detail: "The place in the list that was asked for is no longer valid. Start again from the newest.",
      retryable: false,
    };
  }
  if (status === 401) {
    return {
      code: "unauthorized",
      status,
      title: "Pictory refused the API key.",
      detail: visitors
        ? "It may have been replaced by another one. Sign out, then in again with the one that Pictory shows now."
        : "Check PICTORY_API_KEY on the server, then start it again.",
      retryable: false,
    };
  }
  if (status === 403) {
    return {
      code: "forbidden",
      status,
      title: "Pictory does not let this server in.",
      detail: "The key may lack AI Studio, its plan may have lapsed, or the network may be blocked.",
      retryable: false,
    };
  }
  if (status === 429) {
    return {
      code: "rate-limited",
      status,
      title: "Pictory asks for a pause.",
      detail: "There were too many requests in a short time.",
      retryable: true,
      ...again,
    };
  }
  if (status >= 500 && status <= 599) {
    return {
      code: "provider-failed",
      status,
      title: "Pictory has a problem.",
      detail: "The provider failed to answer. This usually passes within minutes.",
      retryable: true,
      ...again,
    };
  }
  return unexpected(`The provider answered with status ${status}.`);
}

/** An answer that no provider of this API should give. */
export function unexpected(detail: string): Problem {
  return {
    code: "bad-answer",
    status: 502,
    title: "Pictory's answer makes no sense.",
    detail,
    retryable: false,
  };
}

export const timedOut: Problem = {
  code: "timed-out",
  status: 504,
  title: "Pictory takes too long.",
  detail: "The provider did not answer in time.",
  retryable: true,
};

export const unreachable: Problem = {
  code: "unreachable",
  status: 502,
  title: "Pictory cannot be reached.",
  detail: "Check the network of the machine that runs Contact Sheet, and PICTORY_API_URL.",
  retryable: true,
};
