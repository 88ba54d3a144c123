import { ApiError } from "#contract/problem.ts";

/** What a failure says to a person. */
export function sayingOf(error: unknown): string {
  if (error instanceof ApiError) return error.message;
  return "Something went wrong on this page. Reload it, then try again.";
}

const words: Readonly<Record<string, string>> = {
  not_invited: "Nobody has invited this address. Ask an owner of the library for an invitation.",
  account_not_linked:
    "Somebody with this e-mail address has a password here. Sign in with that, or ask an owner.",
  access_denied: "You did not let the other service tell who you are. Try again, or use a password.",
  issuer_failed: "The other service does not answer. Try again in a moment, or use a password.",
  state_mismatch: "That took too long, or began in another window. Try again.",
};

/** Why another service let nobody in, by the code in the address that it led back to; "" where there is none. */
export function troubleOf(search: string): string {
  const code = new URLSearchParams(search).get("error");
  if (code === null) return "";
  return words[code] ?? "The other service let nobody in. Try again, or use a password.";
}
