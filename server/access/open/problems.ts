import { type Problem, signedOut } from "#contract/problem.ts";

/** Why a visitor's cookie does not sign them in. */
export type NotIn = "absent" | "unreadable" | "expired" | "ended";

const reasons: Record<NotIn, string> = {
  absent: "This server shows each visitor their own library. Enter your key to see yours.",
  unreadable: "Your sign-in is from before this server's secret changed. Enter your key again.",
  expired: "You have not been here for 30 days. Enter your key again.",
  ended: "You have signed out. Enter your key again.",
};

export const notIn = (reason: NotIn): Problem => ({ ...signedOut, detail: reasons[reason] });

const refused = (status: number, title: string, detail: string): Problem => ({
  code: "bad-request",
  status,
  title,
  detail,
  retryable: false,
});

export const tooLong: Problem = refused(413, "Not a key.", "What was sent is longer than any key.");

export const noKey: Problem = refused(
  400,
  "Not a key.",
  "A key is one word of plain letters and digits, as Pictory shows it in its settings. Nothing was sent to Pictory.",
);

/** @param seconds until there is another try */
export const slowDown = (seconds: number): Problem => ({
  code: "rate-limited",
  status: 429,
  title: "Too many tries.",
  detail: "Too many keys were tried from your network. Wait a little, then try again.",
  retryable: true,
  retryAfter: seconds,
});

/** What keeps the provider from saying whether a key is good, in words for whoever has entered it. */
export function ofTheCheck(problem: Problem): Problem {
  const words: Partial<Record<Problem["code"], readonly [title: string, detail: string]>> = {
    unauthorized: [
      "Pictory refused this key.",
      "Check that all of it was copied, and that it has not been replaced by another one since.",
    ],
    forbidden: [
      "Pictory does not let this key in.",
      "It may lack AI Studio, its plan may have lapsed, or Pictory may block this server's network.",
    ],
    "rate-limited": [
      "Pictory asks for a pause.",
      "There were too many requests in a short time, so your key could not be checked. Try again in a moment.",
    ],
    "timed-out": ["Pictory takes too long.", "Your key could not be checked. Try again in a moment."],
    unreachable: [
      "Pictory cannot be reached from here.",
      "Your key could not be checked, and was not kept. Try again in a moment.",
    ],
  };
  const [title, detail] = words[problem.code] ?? [];
  return title && detail ? { ...problem, title, detail } : problem;
}
