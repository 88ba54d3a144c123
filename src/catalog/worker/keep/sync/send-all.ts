import type { Taken } from "#contract/changes.ts";
import type { Queued } from "../../../store/kept/kept-store.ts";
import type { SyncSide } from "./sync-side.ts";

/** Requests under way: while the server writes what one has brought, the next is made, or waits there. */
const mostUnderWay = 2;

/**
 * Sends all that waits. `send` is one request; what it rejects with this rejects with, once no other is under way. What two
 * requests bring may be taken in either order, since each change has its own time. Where the server's clock says that times
 * are wrong, nothing is sent until they have been set right, and none is while it is under way.
 */
export async function sendAll(
  side: Pick<SyncSide, "next" | "heard" | "hear" | "isOff">,
  send: (batch: readonly Queued[]) => Promise<Taken>,
  onTaken: (taken: Taken) => void,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const sent = new Set<number>();
  const failures: unknown[] = [];
  let now: number | undefined;

  const hear = async () => {
    if (now !== undefined) await side.hear(now);
    now = undefined;
  };
  const sendOne = async (batch: readonly Queued[]) => {
    for (const { order } of batch) sent.add(order);
    try {
      const taken = await send(batch);
      await side.heard(batch, taken);
      ({ now } = taken);
      if (underWay.size === 1) await hear();
      onTaken(taken);
    } catch (error) {
      failures.push(error);
    }
    for (const { order } of batch) sent.delete(order);
  };

  for (;;) {
    const mayGo = failures.length === 0 && (now === undefined || !side.isOff(now));
    const batch = mayGo && underWay.size < mostUnderWay ? side.next(sent) : [];
    if (batch.length > 0) {
      const request = sendOne(batch).finally(() => underWay.delete(request));
      underWay.add(request);
    } else if (underWay.size > 0) await Promise.race(underWay);
    else break;
  }
  // What one has said of the clock holds although the other one has failed.
  await hear();
  if (failures.length > 0) throw failures[0];
}
