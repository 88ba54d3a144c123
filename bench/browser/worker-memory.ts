import type { CDPSession, Page } from "playwright";

interface HeapUsage {
  usedSize: number;
  /** Of array buffers, which lie outside of the heap. */
  backingStorageSize: number;
}

/** Bytes that the page's one worker holds after a collection: its heap and its array buffers, as the inspector counts. */
export async function workerMemory(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const attached = new Promise<string>((resolve) =>
    session.on("Target.attachedToTarget", ({ sessionId }) => resolve(sessionId)),
  );
  // Not flattened: this session can then pass messages on to the worker's.
  await session.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const worker = await attached;
  await ask(session, worker, "HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize } = (await ask(session, worker, "Runtime.getHeapUsage")) as HeapUsage;
  return usedSize + backingStorageSize;
}

let ids = 0;

async function ask(session: CDPSession, sessionId: string, method: string): Promise<unknown> {
  const id = ++ids;
  const answered = new Promise<unknown>((resolve) => {
    const onMessage = ({ message }: { message: string }) => {
      const answer = JSON.parse(message) as { id?: number; result?: unknown };
      if (answer.id !== id) return;
      session.off("Target.receivedMessageFromTarget", onMessage);
      resolve(answer.result);
    };
    session.on("Target.receivedMessageFromTarget", onMessage);
  });
  await session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method }) });
  return answered;
}
