import * as v from "valibot";
import { askJson, getJson, postJson } from "#contract/get-json.ts";
import { meSchema } from "#contract/persons/me.ts";
import {
  doneSchema,
  invitingSchema,
  namesSchema,
  offerSchema,
  resetOfferSchema,
  resettingSchema,
  teamSchema,
} from "#contract/persons/team.ts";
import type { Role } from "#contract/session.ts";
import { endpoints } from "#shared/paths.ts";

const path = (rest: string) => `${endpoints.access}/${rest}`;
const never = new AbortController().signal;
const post = (rest: string, body: unknown) => postJson(path(rest), body, doneSchema, never);
const ask = (method: string, rest: string, body?: unknown) =>
  askJson(path(rest), doneSchema, {
    method,
    signal: never,
    headers: { "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const segment = encodeURIComponent;

export interface Joining {
  token: string;
  name: string;
  email: string;
  password: string;
}

/** Signing in, and who may. Everything rejects with `ApiError`; the cookie that comes of it no script can read. */
export const accessApi = {
  signIn: (email: string, password: string) => post("sign-in", { email, password }),
  /** The address of the other service, to which the window is to go; `to` is the page of ours to come back to. */
  otherService: async (to: string, invitation?: string): Promise<string> => {
    const body = { to, ...(invitation !== undefined && { invitation }) };
    return (await postJson(path("oidc"), body, v.object({ url: v.string() }), never)).url;
  },
  /** What an invitation's token is good for. */
  invitation: (token: string) => postJson(path("invitation"), { token }, offerSchema, never),
  join: (joining: Joining) => post("join", joining),
  /** Whose password a link's token sets. */
  reset: (token: string) => postJson(path("reset"), { token }, resetOfferSchema, never),
  /** Sets the password of a link's person, and signs them in here alone. */
  newPassword: (token: string, password: string) => post("new-password", { token, password }),
  /** What the persons are called whom marks name. */
  names: (signal: AbortSignal) => getJson(path("persons"), namesSchema, signal),
  me: (signal: AbortSignal) => getJson(path("me"), meSchema, signal),
  rename: (name: string) => ask("PUT", "me", { name }),
  changePassword: (present: string, next: string) => post("password", { present, next }),
  endSession: (id: string) => ask("DELETE", `sessions/${segment(id)}`),
  team: (signal: AbortSignal) => getJson(path("team"), teamSchema, signal),
  invite: (role: Role, email?: string) =>
    postJson(path("invitations"), { role, ...(email && { email }) }, invitingSchema, never),
  withdraw: (id: string) => ask("DELETE", `invitations/${segment(id)}`),
  setRole: (id: string, role: Role) => ask("PUT", `persons/${segment(id)}/role`, { role }),
  /** A link by which a person who has lost their password sets a new one. */
  giveReset: (id: string) => postJson(path(`persons/${segment(id)}/reset`), {}, resettingSchema, never),
  withdrawReset: (id: string) => ask("DELETE", `resets/${segment(id)}`),
  remove: (id: string) => ask("DELETE", `persons/${segment(id)}`),
};
