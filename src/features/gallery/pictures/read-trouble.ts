import * as v from "valibot";
import { type Problem, problemSchema } from "#contract/problem.ts";

const unreached: Problem = { code: "server-unreachable", status: 0, title: "", detail: "", retryable: true };
const offline: Problem = { ...unreached, code: "offline" };

/**
 * Why a picture did not come: an `<img>` does not tell, so its address is asked for once more. Null where it comes
 * now. Rejects only when `signal` fires.
 */
export async function readTrouble(url: string, signal: AbortSignal): Promise<Problem | null> {
  try {
    const answer = await fetch(url, { signal });
    if (answer.ok) {
      await answer.body?.cancel();
      return null;
    }
    const body: unknown = await answer.json().catch(() => null);
    if (v.is(problemSchema, body)) return body;
    const { status } = answer;
    return { ...unreached, code: "server-failed", status, retryable: status >= 500 || status === 429 };
  } catch (error) {
    signal.throwIfAborted();
    return error && navigator.onLine ? unreached : offline;
  }
}

export const undecodable: Problem = { ...unreached, code: "undecodable", retryable: false };
