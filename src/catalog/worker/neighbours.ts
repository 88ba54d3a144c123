import { Paced } from "#shared/paced.ts";
import type { Neighbours } from "./catalog-core.ts";

/** Milliseconds between two announcements: a walk writes a hundred times a second, and each is read from the disk. */
const pace = 250;

/** The other tabs of an account. `onChange` is called when one of them has written to the store. */
export function joinNeighbours(account: string, onChange: () => void): Neighbours {
  const channel = new BroadcastChannel(`contact-sheet-${account}`);
  channel.onmessage = onChange;
  const announcements = new Paced(() => channel.postMessage("changed"), pace);
  return {
    announce: () => announcements.ask(),
    close: () => {
      announcements.flush();
      announcements.stop();
      channel.close();
    },
  };
}
