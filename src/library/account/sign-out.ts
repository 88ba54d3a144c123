import * as v from "valibot";
import { postJson } from "#contract/get-json.ts";
import { writeStored } from "#shared/stored.ts";
import { stored } from "#shared/stored-values.ts";
import { useSession } from "./session.ts";
import { leaveSignedOut } from "./signed-out.ts";

/** What of the account stays in this browser: all, what the server does not have yet, or nothing. */
type Staying = "all" | "unsent" | "nothing";

const path = "/api/access/sign-out";
const never = new AbortController().signal;

/**
 * Signs out, at the server first, then in every tab of this browser, which all go to the page where people sign in; that one
 * erases what is not to stay, since none has a library open then (`use-erasing.ts`). Rejects with `ApiError` where the
 * server did not take it, and nothing else was done then. Only below `LibraryProvider`.
 */
export function useSignOut(): (staying: Staying) => Promise<void> {
  const { account, library, person } = useSession();
  return async (staying) => {
    await postJson(path, {}, v.unknown(), never);
    if (staying !== "all")
      writeStored(stored.erasing, { whose: account, library, person, keepUnsent: staying === "unsent" });
    leaveSignedOut();
  };
}
