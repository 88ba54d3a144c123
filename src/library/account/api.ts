import { getJson } from "#contract/get-json.ts";
import { type Session, sessionSchema } from "#contract/session.ts";
import { endpoints } from "#shared/paths.ts";

export function fetchSession(signal: AbortSignal): Promise<Session> {
  return getJson(endpoints.session, sessionSchema, signal);
}
