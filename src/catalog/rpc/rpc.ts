import { ApiError, type Problem } from "#contract/problem.ts";
import { Paced } from "#shared/paced.ts";
import { CatalogError } from "../catalog.ts";
import { Silence } from "./silence.ts";

/** The part of Worker, MessagePort and a worker's own scope that a conversation needs. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  addEventListener(type: "error" | "messageerror", listener: (event: Event) => void): void;
}

// biome-ignore lint/suspicious/noExplicitAny: a method's own signature is what the door passes on.
type Methods = Record<string, (...args: any[]) => Promise<unknown>>;

type Call = { id: number; method: string; args: unknown[] } | "are you there?";
type Answer =
  | "here"
  | { id: number; value: unknown }
  | { id: number; error: string; problem: Problem | null }
  | { event: unknown };

/** How the far side is: "silent" while it answers nothing at all, "dead" when no answer can be trusted to come. */
type Health = "fine" | "silent" | "dead";

export interface Listener<E> {
  /** Gets what the far side emits, always before later answers. */
  onEvent(event: E): void;
  onHealth?(health: Health): void;
}

/** The far side of a door. */
export interface Client<M extends Methods> {
  /** Calls a method there. Rejects with `CatalogError` where it throws, or once the door has failed. */
  call<K extends keyof M & string>(method: K, ...args: Parameters<M[K]>): ReturnType<M[K]>;
  /** Rejects all that is outstanding and all that will be asked. */
  fail(reason: string): void;
}

/** Speaks to `serve` at the other end of the port. */
export function connect<M extends Methods, E>(port: Port, { onEvent, onHealth }: Listener<E>): Client<M> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let failure: CatalogError | undefined;
  let ids = 0;
  const silence = new Silence(
    () => port.postMessage("are you there?" satisfies Call, []),
    (silent) => onHealth?.(silent ? "silent" : "fine"),
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
    fail("The library's worker has failed. Reload the page.");
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

/** Milliseconds between two events, of which a newer one takes an older one's place. */
const eventPace = 100;

/**
 * Answers calls by `methods`. Typed arrays at the top level of a result are transferred. Returns `emit`, for events
 * that replace each other: what has been emitted by the time of an answer comes before it.
 */
export function serve<M extends Methods, E>(port: Port, methods: M): (event: E) => void {
  let latest: E;
  const events = new Paced(() => port.postMessage({ event: latest } satisfies Answer, []), eventPace);
  port.addEventListener("message", async ({ data }: MessageEvent<Call>) => {
    if (data === "are you there?") return port.postMessage("here" satisfies Answer, []);
    const { id, method, args } = data;
    try {
      const value = await methods[method]!(...args);
      events.flush();
      port.postMessage({ id, value } satisfies Answer, transferables(value));
    } catch (error) {
      const problem = error instanceof ApiError ? error.problem : null;
      events.flush();
      port.postMessage({ id, error: messageOf(error), problem } satisfies Answer, []);
    }
  });
  return (event) => {
    latest = event;
    events.ask();
  };
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function transferables(value: unknown): Transferable[] {
  if (typeof value !== "object" || value === null) return [];
  const arrays = Object.values(value).filter((part) => ArrayBuffer.isView(part));
  return [...new Set(arrays.map((array) => array.buffer as ArrayBuffer))];
}
