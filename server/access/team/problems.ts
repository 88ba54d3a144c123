import type { Problem } from "#contract/problem.ts";

const refused = (status: number, title: string, detail: string): Problem => ({
  code: "sign-in-refused",
  status,
  title,
  detail,
  retryable: false,
});

/** The same for an address that nobody has and a password that is wrong: neither tells who is a member. */
export const wrongPassword = refused(
  401,
  "E-mail or password is wrong.",
  "Check both. Where the password is lost, ask an owner of this library.",
);

export const slowDown = (retryAfter: number): Problem => ({
  code: "rate-limited",
  status: 429,
  title: "Too many tries.",
  detail: `Wait ${retryAfter} ${retryAfter === 1 ? "second" : "seconds"} before you try again.`,
  retryable: true,
  retryAfter,
});

/** Why an invitation lets nobody in, by its state. */
export const noInvitation = {
  used: refused(
    410,
    "This invitation was used already.",
    "Each is for one person. If it was you, sign in; else ask for a new one.",
  ),
  expired: refused(410, "This invitation has expired.", "Ask the person who invited you for a new link."),
  unknown: refused(
    404,
    "There is no such invitation.",
    "It was withdrawn, or the link is not whole. Ask the person who invited you for a new one.",
  ),
  open: refused(
    403,
    "This invitation is for another e-mail address.",
    "Use the address that it was sent to, or ask for an invitation of your own.",
  ),
};

/** Why a link sets no new password, by its state. */
export const noReset = {
  used: refused(
    410,
    "This link was used already.",
    "Each sets one password. If it was not you who did, tell an owner of this library, and ask for a new link.",
  ),
  expired: refused(410, "This link has expired.", "It is good for a day. Ask an owner for a new one."),
  unknown: refused(
    404,
    "There is no such link.",
    "It was withdrawn, a newer one has been made, or it is not whole. Ask an owner for a new one.",
  ),
  open: wrongPassword,
};

export const isMember = refused(
  409,
  "Somebody with this e-mail address is here already.",
  "Sign in instead.",
);

export const badJoin = (detail: string): Problem => ({
  code: "bad-request",
  status: 400,
  title: "That cannot be taken.",
  detail,
  retryable: false,
});

export const ownersOnly: Problem = {
  code: "not-allowed",
  status: 403,
  title: "Only owners do that.",
  detail: "Ask an owner of this library. Nothing was changed.",
  retryable: false,
};

export const ownPassword: Problem = {
  code: "not-allowed",
  status: 403,
  title: "This is your own password.",
  detail: "Change it in settings. Where you do not know it, ask another owner, or whoever runs the server.",
  retryable: false,
};

export const lastOwner: Problem = {
  code: "not-allowed",
  status: 409,
  title: "This is the last owner.",
  detail: "Make somebody else an owner first. Nothing was changed.",
  retryable: false,
};

export const nobodySuch: Problem = {
  code: "not-found",
  status: 404,
  title: "There is no such person.",
  detail: "Somebody has removed them meanwhile. Nothing was changed.",
  retryable: false,
};

export const issuerAway: Problem = {
  code: "unreachable",
  status: 502,
  title: "The sign-in service does not answer.",
  detail: "Try again in a moment, or sign in with your password.",
  retryable: true,
};

/** What is told where the database fails: nothing of marks, which wait. */
export const cannotSignIn = (problem: Problem): Problem => ({
  ...problem,
  title: "Who is signed in cannot be found out now.",
  detail: problem.detail.replace(" What has been marked meanwhile waits in the browser.", ""),
});
