import { ApiError } from "#contract/problem.ts";
import { CatalogError } from "../catalog.ts";
import { type Answer, type Call, type Methods, messageOf, type Port } from "./port.ts";
import { type Health, Silence } from "./silence.ts";

export interface Listener<E> {
  /** Gets what the far side emits, always before later answers. */
  onEvent(event: E): void;
  onHealth?(health: Health): void;
}

/** The far side of a port, as who calls it sees it. */
export interface Client<M extends Methods> {
  /** Calls a method there. Rejects with `CatalogError` where it throws, or once the conversation has failed. */
  call<K extends keyof M & string>(method: K, ...args: Parameters<M[K]>): ReturnType<M[K]>;
  /** Rejects all that is outstanding and all that will be asked. */
  fail(reason: string): void;
}

/**
 * Speaks to `serve` at the other end of the port. No call hangs: a far side that stays silent while something is expected
 * of it counts as dead in the end.
 */
export function connect<M extends Methods, E>(port: Port, { onEvent, onHealth }: Listener<E>): Client<M> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let failure: CatalogError | undefined;
  let ids = 0;
  const silence = new Silence(
    () => port.postMessage("are you there?" satisfies Call, []),
    (health) => (health === "dead" ? fail("The library's worker does not answer.") : onHealth?.(health)),
  );

  function fail(reason: string): void {
    silence.stop();
    if (!failure) {
      failure = new CatalogError(reason);
      onHealth?.("dead");
    }
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  }

  port.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    if (failure) return;
    silence.heard();
    if (data === "here") return;
    if ("event" in data) return onEvent(data.event as E);
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (waiting.size === 0) silence.stop();
    if ("error" in data)
      call?.reject(data.problem ? new ApiError(data.problem) : new CatalogError(data.error));
    else call?.resolve(data.value);
  });
  // An uncaught error may have left the worker in any state, or it never started: no answer can be trusted to come.
  port.addEventListener("error", (event) => {
    // Else the browser reports it a second time, as an error of the page's own.
    event.preventDefault();
    fail("The library's worker has failed.");
  });
  port.addEventListener("messageerror", () => fail("The library's worker cannot be understood."));

  function call<K extends keyof M & string>(method: K, ...args: Parameters<M[K]>): ReturnType<M[K]> {
    const answer = Promise.withResolvers<unknown>();
    const id = ids++;
    if (failure) answer.reject(failure);
    else waiting.set(id, answer);
    try {
      if (!failure) {
        port.postMessage({ id, method, args } satisfies Call, []);
        silence.listen();
      }
    } catch (error) {
      waiting.delete(id);
      answer.reject(new CatalogError(messageOf(error)));
    }
    return answer.promise as ReturnType<M[K]>;
  }

  return { call, fail };
}
