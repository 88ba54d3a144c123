import { createHash, randomBytes } from "node:crypto";
import { routes as pages } from "#shared/paths.ts";

/** What makes a link good: 192 bits that nobody guesses. */
export const newToken = (): string => randomBytes(24).toString("base64url");

/** What is kept of a link's token: who reads the database cannot use its link. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** The page of an invitation. Its token stands behind a "#", which browsers send to nobody: no proxy's log will hold it. */
export const invitationPage = (token: string): string => `${pages.signIn}#invitation=${token}`;

/** The page where a person who has lost their password sets a new one. */
export const resetPage = (token: string): string => `${pages.signIn}#reset=${token}`;

/** Whether a link may still be used; `unknown` for one that was withdrawn or never was. */
export type LinkState = "open" | "used" | "expired" | "unknown";

/** The state of what is kept of a link. */
export function stateOf(row: { used: number | null; expires: number } | undefined): LinkState {
  if (!row) return "unknown";
  if (row.used !== null) return "used";
  return row.expires <= Date.now() ? "expired" : "open";
}
