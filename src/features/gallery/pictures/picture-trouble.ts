import type { Problem, ProblemCode } from "#contract/problem.ts";

/** What a tile makes of a picture that did not come. */
export interface Trouble {
  /** For a person: two or three words. */
  words: string;
  /** Whether asking again by hand may help. */
  retry: boolean;
  /** Milliseconds until it asks again by itself; null where that will not help, or has been done often enough. */
  again: number | null;
  /** Whether it hears when the network, or our own server, is back. */
  waitsFor: "nothing" | "network" | "server";
}

/** Milliseconds before the second try, the third and the fourth. */
const pauses = [1_500, 5_000, 15_000];
/** Milliseconds after which a person would rather be told: a host may ask for an hour. */
const patience = 60_000;

/** What is plain about a picture that no further request will mend. */
const words: Partial<Record<ProblemCode, string>> = {
  gone: "Gone",
  expired: "Link expired",
  "too-large": "Too large to show here",
  "not-picture": "Not a picture",
  "not-media": "Not a picture",
  damaged: "Damaged",
  "address-refused": "Address refused",
  redirects: "Leads nowhere",
  undecodable: "Cannot be shown",
  "not-found": "Not available",
  "bad-request": "Not available",
  refused: "Not available",
};

/** Hosts say these of a file that is there again a moment later, and of links that a sync renews. */
const passing: readonly ProblemCode[] = ["gone", "expired"];

/** What to do about a problem after so many failures in a row, at least one. */
export function troubleOf(problem: Problem, failures: number): Trouble {
  const { code, retryable, retryAfter = 0 } = problem;
  const named = words[code];
  if (!retryable)
    return {
      words: named ?? "Could not load",
      retry: named === undefined || passing.includes(code),
      again: null,
      waitsFor: "nothing",
    };
  const pause = pauses[failures - 1];
  const wait = pause === undefined ? null : Math.max(pause, retryAfter * 1000);
  return {
    words: "Could not load",
    retry: true,
    again: wait !== null && wait <= patience ? wait : null,
    waitsFor: code === "server-unreachable" || code === "offline" ? "server" : "network",
  };
}

/** How often a picture that is there, and yet does not show, is asked for again. */
export const mayBeBlip = (failures: number): boolean => failures < pauses.length;
