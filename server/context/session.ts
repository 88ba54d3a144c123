import type { Session } from "#contract/session.ts";
import type { RequestContext } from "./request-context.ts";

/** What the browser is told of whose request it is; `doubt` where the account may be another one than the library's. */
export function sessionOf({ account, library, person }: RequestContext, doubt: boolean): Session {
  const { id, demo, apiUrl } = account;
  return { account: id, demo, apiUrl, library, person, ...(doubt && { doubt }) };
}
