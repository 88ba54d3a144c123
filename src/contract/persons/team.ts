import * as v from "valibot";
import { roles, ways } from "../session.ts";

const roleSchema = v.picklist(roles);

/** `GET /api/access`: how people sign in here, told to whoever asks. */
export const waySchema = v.object({
  way: v.picklist(ways),
  /** What the service is called by which people may sign in too. */
  issuer: v.optional(v.string()),
});

/** `GET /api/access/persons`: who is meant by the ids that marks name, also those who are here no longer. */
export const namesSchema = v.array(v.object({ id: v.string(), name: v.string() }));

/** `POST /api/access/invitation`: what a link's token is good for. */
export const offerSchema = v.object({
  role: roleSchema,
  /** The address that it is for; null for whoever has the link. */
  email: v.nullable(v.string()),
});

const memberSchema = v.object({
  id: v.string(),
  name: v.string(),
  email: v.string(),
  role: roleSchema,
  /** Milliseconds since 1970. */
  joined: v.number(),
});
export type Member = v.InferOutput<typeof memberSchema>;

const invitedSchema = v.object({
  id: v.string(),
  role: roleSchema,
  email: v.nullable(v.string()),
  /** The person who invites, "" for the terminal. */
  by: v.string(),
  made: v.number(),
  expires: v.number(),
});

const resetSchema = v.object({
  id: v.string(),
  /** Whose password it sets. */
  person: v.string(),
  /** Who gives it, "" for the terminal. */
  by: v.string(),
  made: v.number(),
  expires: v.number(),
});
/** A link by which a person who has lost their password sets a new one. */
export type Reset = v.InferOutput<typeof resetSchema>;

/** `GET /api/access/team`, for owners. */
export const teamSchema = v.object({
  members: v.array(memberSchema),
  invitations: v.array(invitedSchema),
  resets: v.array(resetSchema),
});

export type Team = v.InferOutput<typeof teamSchema>;

/** What an invitation's answer holds beside the invitation: its link, which is shown once. */
export const invitingSchema = v.object({ invitation: invitedSchema, link: v.string() });

/** What the answer holds beside such a link's facts: the link, which is shown once. */
export const resettingSchema = v.object({ reset: resetSchema, link: v.string() });

/** `POST /api/access/reset`: whose password a link's token sets. */
export const resetOfferSchema = v.object({ name: v.string(), email: v.string() });

/** What an answer holds that has nothing to tell but that it is done. */
export const doneSchema = v.object({ done: v.literal(true) });
