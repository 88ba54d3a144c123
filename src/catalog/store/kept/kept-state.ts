import type { KeptChange, KeptState, Queued } from "./kept-store.ts";

/** `randomUUID` is not there on a page that came without encryption, over one's own network. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Where nothing has been kept yet. */
export const freshState = (): KeptState => ({
  id: freshId(),
  seq: 0,
  nextOrder: 0,
  client: freshId(),
  cursor: 0,
  offset: 0,
  seen: 0,
  given: 0,
});

/** The state after a change, and the entries of the outbox that it writes. */
export function nextState(before: KeptState, change: KeptChange): { state: KeptState; entries: Queued[] } {
  const seq = before.seq + 1;
  const { add = [], replace = [] } = change;
  const { nextOrder } = before;
  const entries = [
    ...replace.map((entry) => ({ ...entry, seq })),
    ...add.map((waiting, i) => ({ ...waiting, order: nextOrder + i, seq })),
  ];
  return { state: { ...before, ...change.state, seq, nextOrder: nextOrder + add.length }, entries };
}

/** The state once all is forgotten but what waits: another place, that has read nothing of the feed. */
export const forgotten = (before: KeptState): KeptState => ({
  ...before,
  id: freshId(),
  seq: before.seq + 1,
  cursor: 0,
});
