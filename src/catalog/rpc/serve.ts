import type { ApiError } from "#contract/problem.ts";
import { Paced } from "#shared/paced.ts";
import { type Answer, type Call, type Methods, messageOf, type Port } from "./port.ts";

/** Milliseconds between two events, of which a newer one takes an older one's place. */
const eventPace = 100;

/**
 * Answers calls by the methods that `find` gives; undefined is there none. Typed arrays at the top level of a result are transferred. Returns `emit`, for events
 * that replace each other: what has been emitted by the time of an answer comes before it.
 */
export function serve<E>(
  port: Port,
  find: (method: string) => Methods[string] | undefined | Promise<Methods[string] | undefined>,
): (event: E) => void {
  let latest: E;
  const events = new Paced(() => port.postMessage({ event: latest } satisfies Answer, []), eventPace);
  port.addEventListener("message", async ({ data }: MessageEvent<Call>) => {
    if (data === "are you there?") return port.postMessage("here" satisfies Answer, []);
    const { id, method, args } = data;
    try {
      const answer = await find(method);
      if (!answer) throw new Error(`The catalog has no ${method}.`);
      const value = await answer(...args);
      events.flush();
      port.postMessage({ id, value } satisfies Answer, transferables(value));
    } catch (error) {
      // Its class brings along what reads problems from the network.
      const problem = error instanceof Error && "problem" in error ? (error as ApiError).problem : null;
      events.flush();
      port.postMessage({ id, error: messageOf(error), problem } satisfies Answer, []);
    }
  });
  return (event) => {
    latest = event;
    events.ask();
  };
}

function transferables(value: unknown): Transferable[] {
  if (typeof value !== "object" || value === null) return [];
  const arrays = Object.values(value).filter((part) => ArrayBuffer.isView(part));
  return [...new Set(arrays.map((array) => array.buffer as ArrayBuffer))];
}
