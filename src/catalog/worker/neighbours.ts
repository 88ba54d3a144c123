import type { Neighbours } from "./catalog-core.ts";

/** The other tabs of an account. `onChange` is called when one of them has written to the store. */
export function joinNeighbours(account: string, onChange: () => void): Neighbours {
  const channel = new BroadcastChannel(`contact-sheet-${account}`);
  channel.onmessage = onChange;
  return { announce: () => channel.postMessage("changed"), close: () => channel.close() };
}
