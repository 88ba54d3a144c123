import { accountHeader } from "#contract/account-header.ts";
import { getJson, postJson } from "#contract/get-json.ts";
import { type Session, sessionSchema } from "#contract/session.ts";
import { endpoints } from "#shared/paths.ts";

export function fetchSession(signal: AbortSignal): Promise<Session> {
  return getJson(endpoints.session, sessionSchema, signal);
}

/** Says that the account of the session's key is the library's. Answers with the session that is in no doubt any more. */
export function confirmLibrary(account: string, signal: AbortSignal): Promise<Session> {
  return postJson(endpoints.confirmLibrary, {}, sessionSchema, signal, { [accountHeader]: account });
}
