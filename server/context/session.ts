import type { Session } from "#contract/session.ts";
import type { RequestContext } from "./request-context.ts";

/** What the browser is told of whose request it is. */
export function sessionOf({ account, library, person }: RequestContext): Session {
  const { id, demo, apiUrl } = account;
  return { account: id, demo, apiUrl, library, person };
}
