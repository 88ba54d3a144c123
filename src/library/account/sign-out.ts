import { use } from "react";
import * as v from "valibot";
import { postJson } from "#contract/get-json.ts";
import { ForgetContext } from "./forget.ts";
import { useSession } from "./session.ts";
import { leaveSignedOut, tellSignedOut } from "./signed-out.ts";

/** What of the account stays in this browser: all, what the server does not have yet, or nothing. */
export type Staying = "all" | "unsent" | "nothing";

const path = "/api/access/sign-out";
const never = new AbortController().signal;

/**
 * Signs out, at the server first, then in every tab of this browser, which all go to the page where people sign in; this
 * one too, whether or not all could be erased. Rejects with `ApiError` where the server did not take it, and nothing else was
 * done then. Only below `LibraryProvider`.
 */
export function useSignOut(): (staying: Staying) => Promise<void> {
  const session = useSession();
  const forget = use(ForgetContext);
  return async (staying) => {
    await postJson(path, {}, v.unknown(), never);
    tellSignedOut();
    if (staying === "all" || !forget) return leaveSignedOut();
    await forget(async () => {
      const { eraseLocalCopy } = await import("./erase-local-copy.ts");
      // What another page holds on to is erased by nobody; it is shown to nobody who is not signed in.
      await eraseLocalCopy(session, staying === "unsent" ? "keep" : "lose").catch(() => undefined);
      await leaveSignedOut();
    });
  };
}
