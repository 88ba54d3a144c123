import type { Problem } from "#contract/problem.ts";

/** The part of Worker, MessagePort and a worker's own scope that a conversation needs. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  addEventListener(type: "error" | "messageerror", listener: (event: Event) => void): void;
}

// biome-ignore lint/suspicious/noExplicitAny: a method's own signature is what crosses the port.
export type Methods = Record<string, (...args: any[]) => Promise<unknown>>;

/** What the near side says. */
export type Call = { id: number; method: string; args: unknown[] } | "are you there?";

/** What the far side says. */
export type Answer =
  | "here"
  | { id: number; value: unknown }
  | { id: number; error: string; problem: Problem | null }
  | { event: unknown };

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
