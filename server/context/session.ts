import type { Session, Way } from "#contract/session.ts";
import type { RequestContext } from "./request-context.ts";

/** What the browser is told of whose request it is; `doubt` where the account may be another one than the library's. */
export function sessionOf(context: RequestContext, way: Way, doubt: boolean): Session {
  const { account, copy, library, person, name, role, sealer } = context;
  const { demo, apiUrl } = account;
  const sourceKeys = [...sealer.sourceKeys];
  return {
    account: copy,
    demo,
    apiUrl,
    library,
    person,
    name,
    role,
    way,
    sourceKeys,
    ...(doubt && { doubt }),
  };
}
