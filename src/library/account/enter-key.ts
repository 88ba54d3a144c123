import * as v from "valibot";
import { postJson } from "#contract/get-json.ts";

const never = new AbortController().signal;

/**
 * Signs in with a key of the visitor's own, which the server checks with the provider. Rejects with `ApiError`, in words for
 * whoever has entered it. What comes of it is a cookie, which no script can read.
 */
export async function enterKey(key: string): Promise<void> {
  await postJson("/api/access/key", { key }, v.object({ done: v.literal(true) }), never);
}
