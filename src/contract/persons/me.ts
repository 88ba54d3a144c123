import * as v from "valibot";
import { roles } from "../session.ts";

const ownSessionSchema = v.object({
  id: v.string(),
  /** From where it began; "" where that is not known. */
  address: v.string(),
  /** The browser as it calls itself. */
  browser: v.string(),
  /** Milliseconds since 1970, as `ends`. */
  began: v.number(),
  ends: v.number(),
  /** Whether it is the one that asks. */
  current: v.boolean(),
});
export type OwnSession = v.InferOutput<typeof ownSessionSchema>;

/** `GET /api/access/me`: who asks, with the browsers in which they are signed in. */
export const meSchema = v.object({
  id: v.string(),
  name: v.string(),
  email: v.string(),
  role: v.picklist(roles),
  /** Whether they sign in with a password, which they may change. */
  password: v.boolean(),
  sessions: v.array(ownSessionSchema),
});
