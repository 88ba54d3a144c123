import { hash } from "node:crypto";
import type { Register } from "#contract/registers.ts";

/**
 * A text as it is kept: half a surrogate pair and the character 0, which ids and tags may hold, are known to JavaScript
 * and to JSON, and to no database.
 */
export const keptText = (text: string): string => (isPlain(text) ? text : JSON.stringify(text).slice(1, -1));

export const readText = (kept: string): string => (isPlain(kept) ? kept : JSON.parse(`"${kept}"`));

/** Nearly every text is: one look is a tenth of what JSON takes for it. */
const isPlain = (text: string) => /^[\w.:-]*$/.test(text);

/** One register in a library, in 32 letters. */
export function keyOfRegister({
  subject,
  field,
  owner,
}: Pick<Register, "subject" | "field" | "owner">): string {
  return hash("sha256", JSON.stringify([subject, field, owner]), "base64url").slice(0, 32);
}
